package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;
import org.ocserver.server.TestUsers;

/** The server is killed while it dials, twice, and started again on the same database. */
class CrashIT {
  private static final ServerPorts PORTS = new ServerPorts(200);
  private static final Duration BOOT = Duration.ofSeconds(120);
  private static final int RECORDS = 1200;
  private static final int READY = 1;
  private static final int STALE = 4;

  private final DemoCampaign campaign = new DemoCampaign(new HttpApi(PORTS, TestUsers.ADMIN));

  @Test
  void shouldLoseNobodyAndCallNobodyTwiceWhenTheServerIsKilledWhileItDials() throws Exception {
    ServerDirectory directory =
        ServerDirectory.create(Path.of(System.getProperty("ocs.test.servers"), "crash"));
    TestUsers.addTo(directory);
    DemoCampaign.addAgents(directory);
    directory.writeSimulatorSettings("speed", "10", "trunks", "200");

    try (ServerProcess server = start(directory)) {
      campaign.importConfiguration();
      campaign.importRecords(DemoCampaign.customers(RECORDS), progress -> {});
      dialUntil(directory, table -> table.dialed().size() >= 150);
      server.kill9();
    }
    try (ServerProcess server = start(directory)) {
      checkBooks(directory);
      dialUntil(directory, table -> table.dialed().size() >= 500);
      server.kill9();
    }
    try (ServerProcess server = start(directory)) {
      checkBooks(directory);
      dialUntil(directory, table -> table.count("\"record_status\" IN (1, 2)") == 0);
      checkBooks(directory);
      server.stop();
    }
  }

  private static ServerProcess start(ServerDirectory directory) throws Exception {
    ServerProcess server =
        ServerProcess.start(
            directory,
            PORTS,
            Map.of(
                "ocs.h2.options",
                ";AUTO_SERVER=TRUE",
                "ocs.simulator.settings",
                directory.simulatorSettings().toString()));
    server.awaitDeployed(BOOT);
    return server;
  }

  /** When to stop watching the campaign dial. */
  @FunctionalInterface
  private interface Enough {
    boolean isReached(CallingListTable table) throws Exception;
  }

  private void dialUntil(ServerDirectory directory, Enough enough) throws Exception {
    List<Desktop> desktops = DemoCampaign.desktops(PORTS);
    try (CallingListTable table = new CallingListTable(directory)) {
      campaign.load();
      campaign.start();
      await().atMost(Duration.ofSeconds(240)).until(() -> enough.isReached(table));
    } finally {
      desktops.forEach(Desktop::close);
    }
  }

  /** Nothing is Retrieved, nobody was called twice, and each call is on the books once. */
  private static void checkBooks(ServerDirectory directory) throws Exception {
    try (CallingListTable table = new CallingListTable(directory)) {
      List<String> dialed = table.dialed();
      assertThat(dialed).doesNotHaveDuplicates();
      Map<String, CallingListTable.Row> rows = table.rows();
      assertThat(rows).hasSize(RECORDS);
      assertThat(table.count("\"record_status\" = 2 OR \"app_id\" IS NOT NULL")).isZero();
      for (CallingListTable.Row row : rows.values()) {
        boolean rang = dialed.contains(row.phone());
        if (rang) {
          assertThat(row.attempts()).as(row.phone()).isEqualTo(1);
          assertThat(row.status()).as(row.phone()).isNotEqualTo(READY);
        } else {
          // Only what was about to be dialed when the server died may be on the books undialed.
          assertThat(row.status() == STALE ? 1 : 0).as(row.phone()).isEqualTo(row.attempts());
        }
      }
      assertThat(table.number("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
          .isZero();
      assertThat(table.number("SELECT SUM(\"attempt\") FROM \"customers\""))
          .isEqualTo(table.number("SELECT COUNT(*) FROM ocs_call_attempt WHERE dialed"));
    }
  }
}
