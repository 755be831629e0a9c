package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.client.Desktop;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDatabase;
import org.ocserver.server.ServerProcess;

/** Two servers on one PostgreSQL: one works, the other waits, whatever happens to the first. */
class OneOwnerIT {
  private static final int RECORDS = 900;
  private static final Duration BOOT = Duration.ofSeconds(120);

  /** The lease, the standby's next look, and its recovery. */
  private static final Duration TAKE_OVER = Duration.ofSeconds(15);

  private static final String WAITS = "OCSOW0003";
  private static final String FENCED = "OCSOW0004";

  private final List<Desktop> desktops = new ArrayList<>();

  @Test
  void shouldDialNobodyTwiceWhenAnotherServerStartsAndWhenTheFirstHangsAndComesBack()
      throws Exception {
    ServerDatabase database =
        new ServerDatabase(
            TestDatabase.ofServers("o" + UUID.randomUUID().toString().replace("-", "")));
    PairedServer first = new PairedServer("first", 200, database);
    PairedServer second = new PairedServer("second", 400, database);

    try (ServerProcess one = first.start()) {
      one.awaitDeployed(BOOT);
      first.campaign.importConfiguration();
      first.campaign.importRecords(DemoCampaign.customers(RECORDS), progress -> {});
      dial(first);
      first.awaitDialed(50);

      try (ServerProcess two = second.start()) {
        two.readiness().awaitStandby(BOOT);
        first.awaitDialed(first.dialed().size() + 100);
        checkStandby(second, "standby of first");

        one.freeze();
        two.readiness().awaitWork(TAKE_OVER);
        dial(second);
        second.awaitDialed(100);
        one.thaw();
        one.readiness().awaitStandby(TAKE_OVER);
        List<String> dialedByFirst = first.dialed();
        second.awaitDialed(second.dialed().size() + 100);

        assertThat(first.dialed()).isEqualTo(dialedByFirst);
        assertThat(first.logged(FENCED)).hasSize(1);
        assertThat(first.logged(WAITS)).last().asString().contains("standby of second");
        checkCalls(first, second);

        two.stop();
        one.readiness().awaitWork(TAKE_OVER);
        dial(first);
        try (CallingListTable table = first.table()) {
          await()
              .atMost(Duration.ofSeconds(240))
              .until(() -> table.count("\"record_status\" IN (1, 2)") == 0);
        }
      }
      checkCalls(first, second);
      one.stop();
    } finally {
      desktops.forEach(Desktop::close);
    }
    checkBooks(first);
  }

  private void dial(PairedServer server) {
    desktops.addAll(server.desktops());
    server.campaign.load();
    server.campaign.start();
  }

  private static void checkStandby(PairedServer server, String whose) throws Exception {
    assertThat(server.dialed()).isEmpty();
    assertThat(server.logged(WAITS)).singleElement().asString().contains(whose);
    assertThat(server.logged("OCSRA0001")).as("no link to the switch").isEmpty();
  }

  private static void checkCalls(PairedServer first, PairedServer second) throws Exception {
    List<String> dialed = new ArrayList<>(first.dialed());
    dialed.addAll(second.dialed());
    assertThat(dialed).doesNotHaveDuplicates();
  }

  private static void checkBooks(PairedServer server) throws Exception {
    try (CallingListTable table = server.table()) {
      assertThat(table.rows()).hasSize(RECORDS);
      assertThat(table.count("\"record_status\" = 2 OR \"app_id\" IS NOT NULL")).isZero();
      assertThat(table.number("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
          .isZero();
      assertThat(table.number("SELECT SUM(\"attempt\") FROM \"customers\""))
          .isEqualTo(table.number("SELECT COUNT(*) FROM ocs_call_attempt WHERE dialed"));
    }
  }
}
