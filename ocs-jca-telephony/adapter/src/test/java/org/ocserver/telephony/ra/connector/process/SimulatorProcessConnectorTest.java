package org.ocserver.telephony.ra.connector.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import jakarta.resource.spi.work.WorkRejectedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.AgentReady;
import org.ocserver.telephony.TelephonyEvent.CallPresent;
import org.ocserver.telephony.TelephonyEvent.CallsReported;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.TelephonyEvent.Released;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.ra.connector.Connector;
import org.ocserver.telephony.ra.inflow.ExecutorWorkManager;
import org.ocserver.telephony.simulator.process.SwitchProcess;

/** The connector and a switch in a process of its own, in real time. */
class SimulatorProcessConnectorTest {
  private static final LinkTimes QUICK =
      new LinkTimes(Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofMillis(50));
  private static final long PATIENCE_SECONDS = 10;

  @TempDir Path directory;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<TelephonyEvent> events = new LinkedBlockingQueue<>();
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void end() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
    threads.shutdownNow();
    assertThat(threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void shouldDialOverTheLink() throws Exception {
    Connector connector = connector(process(0).address());
    connector.start();
    await(AgentReady.class);

    dial(connector, 42);

    assertThat(await(Dialing.class).referenceId()).isEqualTo(42);
    Established talking = await(Established.class);
    assertThat(talking.switchName()).isEqualTo("Branch");
    connector.requests().releaseCall(43, talking.call());
    assertThat(await(Released.class).call()).isEqualTo(talking.call());
  }

  @Test
  void shouldTellThatThereIsNoLinkAndBringItUpWhenThereIs() throws Exception {
    int port = freePort();
    Connector connector = connector(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    connector.start();
    await(LinkDisconnected.class);
    dial(connector, 42);
    assertThat(await(RequestFailed.class))
        .extracting(RequestFailed::referenceId, RequestFailed::reason)
        .containsExactly(42L, TelephonyFailure.LINK_DISCONNECTED);

    process(port);

    assertThat(events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(LinkConnected.class);
    assertThat(events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(CallsReported.class);
  }

  @Test
  void shouldTellOfAProcessThatEndsAndOfTheNextOne() throws Exception {
    SwitchProcess first = process(0);
    Connector connector = connector(first.address());
    connector.start();
    await(LinkConnected.class);

    first.close();
    await(LinkDisconnected.class);
    process(first.address().getPort());

    await(LinkConnected.class);
  }

  @Test
  void shouldLoseTheLinkToAFrozenProcessAndFindItsCallsLater() throws Exception {
    SwitchProcess process = process(0);
    Connector connector = connector(process.address());
    connector.start();
    await(AgentReady.class);
    dial(connector, 42);
    Established talking = await(Established.class);

    process.freeze();
    await(LinkDisconnected.class);
    long before = System.nanoTime();
    dial(connector, 43);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    assertThat(await(RequestFailed.class).reason()).isEqualTo(TelephonyFailure.LINK_DISCONNECTED);
    process.thaw();

    await(LinkConnected.class);
    assertThat(await(CallPresent.class).call()).isEqualTo(talking.call());
    await(CallsReported.class);
    connector.requests().releaseCall(44, talking.call());
    assertThat(await(Released.class).call()).isEqualTo(talking.call());
  }

  @Test
  void shouldNotWaitForAProcessThatTakesNothing() throws Exception {
    SwitchProcess process = process(0);
    Connector connector = connector(process.address());
    connector.start();
    await(AgentReady.class);
    process.freeze();
    TKVList large = TKVList.builder().put("text", "x".repeat(100_000)).build();

    long before = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      connector.requests().distributeUserEvent(i, "9000", large);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    await(LinkDisconnected.class);
  }

  @Test
  void shouldLoseTheLinkForALineThatIsNoEvent() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Connector connector = connector((InetSocketAddress) other.getLocalSocketAddress());
      connector.start();
      try (Socket taken = other.accept()) {
        taken.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n".getBytes());
        await(LinkDisconnected.class);
      }
    }
  }

  @Test
  void shouldTellTheLossOnceHoweverOftenItIsTriedInVain() throws Exception {
    Connector connector =
        connector(new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort()));
    connector.start();
    await(LinkDisconnected.class);

    assertThat(events.poll(500, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void shouldEndItsWorkWhenItStops() throws Exception {
    Connector connector = connector(process(0).address());
    connector.start();
    await(LinkConnected.class);

    connector.stop();
    connector.stop();
    threads.shutdown();
    assertThat(threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

    dial(connector, 45);
    assertThat(await(RequestFailed.class).referenceId()).isEqualTo(45);
  }

  @Test
  void shouldAskForAThreadAgainWhenTheContainerHasNone() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    WorkManager busy =
        new ExecutorWorkManager(threads) {
          @Override
          public void scheduleWork(Work work) throws WorkException {
            if (asked.incrementAndGet() < 3) {
              throw new WorkRejectedException("as this test wants");
            }
            super.scheduleWork(work);
          }
        };
    Connector connector = connector(process(0).address(), busy);
    connector.start();

    await(LinkConnected.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"here", "127.0.0.1", "127.0.0.1:", ":7800", "127.0.0.1:0", "h:99999"})
  void shouldRefuseWhatIsNoAddress(String bad) {
    assertThatThrownBy(() -> SimulatorProcessConnectorFactory.address(bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + bad + "'");
  }

  private SwitchProcess process(int port) throws IOException {
    SwitchProcess process =
        SwitchProcess.start(
            directory,
            port,
            "agents",
            "1",
            "outcome.ANSWER",
            "1",
            "ring.seconds",
            "fixed(0.05)",
            "answer.seconds",
            "fixed(0.05)",
            "talk.seconds",
            "fixed(600)",
            "patience.seconds",
            "fixed(600)");
    opened.add(process);
    return process;
  }

  private Connector connector(InetSocketAddress address) throws Exception {
    return connector(address, new ExecutorWorkManager(threads));
  }

  private Connector connector(InetSocketAddress address, WorkManager works) throws Exception {
    Connector connector =
        new SimulatorProcessConnectorFactory(
                address, QUICK, works, () -> new Timer(true), Clock.systemUTC())
            .create("Branch", events::add);
    opened.add(0, connector::stop);
    return connector;
  }

  private static void dial(Connector connector, long reference) {
    connector
        .requests()
        .makePredictiveCall(
            reference,
            new PredictiveCall(
                "9000", "5550100", Duration.ofSeconds(10), TKVList.empty(), TKVList.empty()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private <E extends TelephonyEvent> E await(Class<E> kind) throws InterruptedException {
    List<TelephonyEvent> heard = new ArrayList<>();
    for (; ; ) {
      TelephonyEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no " + kind.getSimpleName() + " after " + heard);
      }
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
      heard.add(event);
    }
  }
}
