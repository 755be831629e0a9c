package org.ocserver.endtoend;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
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
  static final String LOOKED_AT = ";AUTO_SERVER=TRUE";
  private static final ServerPorts PORTS = new ServerPorts(200);
  private static final Duration BOOT = Duration.ofSeconds(120);
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  final ServerDirectory directory;
  final HttpApi http = new HttpApi(PORTS, TestUsers.ADMIN);
  final DemoCampaign campaign = new DemoCampaign(http);

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
    return start(LOOKED_AT);
  }

  /**
   * @param h2Options of the database's address
   */
  ServerProcess start(String h2Options) throws Exception {
    ServerProcess server =
        ServerProcess.start(
            directory,
            PORTS,
            Map.of(
                "ocs.h2.options",
                h2Options,
                "ocs.simulator.settings",
                directory.simulatorSettings().toString()));
    server.awaitDeployed(BOOT);
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
