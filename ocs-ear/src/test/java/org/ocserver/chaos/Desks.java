package org.ocserver.chaos;

import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ocserver.client.Desktop;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerPorts;

/** The agents' desktops on one server's broker, connected again whenever it is lost. */
final class Desks implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);

  /** A broker that hangs is given up soon. */
  private static final String PATIENCE =
      "?callTimeout=5000&clientFailureCheckPeriod=5000&connectionTTL=15000";

  private final String url;
  private final List<AgentWork> agents;
  private final Map<Integer, Desktop> connected = new HashMap<>();
  private final ExecutorService closers = Executors.newCachedThreadPool(Desks::daemon);
  private final Thread thread = daemon(this::keepConnected);
  private volatile boolean isClosed;

  /**
   * @param agents of agent1 and so on
   */
  Desks(ServerPorts ports, List<AgentWork> agents) {
    this.url = ports.messagingUrl() + PATIENCE;
    this.agents = List.copyOf(agents);
    thread.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "desks");
    thread.setDaemon(true);
    return thread;
  }

  private void keepConnected() {
    while (!isClosed) {
      try {
        look();
      } catch (JMSRuntimeException brokerIsAway) {
        // It is tried again at the next look.
        LockSupport.parkNanos(LOOK.toNanos());
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    connected.values().forEach(this::discard);
  }

  private void look() {
    for (int agent = 1; agent <= agents.size() && !isClosed; agent++) {
      Desktop desktop = connected.get(agent);
      if (desktop != null && !desktop.isConnected()) {
        connected.remove(agent);
        discard(desktop);
      }
      if (!connected.containsKey(agent)) {
        connected.put(agent, new Desktop(url, DemoCampaign.agent(agent), agents.get(agent - 1)));
      }
      for (var request : agents.get(agent - 1).due(Instant.now())) {
        connected.get(agent).send(request.toString());
      }
    }
  }

  /** Closing a connection to a broker that hangs takes its time. */
  private void discard(Desktop desktop) {
    closers.execute(desktop::close);
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(20));
      closers.shutdown();
      closers.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
