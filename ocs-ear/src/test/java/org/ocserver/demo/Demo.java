package org.ocserver.demo;

import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.client.LiveStatus;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;

/**
 * {@code mvn -Pdemo verify}: starts a server on port 8080 and dials a campaign before your eyes.
 */
public final class Demo {
  private static final Credentials ADMIN = new Credentials("demo", "demo");
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final int RECORDS = 10_000;
  private static final Duration BOOT = Duration.ofMinutes(3);
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);
  private static final Duration TO_UNLOAD = Duration.ofMinutes(2);
  private static final int NOT_LOADED = 0;
  private static final String NO_TREATMENT = "none";

  /** The switch plays what it always plays. */
  private static final String USUAL = "usual";

  private final PrintStream out = System.out;
  private final HttpApi http = new HttpApi(PORTS, ADMIN);
  private final DemoCampaign campaign = new DemoCampaign(http);

  private Demo() {}

  /**
   * @param arguments how many seconds to run, 0 to run until stopped; the number of the dial mode;
   *     the name of a workload, and the file that has it; an SCXML treatment of the samples, or
   *     none. Without them, until stopped, Predictive, with the switch's usual settings and
   *     standard treatments
   */
  public static void main(String[] arguments) throws Exception {
    long seconds = arguments.length == 0 ? 0 : Long.parseLong(arguments[0]);
    int mode = arguments.length < 2 ? 1 : Integer.parseInt(arguments[1]);
    Optional<DemoWorkload> workload =
        arguments.length < 4 || arguments[2].equals(USUAL)
            ? Optional.empty()
            : Optional.of(DemoWorkload.of(Path.of(arguments[3]), arguments[2]));
    String treatment = arguments.length < 5 ? NO_TREATMENT : arguments[4];
    Duration length = seconds == 0 ? Duration.ofDays(365) : Duration.ofSeconds(seconds);
    new Demo().run(length, mode, workload, treatment);
  }

  private void run(Duration length, int mode, Optional<DemoWorkload> workload, String treatment)
      throws Exception {
    if (PORTS.isHttpTaken()) {
      throw new IllegalStateException("something else uses port 8080: stop it first");
    }
    ServerDirectory directory =
        ServerDirectory.create(Path.of(System.getProperty("ocs.demo.directory")));
    directory.addUser(ADMIN, "ocs-admin");
    DemoCampaign.addAgents(directory);
    Map<String, String> properties = Map.of();
    if (workload.isPresent()) {
      directory.writeSimulatorSettings(workload.get().settings(DemoCampaign.AGENTS));
      properties = Map.of("ocs.simulator.settings", directory.simulatorSettings().toString());
    }
    say("Starting the server; its console output is in %s/console.log", directory.path());
    try (ServerProcess server = ServerProcess.start(directory, PORTS, properties)) {
      server.awaitDeployed(BOOT);
      say("The server is up: console %s, user demo, password demo", PORTS.http("console/"));
      if (treatment.equals(NO_TREATMENT)) {
        campaign.importConfigurationWithTreatments();
      } else {
        campaign.importConfigurationWithDocument(DemoCampaign.sample(treatment));
        say("Records are treated by %s", DemoCampaign.sample(treatment));
      }
      JsonObject report = campaign.importRecords(DemoCampaign.customers(RECORDS), this::tellImport);
      say("Imported %s records", report.get("loaded"));
      List<Desktop> desktops = DemoCampaign.desktops(PORTS);
      campaign.load();
      campaign.startIn(mode);
      say("Dialing. %d agents' desktops are connected over JMS.", desktops.size());
      watch(server, Instant.now().plus(length), desktops);
      finish(desktops);
      server.stop();
      say("The server is stopped.");
    }
  }

  private void tellImport(JsonObject report) {
    say("Importing: %s rows read, %s loaded", report.get("read"), report.get("loaded"));
  }

  private void watch(ServerProcess server, Instant end, List<Desktop> desktops) {
    try (LiveStatus status = new LiveStatus(PORTS, ADMIN)) {
      watch(server, end, desktops, status);
    }
  }

  private void watch(ServerProcess server, Instant end, List<Desktop> desktops, LiveStatus status) {
    while (Instant.now().isBefore(end)) {
      if (!server.isRunning()) {
        throw new IllegalStateException("the server ended");
      }
      Duration left = Duration.between(Instant.now(), end);
      Pause.of(left.compareTo(BETWEEN_REPORTS) < 0 ? left : BETWEEN_REPORTS);
      status.session().ifPresent(session -> tellProgress(session, desktops));
    }
  }

  private void tellProgress(JsonObject session, List<Desktop> desktops) {
    long processed = desktops.stream().mapToLong(d -> d.count("RecordProcessedAcknowledge")).sum();
    say(
        "dialed %s, answered %s, abandoned %s, left %s; records processed by desktops %d",
        session.get("dials"),
        session.get("answered"),
        session.get("lost"),
        session.get("recordsLeft"),
        processed);
  }

  private void finish(List<Desktop> desktops) {
    campaign.stop();
    campaign.unload();
    say("Unloading: calls and desktops finish.");
    Instant limit = Instant.now().plus(TO_UNLOAD);
    while (campaign.status() != NOT_LOADED) {
      if (Instant.now().isAfter(limit)) {
        say("Some calls still go on: they are given up.");
        campaign.forceUnload();
        limit = Instant.MAX;
      }
      Pause.of(Duration.ofSeconds(1));
    }
    desktops.forEach(Desktop::close);
    say("The campaign is unloaded.");
  }

  private void say(String text, Object... values) {
    out.println("demo: " + text.formatted(values));
  }
}
