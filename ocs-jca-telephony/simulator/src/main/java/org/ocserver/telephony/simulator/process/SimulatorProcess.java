package org.ocserver.telephony.simulator.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ocserver.telephony.simulator.Exchange;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;
import org.ocserver.telephony.simulator.time.RealTimeScheduler;
import org.ocserver.telephony.simulator.time.SwitchScheduler;

/** Runs a simulated switch until it is told to end. */
public final class SimulatorProcess {
  private static final String NAME = "simulator";
  private static final int REFUSED = 2;
  private static final long STOP_MILLIS = 5000;

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final SwitchScheduler scheduler = new RealTimeScheduler(thread, Clock.systemUTC());
  private final Exchange exchange;
  private final SwitchServer server;

  private SimulatorProcess(ProcessArguments arguments, SimulatorSettings settings)
      throws IOException {
    exchange = new Exchange(NAME, settings, scheduler);
    server = new SwitchServer(exchange, arguments.port(), arguments.backlog());
  }

  /** Says at which address it listens; for bad arguments or settings, what was expected. */
  public static void main(String[] arguments) throws IOException {
    // One line for each message.
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %5$s%6$s%n");
    made(arguments).run();
  }

  private static SimulatorProcess made(String... arguments) {
    try {
      ProcessArguments read = ProcessArguments.of(arguments);
      return new SimulatorProcess(read, read.settings());
    } catch (IllegalArgumentException bad) {
      throw refused(bad.getMessage() + "; " + ProcessArguments.USAGE);
    } catch (IOException | UncheckedIOException failed) {
      throw refused(failed.toString());
    }
  }

  private static IllegalStateException refused(String why) {
    System.err.println(why);
    System.exit(REFUSED);
    return new IllegalStateException(why);
  }

  private void run() throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    exchange.start();
    System.out.println("listening on 127.0.0.1:" + server.port());
    try {
      server.serve();
    } finally {
      thread.shutdownNow();
    }
  }

  private void stop() {
    CountDownLatch callsEnded = new CountDownLatch(1);
    exchange.stop();
    scheduler.schedule(Duration.ZERO, callsEnded::countDown);
    try {
      callsEnded.await(STOP_MILLIS, TimeUnit.MILLISECONDS);
      server.close(STOP_MILLIS);
    } catch (InterruptedException cut) {
      Thread.currentThread().interrupt();
    }
  }
}
