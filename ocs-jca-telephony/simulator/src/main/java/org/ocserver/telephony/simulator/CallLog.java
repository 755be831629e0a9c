package org.ocserver.telephony.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * The truth of what was dialed, in a CSV file (RFC 4180) that outlives a crash of this process:
 * each line is one write to the file. A file that exists is continued.
 *
 * <p>Columns: instant; DIALED or ENDED; connection id; destination; state, empty if dialed, else a
 * {@link org.ocserver.telephony.CallState} or ABANDONED; attempt, the GSW_CALL_ATTEMPT_GUID of the
 * call's user data if there is one. A call that found no trunk is not written: nothing rang.
 *
 * <p>Methods throw {@link UncheckedIOException} if the file cannot be written.
 */
final class CallLog implements AutoCloseable {
  private static final String ATTEMPT_KEY = "GSW_CALL_ATTEMPT_GUID";
  private static final String HEADER = "instant,event,connection_id,destination,state,attempt\n";

  private final FileChannel file;

  private CallLog(FileChannel file) {
    this.file = file;
  }

  static CallLog open(Path path) {
    try {
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      CallLog log = new CallLog(file);
      if (file.size() == 0) {
        log.write(HEADER);
      }
      return log;
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot open call log " + path, cause);
    }
  }

  void dialed(Instant at, Call call) {
    line(at, "DIALED", call, "");
  }

  void ended(Instant at, Call call, String state) {
    line(at, "ENDED", call, state);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot close the call log", cause);
    }
  }

  private void line(Instant at, String event, Call call, String state) {
    String attempt = call.userData().get(ATTEMPT_KEY).map(Object::toString).orElse("");
    write(
        String.join(",", at.toString(), event, call.id().value(), quoted(call.destination()), state)
            + ","
            + quoted(attempt)
            + "\n");
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private void write(String line) {
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write the call log", cause);
    }
  }
}
