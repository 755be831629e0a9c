package org.ocserver.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDatabase;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;
import org.ocserver.server.TestUsers;

/**
 * One of two servers that share a PostgreSQL, with ports, a broker and a simulated switch of its
 * own; its switch is fast.
 */
final class PairedServer {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  final ServerDirectory directory;
  final DemoCampaign campaign;
  private final String name;
  private final ServerPorts ports;
  private final ServerDatabase database;

  PairedServer(String name, int portOffset, ServerDatabase database) throws Exception {
    this.name = name;
    this.database = database;
    ports = new ServerPorts(portOffset);
    directory = ServerDirectory.create(Path.of(System.getProperty("ocs.test.servers"), name));
    TestUsers.addTo(directory);
    DemoCampaign.addAgents(directory);
    directory.writeSimulatorSettings("speed", "10", "trunks", "200");
    database.serve(directory);
    campaign = new DemoCampaign(new HttpApi(ports, TestUsers.ADMIN));
  }

  /** Starts it, and does not wait for anything. */
  ServerProcess start() throws IOException {
    return ServerProcess.start(
        directory,
        ports,
        Map.of(
            "jboss.node.name",
            name,
            "jboss.tx.node.id",
            name,
            "ocs.simulator.settings",
            directory.simulatorSettings().toString()));
  }

  CallingListTable table() throws SQLException {
    return new CallingListTable(directory, DriverManager.getConnection(database.url()));
  }

  /** The numbers that its switch has dialed. */
  List<String> dialed() throws Exception {
    if (!Files.exists(directory.callLog())) {
      return List.of();
    }
    try (CallingListTable table = table()) {
      return table.dialed();
    }
  }

  /** How many numbers its switch has dialed; the database is not asked. */
  int switchDialed() throws IOException {
    return Files.exists(directory.callLog()) ? Files.readAllLines(directory.callLog()).size() : 0;
  }

  List<Desktop> desktops() {
    return DemoCampaign.desktops(ports);
  }

  void awaitDialed(int numbers) {
    await(numbers + " numbers dialed by " + name)
        .atMost(PATIENCE)
        .until(() -> dialed().size() >= numbers);
  }
}
