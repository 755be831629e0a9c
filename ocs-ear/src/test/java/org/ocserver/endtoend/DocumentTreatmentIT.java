package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerProcess;

/** A campaign that an SCXML document treats; its server is killed in the middle. */
class DocumentTreatmentIT {
  private static final int RECORDS = 400;
  private static final int STALE = 4;
  private static final int BUSY = 6;
  private static final int MOST_ATTEMPTS = 2;

  @Test
  @Manual("SCXML Treatment Processing: machines are restored and go on")
  void shouldGoThroughTheWholeCampaignByItsDocumentThoughTheServerIsKilled() throws Exception {
    ServerToKill killed = ServerToKill.withAgents("scxml");

    try (ServerProcess server = killed.start()) {
      killed.campaign.importConfigurationWithDocument(
          DemoCampaign.sample("sample02") + "?max_attempts=2&retry_delay=20");
      killed.campaign.importRecords(DemoCampaign.customers(RECORDS), progress -> {});
      killed.dialUntil(
          table ->
              table.dialed().size() >= 150
                  && table.number("SELECT COUNT(*) FROM ocs_chain_machine") >= 5);
      server.kill9();
    }
    try (ServerProcess server = killed.start()) {
      try (CallingListTable table = new CallingListTable(killed.directory)) {
        assertThat(table.count("\"record_status\" = 2")).isZero();
        assertThat(table.number("SELECT COUNT(*) FROM ocs_chain_machine")).isGreaterThan(0);
      }
      killed.dialUntil(table -> table.count("\"record_status\" IN (1, 2)") == 0);
      checkAttempts(killed.directory);
      server.stop();
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
