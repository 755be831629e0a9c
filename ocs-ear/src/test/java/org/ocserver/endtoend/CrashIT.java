package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerProcess;

/** The server is killed while it dials, twice, and started again on the same database. */
class CrashIT {
  private static final int RECORDS = 1200;
  private static final int READY = 1;
  private static final int STALE = 4;

  @Test
  void shouldLoseNobodyAndCallNobodyTwiceWhenTheServerIsKilledWhileItDials() throws Exception {
    ServerToKill killed = ServerToKill.withAgents("crash");

    try (ServerProcess server = killed.start()) {
      killed.campaign.importConfiguration();
      killed.campaign.importRecords(DemoCampaign.customers(RECORDS), progress -> {});
      killed.dialUntil(table -> table.dialed().size() >= 150);
      server.kill9();
    }
    try (ServerProcess server = killed.start()) {
      checkBooks(killed.directory);
      killed.dialUntil(table -> table.dialed().size() >= 500);
      server.kill9();
    }
    try (ServerProcess server = killed.start()) {
      checkBooks(killed.directory);
      killed.dialUntil(table -> table.count("\"record_status\" IN (1, 2)") == 0);
      checkBooks(killed.directory);
      server.stop();
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
