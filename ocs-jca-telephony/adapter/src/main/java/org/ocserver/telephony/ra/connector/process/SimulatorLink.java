package org.ocserver.telephony.ra.connector.process;

import static org.ocserver.telephony.ra.log.AdapterLog.LOG;

import jakarta.resource.spi.work.HintsContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkContextProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.simulator.wire.BadLineException;
import org.ocserver.telephony.simulator.wire.LineChannel;
import org.ocserver.telephony.simulator.wire.MessageLines;

/** Keeps the link to the process, and brings its events, as long as the selector is open. */
final class SimulatorLink implements Work, WorkContextProvider {
  private static final int BACKLOG = 10_000;
  private static final String HEARTBEAT = "";

  private final String switchName;
  private final InetSocketAddress address;
  private final LinkTimes times;
  private final Consumer<TelephonyEvent> events;
  private final LinkState state;
  private final Selector selector;
  private final LongSupplier runTime;

  /**
   * @param selector whoever gave it closes it to end the link
   * @param runTime of the machine, in nanoseconds
   */
  SimulatorLink(
      String switchName,
      InetSocketAddress address,
      LinkTimes times,
      Consumer<TelephonyEvent> events,
      LinkState state,
      Selector selector,
      LongSupplier runTime) {
    this.switchName = switchName;
    this.address = address;
    this.times = times;
    this.events = events;
    this.state = state;
    this.selector = selector;
    this.runTime = runTime;
  }

  @Override
  public void run() {
    try {
      while (selector.isOpen()) {
        state.isDown(serveUntilLost());
        pause();
      }
    } catch (ClosedSelectorException | CancelledKeyException stopped) {
      LOG.linkEnds(switchName, address);
    } catch (IOException failed) {
      throw new UncheckedIOException("the link to " + address + " cannot be waited for", failed);
    } finally {
      state.ends();
    }
  }

  /** Nothing: the container says this after each run too. The link ends with its selector. */
  @Override
  public void release() {}

  @Override
  public List<WorkContext> getWorkContexts() {
    HintsContext hints = new HintsContext();
    hints.setHint(HintsContext.NAME_HINT, "link to the simulator");
    hints.setHint(HintsContext.LONGRUNNING_HINT, Boolean.TRUE);
    return List.of(hints);
  }

  /** Says why the link was lost, or was not to be had. */
  private String serveUntilLost() {
    try (SocketChannel socket = SocketChannel.open()) {
      LinkWatch watch = new LinkWatch(times, runTime.getAsLong());
      connect(socket, watch);
      return serve(new LineChannel(socket, selector, BACKLOG), watch);
    } catch (BadLineException bad) {
      return "it sent what is no event: " + bad.getMessage();
    } catch (IOException lost) {
      return Objects.requireNonNullElseGet(lost.getMessage(), lost::toString);
    }
  }

  private void connect(SocketChannel socket, LinkWatch watch) throws IOException {
    socket.configureBlocking(false);
    if (!socket.connect(address)) {
      socket.register(selector, SelectionKey.OP_CONNECT);
      while (!socket.finishConnect()) {
        refuseSilence(watch, runTime.getAsLong());
        await(watch.untilNext(runTime.getAsLong()));
      }
    }
  }

  private String serve(LineChannel lines, LinkWatch watch) throws IOException, BadLineException {
    while (!lines.isEnded()) {
      // What came until now is read before it is judged by this time.
      long now = runTime.getAsLong();
      List<String> arrived = lines.receive();
      if (!arrived.isEmpty()) {
        watch.heard(now);
        state.heard();
      }
      for (String line : arrived) {
        take(line, lines);
      }
      refuseSilence(watch, now);
      if (watch.isHeartbeatDue(now)) {
        lines.send(HEARTBEAT);
        watch.asked(now);
      }
      lines.flush();
      if (!lines.isEnded()) {
        await(watch.untilNext(runTime.getAsLong()));
      }
    }
    return "it ended the link";
  }

  private void take(String line, LineChannel lines) throws IOException, BadLineException {
    if (line.isEmpty()) {
      return;
    }
    TelephonyEvent event = MessageLines.EVENTS.read(line, switchName);
    if (event instanceof LinkConnected connected) {
      state.isUp(lines, connected);
    } else if (event instanceof LinkDisconnected) {
      throw new IOException("it took the link down");
    } else {
      events.accept(event);
    }
  }

  private void refuseSilence(LinkWatch watch, long now) throws IOException {
    if (watch.isSilent(now)) {
      throw new IOException("it does not answer within " + times.answer().toMillis() + " ms");
    }
  }

  private void pause() throws IOException {
    long end = runTime.getAsLong() + times.retry().toNanos();
    for (long left = times.retry().toNanos(); left > 0; left = end - runTime.getAsLong()) {
      await(Duration.ofNanos(left));
    }
  }

  private void await(Duration longest) throws IOException {
    // At least a millisecond: zero would wait for ever.
    selector.select(Math.max(1, longest.toMillis()));
    selector.selectedKeys().clear();
  }
}
