package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ocserver.Manual;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.client.WireConnection;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** The manual's HTTP examples on the wire, one after the other on one connection. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HttpExamplesIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String JSON = "application/json";
  private static final String ALPHA = "campaigngroups/115";
  private static final String NO_HANDLE = "";

  /** Ours beside the manual's headers: what RFC 9110 wants of a server that has a clock. */
  private static final Set<String> OURS = Set.of("date");

  private final HttpApi http = new HttpApi(PORTS, TestUsers.APPLICATION);
  private final HttpApi admin = new HttpApi(PORTS, TestUsers.ADMIN);
  private WireConnection wire;
  private CallingListTable table;

  @BeforeEach
  void configure() throws Exception {
    try (InputStream in = HttpExamplesIT.class.getResourceAsStream("http-examples.yaml")) {
      admin.mustPost(
          "admin/configuration",
          "application/yaml",
          new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    new DemoCampaign(admin).importRecords("phone,customer_code\n4155670001,1\n", progress -> {});
    table =
        new CallingListTable(
            ServerDirectory.at(Path.of(System.getProperty("ocs.test.servers"), "arquillian")));
    wire = new WireConnection(PORTS, TestUsers.APPLICATION);
  }

  @AfterEach
  void cleanUp() throws Exception {
    for (String group : new String[] {"campaigngroups/106", ALPHA}) {
      http.post(group + "?req=ForceUnload");
      await()
          .atMost(PATIENCE)
          .until(() -> http.getJson(group).getInt("GSW_CM_AttrGroupCampStatus") == 0);
    }
    wire.close();
    table.execute("DELETE FROM \"alpha_customers\"");
    table.execute("DELETE FROM gsw_donotcall_list WHERE phone = '4155555555'");
    table.close();
    admin.post("admin/donotcall/reread");
  }

  /** Sends the request of an example, and holds the answer against it. */
  private void exchange(String title, String handle) throws IOException {
    ManualExample example = ManualExample.titled(title);
    ManualExample.Answer answer =
        ManualExample.answer(wire.exchange(example.head(handle), example.requestBody()));
    assertThat(answer.status()).as(title).isEqualTo(example.status());
    Map<String, String> headers = new TreeMap<>(answer.headers());
    headers.keySet().removeAll(OURS);
    assertThat(headers.keySet()).as(title).isEqualTo(example.headers().keySet());
    example
        .headers()
        .forEach(
            (name, value) ->
                assertThat(headers.get(name)).as(title + ", " + name).matches(pattern(value)));
    if (example.headers().getOrDefault("content-type", "").equals(JSON)) {
      assertThat(HttpApi.json(answer.body())).as(title).isEqualTo(HttpApi.json(example.body()));
    } else {
      assertThat(answer.body()).as(title).isEqualTo(example.body());
    }
  }

  private static String pattern(String value) {
    return value.replaceAll("\\{[a-z]+}", "\\\\S+").replace("*", "\\*");
  }

  @Test
  @Manual("Successful Load of a Campaign Group: the exchange on the wire")
  @Manual("Unsuccessful Load of a Campaign Group: the exchange on the wire")
  @Manual("Setting Dialing Parameters for a Campaign Group: the exchange on the wire")
  @Manual("Guidelines for Client Connections: the connection persists")
  void shouldLoadAndSetParametersAsTheManualShows() throws IOException {
    exchange("Successful Load of a Campaign Group", NO_HANDLE);
    http.mustPost("campaigngroups/106?req=StartDialing", JSON, "{\"GSW_CM_AttrDialMode\": 2}");
    exchange("Setting Dialing Parameters for a Campaign Group", NO_HANDLE);
    exchange("Unsuccessful Load of a Campaign Group", NO_HANDLE);
    JsonObject status = http.getJson("campaigngroups/106");
    assertThat(status.getInt("GSW_CM_AttrDialMode")).isEqualTo(1);
    assertThat(status.getInt("GSW_CM_AttrOptimizeGoal")).isEqualTo(5);
  }

  @Test
  @Manual("Successful request for individual Campaign Group status: the exchange on the wire")
  @Manual("Successful request for statuses of all Campaign Groups: the exchange on the wire")
  void shouldTellStatusesAsTheManualShows() throws IOException {
    http.mustPost(ALPHA + "?req=Load", JSON, "");
    http.mustPost(
        ALPHA + "?req=StartDialing",
        JSON,
        "{\"GSW_CM_AttrDialMode\": 1, \"GSW_CM_AttrOptimizeBy\": 1, \"GSW_CM_AttrOptimizeGoal\": 80}");
    exchange("Successful request for individual Campaign Group status", NO_HANDLE);
    exchange("Successful request for statuses of all Campaign Groups", NO_HANDLE);
  }

  @Test
  @Manual("A Successful RecordProcessed Request: the exchange on the wire")
  @Manual("An Unsuccessful RecordProcessed Request: the exchange on the wire")
  @Manual("URI Supported by OCS: the URI leads to the record")
  void shouldProcessARecordAsTheManualShows() throws Exception {
    JsonObject record = previewRecord();
    String handle = Integer.toString(record.getInt("GSW_RECORD_HANDLE"));
    assertThat(record.getString("GSW_RECORD_URI"))
        .isEqualTo(PORTS.http("records/" + handle).toString());
    exchange("A Successful RecordProcessed Request", handle);
    exchange("An Unsuccessful RecordProcessed Request", handle);
    assertThat(
            table.number(
                "SELECT COUNT(*) FROM \"alpha_customers\" WHERE \"record_status\" = 3"
                    + " AND \"customer_code\" = 22 AND \"date_last_served\" = '10/30/2008'"))
        .isEqualTo(1);
  }

  /** A record that agent1 got for Preview. */
  private JsonObject previewRecord() {
    http.mustPost(ALPHA + "?req=Load", JSON, "");
    http.mustPost(ALPHA + "?req=StartDialing", JSON, "{\"GSW_CM_AttrDialMode\": 3}");
    try (Desktop desktop = new Desktop(PORTS, DemoCampaign.agent(1))) {
      return await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> {
                desktop.send(previewRequest());
                return desktop.heard().stream()
                    .filter(event -> event.getString("GSW_USER_EVENT").equals("PreviewRecord"))
                    .findFirst();
              },
              Optional::isPresent)
          .orElseThrow();
    }
  }

  private static String previewRequest() {
    return Json.createObjectBuilder()
        .add("GSW_AGENT_REQ_TYPE", "PreviewRecordRequest")
        .add("GSW_APPLICATION_ID", 398)
        .add("GSW_CAMPAIGN_NAME", "Alpha Campaign")
        .build()
        .toString();
  }

  @Test
  @Manual("A Successful DoNotCall Request for a Specific Phone Number: the exchange on the wire")
  void shouldListAPhoneAsTheManualShows() throws Exception {
    exchange("A Successful DoNotCall Request for a Specific Phone Number", NO_HANDLE);
    assertThat(table.number("SELECT COUNT(*) FROM gsw_donotcall_list WHERE phone = '4155555555'"))
        .isEqualTo(1);
  }

  @Test
  @Manual("Successful AddRecord Request of the General Type: the exchange on the wire")
  @Manual("Successful AddRecord Request of the Campaign Rescheduled Type: the exchange on the wire")
  void shouldAddRecordsAsTheManualShows() throws Exception {
    http.mustPost(ALPHA + "?req=Load", JSON, "");
    exchange("Successful AddRecord Request of the General Type", NO_HANDLE);
    exchange("Successful AddRecord Request of the Campaign Rescheduled Type", NO_HANDLE);
    assertThat(
            table.number(
                "SELECT COUNT(*) FROM \"alpha_customers\" WHERE \"contact_info\" = '4155670000'"
                    + " AND \"record_type\" IN (2, 6)"))
        .isEqualTo(2);
  }

  @Test
  void shouldRefuseOddRequestsOnTheWireAndGoOn() throws IOException {
    String tail = " HTTP/1.1\r\nHost: localhost\r\nContent-length: 0\r\n";
    String refused = "HTTP/1.1 400 Bad Request";
    for (String line :
        new String[] {
          "POST /records/15",
          "POST /records/15?req=recordprocessed",
          "POST /records/99999999999?req=RecordProcessed",
          "POST /records/15%2F16?req=RecordProcessed",
          "POST /records/15%0D%0AX:%20y?req=RecordProcessed",
          "POST /records/15/16?req=RecordProcessed",
          "POST /records?req=RecordProcessed",
          "POST /lists/?req=AddRecord",
          "PUT /records/15?req=RecordProcessed",
          "GET /records/15?req=RecordProcessed",
          "DELETE /phones/1?req=DoNotCall",
          "POST /customer_ids/%00?req=DoNotCall"
        }) {
      String answer = wire.exchange(line + tail, "");
      assertThat(answer).as(line).startsWith(refused).contains("<HTML><body>400 Bad Request : 0 ");
      assertThat(answer).as(line).doesNotContain("X: y");
    }
  }

  private String withProblems(String line) throws IOException {
    return wire.exchange(
        line
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/problem+json\r\n"
            + "Content-length: 0\r\n",
        "");
  }

  @Test
  void shouldAnswerWithProblemDetailsWhoAsksForThem() throws IOException {
    assertThat(withProblems("POST /records/15?req=Load"))
        .startsWith("HTTP/1.1 400 Bad Request")
        .contains("Content-Type: application/problem+json\n", "Warning: 101", "\"gswError\":101");
    assertThat(withProblems("PUT /lists/Alpha")).contains("\"gswError\":101");
    assertThat(withProblems("POST /campaigngroups/115?req=Unload"))
        .startsWith("HTTP/1.1 410 Gone")
        .contains("\"gswError\":4");
    assertThat(withProblems("GET /campaigngroups/115"))
        .startsWith("HTTP/1.1 200 OK")
        .contains("Content-Type: application/json\n");
    assertThat(withProblems("GET /admin/configuration")).startsWith("HTTP/1.1 403 Forbidden");
  }

  @Test
  void shouldLetAnAgentProcessOnlyWhatHeHas() throws Exception {
    String path = "records/" + previewRecord().getInt("GSW_RECORD_HANDLE") + "?req=RecordProcessed";
    HttpApi other = new HttpApi(PORTS, DemoCampaign.agent(2));
    assertThat(other.post(path).statusCode()).isEqualTo(410);
    assertThat(new HttpApi(PORTS, TestUsers.AGENT).post(path).headers().firstValue("Warning"))
        .contains("104");
    assertThat(other.post("lists/Alpha%20List?req=AddRecord").statusCode()).isEqualTo(403);
    assertThat(new HttpApi(PORTS, DemoCampaign.agent(1)).post(path).statusCode()).isEqualTo(200);
  }
}
