package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;
import org.ocserver.server.TestUsers;

/** A campaign that an SCXML document treats; its server is killed in the middle. */
class DocumentTreatmentIT {
  private static final ServerPorts PORTS = new ServerPorts(200);
  private static final Duration BOOT = Duration.ofSeconds(120);
  private static final int RECORDS = 400;
  private static final int STALE = 4;
  private static final int BUSY = 6;
  private static final int MOST_ATTEMPTS = 2;

  private final DemoCampaign campaign = new DemoCampaign(new HttpApi(PORTS, TestUsers.ADMIN));

  @Test
  @Manual("SCXML Treatment Processing: machines are restored and go on")
  void shouldGoThroughTheWholeCampaignByItsDocumentThoughTheServerIsKilled() throws Exception {
    ServerDirectory directory =
        ServerDirectory.create(Path.of(System.getProperty("ocs.test.servers"), "scxml"));
    TestUsers.addTo(directory);
    DemoCampaign.addAgents(directory);
    directory.writeSimulatorSettings("speed", "10", "trunks", "200");

    try (ServerProcess server = start(directory)) {
      campaign.importConfigurationWithDocument(
          DemoCampaign.sample("sample02") + "?max_attempts=2&retry_delay=20");
      campaign.importRecords(DemoCampaign.customers(RECORDS), progress -> {});
      dialUntil(
          directory,
          table ->
              table.dialed().size() >= 150
                  && table.number("SELECT COUNT(*) FROM ocs_chain_machine") >= 5);
      server.kill9();
    }
    try (ServerProcess server = start(directory)) {
      try (CallingListTable table = new CallingListTable(directory)) {
        assertThat(table.count("\"record_status\" = 2")).isZero();
        assertThat(table.number("SELECT COUNT(*) FROM ocs_chain_machine")).isGreaterThan(0);
      }
      dialUntil(directory, table -> table.count("\"record_status\" IN (1, 2)") == 0);
      checkAttempts(directory);
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

  /** A machine that had begun anew after the kill would have called a third time. */
  private static void checkAttempts(ServerDirectory directory) throws Exception {
    try (CallingListTable table = new CallingListTable(directory)) {
      List<String> dialed = table.dialed();
      int twice = 0;
      for (CallingListTable.Row row : table.rows().values()) {
        int calls = Collections.frequency(dialed, row.phone());
        twice += calls == MOST_ATTEMPTS ? 1 : 0;
        assertThat(calls).as(row.phone()).isLessThanOrEqualTo(MOST_ATTEMPTS);
        if (row.status() != STALE) {
          assertThat(row.attempts()).as(row.phone()).isEqualTo(calls);
          assertThat(row.result() == BUSY ? row.attempts() : MOST_ATTEMPTS)
              .as(row.phone())
              .isEqualTo(MOST_ATTEMPTS);
        }
      }
      assertThat(twice).isGreaterThan(RECORDS / 20);
      assertThat(table.number("SELECT COUNT(*) FROM ocs_chain_machine")).isZero();
    }
  }
}
