package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.client.Desktop;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDatabase;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;

/** Two servers on one PostgreSQL: one works, the other waits, whatever happens to the first. */
class OneOwnerIT {
  private static final int RECORDS = 5000;
  private static final Duration BOOT = Duration.ofSeconds(120);

  /** The lease, the next look of the standby, and its recovery, on a busy machine. */
  private static final Duration TAKE_OVER = Duration.ofSeconds(30);

  private static final Duration UNLOAD = Duration.ofSeconds(120);

  private static final String WAITS = "OCSOW0003";
  private static final String FENCED = "OCSOW0004";

  private final Map<PairedServer, List<Desktop>> desktops = new HashMap<>();

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
        attend(second);
        second.awaitDialed(100);
        one.thaw();
        one.readiness().awaitStandby(TAKE_OVER);
        List<String> dialedByFirst = first.dialed();
        second.awaitDialed(second.dialed().size() + 100);

        assertThat(first.dialed()).isEqualTo(dialedByFirst);
        assertThat(first.directory.logged(FENCED)).hasSize(1);
        assertThat(first.directory.logged(WAITS)).last().asString().contains("standby of second");
        checkCalls(first, second);

        two.stop();
        one.readiness().awaitWork(TAKE_OVER);
        attend(first);
        first.awaitDialed(first.dialed().size() + 50);
        first.campaign.stop();
        first.campaign.unload();
        await().atMost(UNLOAD).until(() -> first.campaign.status() == 0);
      }
      checkCalls(first, second);
      one.stop();
    } finally {
      closeDesktops(first);
      closeDesktops(second);
    }
    checkBooks(first);
  }

  private void closeDesktops(PairedServer server) {
    desktops.getOrDefault(server, List.of()).forEach(Desktop::close);
    desktops.remove(server);
  }

  @Test
  void shouldWaitAndThenBeginWhenAnotherProcessHasTheFileOfItsDatabase() throws Exception {
    ServerDirectory directory =
        ServerDirectory.create(Path.of(System.getProperty("ocs.test.servers"), "locked"));
    Files.createDirectories(directory.path().resolve("data/ocs"));
    Connection other = DriverManager.getConnection(directory.databaseUrl(), "ocs", "ocs");

    try (ServerProcess server = ServerProcess.start(directory, new ServerPorts(200), Map.of())) {
      server.readiness().awaitStandby(BOOT);
      await()
          .atMost(TAKE_OVER)
          .untilAsserted(
              () ->
                  assertThat(directory.logged(WAITS))
                      .singleElement()
                      .asString()
                      .contains("standby of the process that has opened the database's file"));
      other.close();
      server.awaitDeployed(TAKE_OVER);
      server.stop();
    }
  }

  /** With new desktops: those that a server had before have lost it. */
  private void attend(PairedServer server) {
    closeDesktops(server);
    desktops.put(server, server.desktops());
  }

  /** Whoever takes over goes on with the campaign by itself. */
  private void dial(PairedServer server) {
    attend(server);
    server.campaign.load();
    server.campaign.start();
  }

  private static void checkStandby(PairedServer server, String whose) throws Exception {
    assertThat(server.dialed()).isEmpty();
    assertThat(server.directory.logged(WAITS)).singleElement().asString().contains(whose);
    assertThat(server.directory.logged("OCSRA0001")).as("no link to the switch").isEmpty();
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
