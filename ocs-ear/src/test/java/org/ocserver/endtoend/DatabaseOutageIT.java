package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.jdbc.LocalPostgres;
import org.ocserver.client.Desktop;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDatabase;
import org.ocserver.server.ServerHealth;
import org.ocserver.server.ServerProcess;

/**
 * A PostgreSQL that is away when the server starts, and hangs while it dials; and a stop of the
 * server that nobody has to clear up after.
 */
class DatabaseOutageIT {
  private static final Duration BOOT = Duration.ofSeconds(120);

  /** The lease, the next try, and the recovery. */
  private static final Duration BACK = Duration.ofSeconds(15);

  private static final Duration NOTICED = Duration.ofSeconds(10);
  private static final Duration GOES_ON = Duration.ofSeconds(5);
  private static final String MISSING = "OCSOU0001: The database";
  private static final String FOUND = "OCSOU0002: The database";
  private static final String ALIVE = "live";
  private static final String READY = "ready";

  private final List<Desktop> desktops = new ArrayList<>();

  @Test
  void shouldWaitForADatabaseThatIsAwayNoticeOneThatHangsAndLeaveNothingStaleWhenItStops()
      throws Exception {
    Optional<Path> programs = LocalPostgres.installed();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed on this machine");
    try (LocalPostgres postgresql = LocalPostgres.start(programs.get(), LocalPostgres.FORGETFUL)) {
      PairedServer server = new PairedServer("outage", 200, new ServerDatabase(postgresql.url()));
      postgresql.down();
      try (ServerProcess process = server.start()) {
        ServerHealth health = new ServerHealth(process.ports());
        process.readiness().awaitStandby(BOOT);
        health.await("started", true, BOOT);
        await().atMost(NOTICED).until(() -> server.directory.logged(MISSING).size() == 1);
        assertThat(health.isUp(ALIVE)).isTrue();
        assertThat(health.isUp(READY)).isFalse();
        assertThat(health.body(READY)).contains("database missing since");

        postgresql.up();
        process.readiness().awaitWork(BACK);
        health.await(READY, true, GOES_ON);
        assertThat(server.directory.logged(FOUND)).hasSize(1);
        server.campaign.importConfiguration();
        server.campaign.importRecords(DemoCampaign.customers(3000), progress -> {});
        desktops.addAll(server.desktops());
        server.campaign.load();
        server.campaign.start();
        server.awaitDialed(30);

        postgresql.freeze();
        await().atMost(NOTICED).until(() -> server.directory.logged(MISSING).size() == 2);
        assertThat(health.isUp(READY)).isFalse();
        assertThat(health.isUp(ALIVE)).isTrue();
        Thread.sleep(NOTICED.toMillis());
        int dialed = server.switchDialed();
        postgresql.thaw();
        await().atMost(GOES_ON).until(() -> server.switchDialed() > dialed);
        await().atMost(GOES_ON).until(() -> server.directory.logged(FOUND).size() == 2);
        assertThat(server.directory.logged(MISSING)).hasSize(2);

        process.stop();
      }
      try (CallingListTable table = server.table()) {
        assertThat(table.count("\"record_status\" IN (2, 4)")).isZero();
        assertThat(table.number("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
            .isZero();
      }
      assertThat(server.directory.logged("OCSST0002")).hasSize(1);
    } finally {
      desktops.forEach(Desktop::close);
    }
  }
}
