package org.ocserver.demo;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;

/** A campaign as an administrator, a supervisor and agents bring it about on a new server. */
public final class DemoCampaign {
  /** The campaign group's DBID. */
  public static final int GROUP = 115;

  public static final int AGENTS = 20;

  private static final String PATH = "campaigngroups/" + GROUP;

  private final HttpApi http;
  private final UnaryOperator<String> change;

  public DemoCampaign(HttpApi http) {
    this(http, text -> text);
  }

  /**
   * @param change of each configuration that is imported
   */
  public DemoCampaign(HttpApi http, UnaryOperator<String> change) {
    this.http = http;
    this.change = change;
  }

  /** Makes the agents known to a server that has not started yet. */
  public static void addAgents(ServerDirectory server) throws IOException {
    for (int agent = 1; agent <= AGENTS; agent++) {
      server.addUser(agent(agent), "ocs-agent");
    }
  }

  /** An agent, from 1, as a user. */
  public static Credentials agent(int number) {
    return new Credentials("agent" + number, "agent" + number + "-secret");
  }

  /** The desktop of each agent. */
  public static List<Desktop> desktops(ServerPorts ports) {
    List<Desktop> desktops = new ArrayList<>();
    for (int agent = 1; agent <= AGENTS; agent++) {
      desktops.add(new Desktop(ports, agent(agent)));
    }
    return desktops;
  }

  public void importConfiguration() {
    http.mustPost("admin/configuration", "application/yaml", document());
  }

  /** Likewise, and numbers that nobody answered are called again. */
  public void importConfigurationWithTreatments() {
    http.mustPost(
        "admin/configuration",
        "application/yaml",
        document().replace("name: Spring List,", "name: Spring List, treatmentDbids: [1, 2, 3],"));
  }

  /**
   * Likewise, and an SCXML document treats the records; standard treatments are what it hands to.
   */
  public void importConfigurationWithDocument(String uri) {
    http.mustPost(
        "admin/configuration",
        "application/yaml",
        document()
            .replace(
                "name: Spring List,",
                "name: Spring List, treatmentDbids: [1, 2, 3], options: {default: {treatment-uri: \"%s\"}},"
                    .formatted(uri)));
  }

  /**
   * The URI of a sample treatment.
   *
   * @param name without the ending
   */
  public static String sample(String name) {
    Path file = Path.of(System.getProperty("ocs.demo.treatments"), name + ".scxml");
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("there is no treatment " + file);
    }
    return file.toAbsolutePath().normalize().toUri().toString();
  }

  /** Likewise, with an option of the application. */
  public void importConfigurationWith(String option, Object value) {
    http.mustPost(
        "admin/configuration", "application/yaml", withOption(option, value).apply(document()));
  }

  private String document() {
    return change.apply(configuration());
  }

  /** A configuration with an option of the application. */
  public static UnaryOperator<String> withOption(String option, Object value) {
    return text ->
        text.replace(
            "connections: [102]}",
            "connections: [102], options: {default: {%s: %s}}}".formatted(option, value));
  }

  /** The document of the configuration. */
  public static String configuration() {
    try (var in = DemoCampaign.class.getResourceAsStream("configuration.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A list of customers with numbers that differ. */
  public static String customers(int count) {
    return csv(count, n -> "%d,C%d,Customer %d".formatted(4_155_000_000L + n, n, n));
  }

  /** A list with the columns phone, customer_id, customer_name. */
  public static String csv(int count, IntFunction<String> row) {
    return IntStream.range(0, count)
        .mapToObj(row)
        .collect(Collectors.joining("\n", "phone,customer_id,customer_name\n", "\n"));
  }

  /** Imports records and tells how far it is. */
  public JsonObject importRecords(String csv, Progress progress) {
    HttpResponse<String> accepted =
        http.post("admin/lists/1/records", "text/csv", BodyPublishers.ofString(csv));
    String location =
        accepted
            .headers()
            .firstValue("Location")
            .orElseThrow(
                () -> new IllegalStateException(accepted.statusCode() + " " + accepted.body()));
    String path = location.substring(location.indexOf("/admin/") + 1);
    while (true) {
      JsonObject report = http.getJson(path);
      progress.tell(report);
      if (report.getBoolean("done")) {
        return report;
      }
      Pause.of(Duration.ofMillis(500));
    }
  }

  /** Hears how an import goes on. */
  @FunctionalInterface
  public interface Progress {
    void tell(JsonObject report);
  }

  public void load() {
    must(http.post(PATH + "?req=Load"));
  }

  public void start() {
    startIn(1);
  }

  /**
   * @param mode GSW_CM_AttrDialMode
   */
  public void startIn(int mode) {
    start(
        "{\"GSW_CM_AttrDialMode\": %d, \"GSW_CM_AttrOptimizeBy\": 2, \"GSW_CM_AttrOptimizeGoal\": 3}"
            .formatted(mode));
  }

  /**
   * @param parameters a JSON object
   */
  public void start(String parameters) {
    must(http.post(PATH + "?req=StartDialing", "application/json", parameters));
  }

  public void stop() {
    must(http.post(PATH + "?req=StopDialing"));
  }

  public void forceUnload() {
    must(http.post(PATH + "?req=ForceUnload"));
  }

  public void unload() {
    must(http.post(PATH + "?req=Unload"));
  }

  /** GSW_CM_AttrGroupCampStatus. */
  public int status() {
    return http.getJson(PATH).getInt("GSW_CM_AttrGroupCampStatus");
  }

  /** What the campaign may lose, and has lost. */
  public JsonObject abandonment() {
    return http.getJson(PATH + "/abandonment");
  }

  private static void must(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          response.uri() + ": " + response.statusCode() + " " + response.headers().map());
    }
  }
}
