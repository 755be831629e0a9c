package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.client.Desktop;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerHealth;
import org.ocserver.server.ServerProcess;
import org.ocserver.server.SmallDisk;

/** The disk of the H2 database is full for a time. */
class FullDiskIT {
  private static final int DISK_MEGABYTES = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration NOTICED = Duration.ofSeconds(10);
  private static final Duration FULL = Duration.ofSeconds(20);
  private static final Duration GOES_ON = Duration.ofSeconds(15);
  private static final String MISSING = "OCSOU0001";
  private static final String FOUND = "OCSOU0002";

  private final List<Desktop> desktops = new ArrayList<>();

  @Test
  void shouldGoOnByItselfWhenAFullDiskHasRoomAgain() throws Exception {
    ServerToKill server = ServerToKill.withAgents("disk");
    Optional<SmallDisk> mounted =
        SmallDisk.at(server.directory.path().resolve("data/ocs"), DISK_MEGABYTES);
    assumeTrue(mounted.isPresent(), "this user may not mount a file system");
    try (SmallDisk disk = mounted.get();
        ServerProcess process = server.start()) {
      server.campaign.importConfiguration();
      server.campaign.importRecords(DemoCampaign.customers(3000), progress -> {});
      desktops.addAll(DemoCampaign.desktops(process.ports()));
      server.campaign.load();
      server.campaign.start();
      await().atMost(PATIENCE).until(() -> dialed(server) > 30);

      disk.fill();
      await().atMost(NOTICED).until(() -> !server.directory.logged(MISSING).isEmpty());
      Thread.sleep(FULL.toMillis());
      int before = dialed(server);
      disk.free();

      await().atMost(GOES_ON).until(() -> dialed(server) > before);
      new ServerHealth(process.ports()).await("ready", true, GOES_ON);
      assertThat(server.directory.logged(FOUND)).hasSameSizeAs(server.directory.logged(MISSING));
      assertThat(server.directory.logged(MISSING)).anyMatch(line -> line.contains("database"));
      process.stop();
      try (CallingListTable table = new CallingListTable(server.directory)) {
        assertThat(table.dialed()).doesNotHaveDuplicates();
        assertThat(table.count("\"record_status\" = 2")).isZero();
      }
    } finally {
      desktops.forEach(Desktop::close);
    }
  }

  private static int dialed(ServerToKill server) throws IOException {
    return Files.exists(server.directory.callLog())
        ? Files.readAllLines(server.directory.callLog()).size()
        : 0;
  }
}
