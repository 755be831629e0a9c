package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** The desktop of the documentation, run as the documentation says. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SampleDesktopIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path SAMPLE = Path.of("../docs/samples/desktop/SampleDesktop.java");

  private final DemoCampaign campaign = new DemoCampaign(new HttpApi(PORTS, TestUsers.ADMIN));

  @BeforeEach
  void prepare() throws Exception {
    campaign.importConfiguration();
    clearLists();
    campaign.importRecords(
        DemoCampaign.csv(
            60, n -> "%d,S%d,\"Sample \"\"%d\"\"\"".formatted(4_166_000_100L + n, n, n)),
        progress -> {});
  }

  @AfterEach
  void unload() throws Exception {
    if (campaign.status() != 0) {
      campaign.unload();
      await().atMost(PATIENCE).until(() -> campaign.status() == 0);
    }
    clearLists();
  }

  private static void clearLists() throws Exception {
    try (CallingListTable table =
        new CallingListTable(
            ServerDirectory.at(Path.of(System.getProperty("ocs.test.servers"), "arquillian")))) {
      table.execute("DELETE FROM \"customers\"");
      table.execute("DELETE FROM ocs_call_attempt");
    }
  }

  @Test
  void shouldListenAndFinishRecordsWhenRunAsDocumented(@TempDir Path directory) throws Exception {
    Path printed = directory.resolve("printed.txt");
    Process desktop = start(DemoCampaign.agent(1), printed);
    try {
      await()
          .atMost(PATIENCE)
          .until(() -> !desktop.isAlive() || lines(printed).contains("listening as agent1"));
      assertThat(lines(printed)).contains("listening as agent1");
      campaign.load();
      campaign.start();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  !desktop.isAlive()
                      || lines(printed).stream()
                          .anyMatch(line -> line.startsWith("RecordProcessedAcknowledge ")));
      assertThat(lines(printed))
          .anyMatch(line -> line.startsWith("CampaignLoaded {"))
          .anyMatch(line -> line.startsWith("CampaignStarted {"))
          .anyMatch(line -> line.startsWith("EventEstablished at 70"))
          .anyMatch(line -> line.startsWith("UpdateCallCompletionStatsAcknowledge {"))
          .anyMatch(line -> line.startsWith("RecordProcessedAcknowledge {"))
          .noneMatch(line -> line.startsWith("Error"));
      assertThat(desktop.isAlive()).isTrue();
    } finally {
      desktop.destroyForcibly().onExit().join();
    }
  }

  private static Process start(Credentials agent, Path printed) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            clientJar().toString(),
            SAMPLE.toString(),
            PORTS.messagingUrl(),
            agent.name(),
            agent.password());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile())
        .start();
  }

  private static File clientJar() {
    return ServerDirectory.installation().resolve("bin/client/jboss-client.jar").toFile();
  }

  private static List<String> lines(Path printed) throws Exception {
    return Files.readAllLines(printed);
  }
}
