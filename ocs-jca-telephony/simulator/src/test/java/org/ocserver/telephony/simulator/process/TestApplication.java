package org.ocserver.telephony.simulator.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.simulator.wire.MessageLines;
import org.ocserver.telephony.simulator.wire.SwitchRequest;

/** An application that speaks the line protocol over a socket of its own. */
final class TestApplication implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket = new Socket();
  private final BufferedReader lines;

  TestApplication(InetSocketAddress address) throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(address, PATIENCE_MILLIS);
    lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  void ask(SwitchRequest request) throws IOException {
    send(MessageLines.REQUESTS.write(request) + "\n");
  }

  void dial(long reference, String number, String attempt) throws IOException {
    TKVList data = TKVList.builder().put("GSW_CALL_ATTEMPT_GUID", attempt).build();
    ask(
        new SwitchRequest.MakePredictiveCall(
            reference,
            new PredictiveCall("9000", number, Duration.ofSeconds(60), data, TKVList.empty())));
  }

  /** The next line; "null" if the link has ended. */
  String line() throws IOException {
    return String.valueOf(lines.readLine());
  }

  /** Listens until an event of this kind comes. */
  <E extends TelephonyEvent> E await(Class<E> kind) throws Exception {
    return kind.cast(until(kind).stream().filter(kind::isInstance).findFirst().orElseThrow());
  }

  /** All that comes, up to an event of this kind. */
  List<TelephonyEvent> until(Class<? extends TelephonyEvent> last) throws Exception {
    List<TelephonyEvent> heard = new ArrayList<>();
    do {
      heard.add(MessageLines.EVENTS.read(line(), "switch"));
    } while (!last.isInstance(heard.get(heard.size() - 1)));
    return heard;
  }

  /** Whether the other side has ended the link; hears all that still comes. */
  boolean isCutOff() throws IOException {
    String line = line();
    while (!line.equals("null")) {
      line = line();
    }
    return true;
  }

  /** Ends the link as a killed process does that had not read all: by a reset. */
  void breakOff() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
