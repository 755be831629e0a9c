package org.ocserver.endtoend;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;
import org.ocserver.server.TestUsers;

/**
 * A server of its own that is killed and started again on the same database, which can be looked at
 * beside it; and the demonstration's campaign on it.
 */
final class ServerToKill {
  private static final ServerPorts PORTS = new ServerPorts(200);
  private static final Duration BOOT = Duration.ofSeconds(120);
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  final ServerDirectory directory;
  final HttpApi http = new HttpApi(PORTS, TestUsers.ADMIN);

  /** Stays unloaded after a kill, so that what recovery does can be seen. */
  final DemoCampaign campaign =
      new DemoCampaign(http, DemoCampaign.withOption("resume-after-restart", false));

  /**
   * @param name of its directory
   * @param simulator key and value in turn, of the simulated switch
   */
  ServerToKill(String name, String... simulator) throws Exception {
    directory = ServerDirectory.create(Path.of(System.getProperty("ocs.test.servers"), name));
    TestUsers.addTo(directory);
    directory.writeSimulatorSettings(simulator);
  }

  /** One with agents, whose switch is fast. */
  static ServerToKill withAgents(String name) throws Exception {
    ServerToKill server = new ServerToKill(name, "speed", "10", "trunks", "200");
    DemoCampaign.addAgents(server.directory);
    return server;
  }

  ServerProcess start() throws Exception {
    return start(Map.of());
  }

  /**
   * @param more system properties of the server
   */
  ServerProcess start(Map<String, String> more) throws Exception {
    Map<String, String> properties = new HashMap<>(more);
    properties.put("ocs.h2.options", ";AUTO_SERVER=TRUE");
    properties.put("ocs.simulator.settings", directory.simulatorSettings().toString());
    ServerProcess server = ServerProcess.start(directory, PORTS, properties);
    try {
      server.awaitDeployed(BOOT);
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
    return server;
  }

  /** When to stop watching the campaign dial. */
  @FunctionalInterface
  interface Enough {
    boolean isReached(CallingListTable table) throws Exception;
  }

  /** Loads and starts the campaign, with its desktops, and watches it. */
  void dialUntil(Enough enough) throws Exception {
    List<Desktop> desktops = DemoCampaign.desktops(PORTS);
    try (CallingListTable table = new CallingListTable(directory)) {
      campaign.load();
      campaign.start();
      await().atMost(PATIENCE).until(() -> enough.isReached(table));
    } finally {
      desktops.forEach(Desktop::close);
    }
  }
}
