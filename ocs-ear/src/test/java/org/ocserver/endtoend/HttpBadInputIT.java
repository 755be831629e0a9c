package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ocserver.client.HttpApi;
import org.ocserver.client.ManyConnections;
import org.ocserver.client.WireConnection;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/**
 * Requests that nobody should send: each is refused as the manual has it, nothing changes, and
 * others are served.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HttpBadInputIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int RECORDS = 5;
  private static final String GROUP = "campaigngroups/115";
  private static final String JSON = "application/json";
  private static final String START = "/campaigngroups/115?req=StartDialing";
  private static final String PROCESS = "/records/999999?req=RecordProcessed";
  private static final String ADD = "/lists/Spring%20List?req=AddRecord";
  private static final String CANCEL_PHONE = "/phones/4155000001?req=RequestRecordCancel";
  private static final String CANCEL_CUSTOMER = "/customer_ids/C1?req=RequestRecordCancel";

  /** Each resource, with the number of the error by which it refuses nonsense. */
  private static final Map<String, String> TARGETS = targets();

  private static final List<String> INJECTIONS =
      List.of(
          "'; DROP TABLE \"customers\"; --",
          "' OR '1'='1",
          "x\r\nX-Injected: y",
          "${jndi:ldap://127.0.0.1/x}");

  /** More than the server has threads for requests. */
  private static final int MORE_THAN_THREADS = 150;

  private static final int CONNECTIONS = 5000;

  private final HttpApi admin = new HttpApi(PORTS, TestUsers.ADMIN);
  private final HttpApi other = new HttpApi(PORTS, TestUsers.SUPERVISOR);
  private final DemoCampaign campaign = new DemoCampaign(admin);
  private CallingListTable table;
  private Map<String, CallingListTable.Row> before;

  private static Map<String, String> targets() {
    Map<String, String> targets = new LinkedHashMap<>();
    targets.put(START, "10");
    targets.put(PROCESS, "101");
    targets.put(ADD, "101");
    targets.put(CANCEL_PHONE, "101");
    targets.put(CANCEL_CUSTOMER, "101");
    return targets;
  }

  @BeforeEach
  void load() throws Exception {
    campaign.importConfiguration();
    campaign.importRecords(DemoCampaign.customers(RECORDS), progress -> {});
    table =
        new CallingListTable(
            ServerDirectory.at(Path.of(System.getProperty("ocs.test.servers"), "arquillian")));
    assertThat(admin.post(GROUP + "?req=Stage").statusCode()).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> table.count("\"record_status\" = 2") == RECORDS);
    before = table.rows();
  }

  @AfterEach
  void nothingHasChanged() throws Exception {
    try {
      assertThat(other.getJson(GROUP).getInt("GSW_CM_AttrGroupCampStatus")).isEqualTo(4);
      assertThat(table.rows()).isEqualTo(before);
      assertThat(table.number("SELECT COUNT(*) FROM gsw_donotcall_list")).isZero();
    } finally {
      admin.post(GROUP + "?req=ForceUnload");
      await().atMost(PATIENCE).until(() -> campaign.status() == 0);
      table.execute("DELETE FROM \"customers\"");
      table.execute("DELETE FROM gsw_donotcall_list");
      table.close();
    }
  }

  private static WireConnection connect() throws IOException {
    return new WireConnection(PORTS, TestUsers.APPLICATION);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String head(String line, String type, int length) {
    return line
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + (type.isEmpty() ? "" : "Content-type: " + type + "\r\n")
        + "Content-length: "
        + length
        + "\r\n";
  }

  /** Sends a request on a connection of its own and returns the answer. */
  private static String ask(String line, String type, byte[] body) throws IOException {
    try (WireConnection wire = connect()) {
      return wire.exchange(head(line, type, body.length), body);
    }
  }

  /** The manual's answer to nonsense: the error's number, and HTML where the resource has it. */
  private static void assertRefused(String what, String answer, String warning) {
    assertThat(answer).as(what).startsWith("HTTP/1.1 400 Bad Request\n");
    assertThat(answer).as(what).contains("\nWarning: " + warning + "\n");
    if (warning.equals("10")) {
      assertThat(answer).as(what).endsWith("\n\n");
    } else {
      assertThat(answer).as(what).contains("\n\n<HTML><body>400 Bad Request : 0 ");
    }
    assertTellsNothing(what, answer);
  }

  private static void assertTellsNothing(String what, String answer) {
    assertThat(answer)
        .as(what)
        .doesNotContain("Exception", "\tat ", "org.ocserver", "io.undertow", "X-Injected", "DROP");
  }

  @Test
  void shouldRefuseBodiesThatAreNoJsonObject() throws IOException {
    for (String body :
        List.of(
            "{",
            "[]",
            "null",
            "\"x\"",
            "7",
            "{\"GSW_TENANT_DBID\":}",
            "{'GSW_TENANT_DBID': 1}",
            "{\"GSW_TENANT_DBID\": 1} {}",
            "{\"GSW_TENANT_DBID\": NaN}",
            "{\"GSW_TENANT_DBID\": 1e999}",
            "{\"GSW_TENANT_DBID\": 1, \"GSW_TENANT_DBID\": 2}",
            "{\"GSW_CM_AttrDialMode\": 2, \"GSW_CM_AttrDialMode\": 3}",
            "{\"GSW_PHONE\": [\"1\"]}",
            "{\"\": 1}",
            "{\"a\": \"\\ud800",
            "{\"a\":".repeat(100_000),
            "[".repeat(100_000),
            "{\"a\":".repeat(20) + "1" + "}".repeat(20))) {
      for (Map.Entry<String, String> target : TARGETS.entrySet()) {
        assertRefused(
            target.getKey() + " " + body.substring(0, Math.min(60, body.length())),
            ask("POST " + target.getKey(), JSON, bytes(body)),
            target.getValue());
      }
    }
  }

  @Test
  void shouldRefuseBodiesOfAnotherTypeOrCharset() throws IOException {
    String body = "{\"GSW_CM_AttrDialMode\": 2, \"GSW_TENANT_DBID\": 1, \"x\": \"Zo\u00EB\"}";
    for (String type :
        List.of(
            "",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/jsonx",
            "json",
            "application/json; charset=iso-8859-1",
            "application/json; charset=nonsense",
            "application/json; charset=\"",
            "application/json;;;=")) {
      for (Map.Entry<String, String> target : TARGETS.entrySet()) {
        assertRefused(
            target.getKey() + " " + type,
            ask("POST " + target.getKey(), type, bytes(body)),
            target.getValue());
      }
    }
    for (Map.Entry<String, String> target : TARGETS.entrySet()) {
      assertRefused(
          target.getKey() + " in ISO 8859-1",
          ask("POST " + target.getKey(), JSON, body.getBytes(StandardCharsets.ISO_8859_1)),
          target.getValue());
      assertRefused(
          target.getKey() + " in UTF-16",
          ask("POST " + target.getKey(), JSON, body.getBytes(StandardCharsets.UTF_16)),
          target.getValue());
    }
  }

  @Test
  void shouldRefuseOtherMethodsPathsAndRequests() throws IOException {
    for (Map.Entry<String, String> target : TARGETS.entrySet()) {
      String path = target.getKey().substring(0, target.getKey().indexOf('?'));
      for (String line :
          List.of(
              "PUT " + target.getKey(),
              "DELETE " + target.getKey(),
              "PATCH " + target.getKey(),
              "BREW " + target.getKey(),
              "POST " + path,
              "POST " + path + "?req=",
              "POST " + path + "?req=Nonsense",
              "POST " + path + "?req=load",
              "POST " + path + "?req=Load%20",
              "POST " + path + "?req=Load%0D%0AX-Injected:%20y",
              "POST " + path + "?req=Load%00",
              "POST " + path + "?REQ=Load",
              "POST " + path + "?req=%27;%20DROP%20TABLE%20customers;--")) {
        assertRefused(line, ask(line, "", bytes("")), target.getValue());
      }
    }
  }

  @Test
  void shouldRefuseNumbersAsStringsAndStringsAsNumbers() throws IOException {
    for (String body :
        List.of(
            "\"GSW_PHONE\": 4155001234, \"GSW_TZ_NAME\": \"UTC\"",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": 122",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": \"UTC\", \"GSW_RECORD_TYPE\": \"2\"",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": \"UTC\", \"GSW_PHONE_TYPE\": \"1\"",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": \"UTC\", \"GSW_ATTEMPTS\": \"1\"",
            "\"GSW_PHONE\": {\"a\": 1}, \"GSW_TZ_NAME\": \"UTC\"",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": \"UTC\", \"GSW_FROM\": \"28800\"")) {
      assertRefused(
          body,
          ask("POST " + ADD, JSON, bytes("{\"GSW_CAMPAIGN_NAME\": \"Spring\", " + body + "}")),
          "103");
    }
    for (String mode : List.of("\"2\"", "2.5", "99999999999", "-1", "true", "{}")) {
      assertRefused(
          mode, ask("POST " + START, JSON, bytes("{\"GSW_CM_AttrDialMode\": " + mode + "}")), "10");
    }
    for (String tenant : List.of("\"1\"", "99", "99999999999999999999")) {
      assertThat(ask("POST " + CANCEL_PHONE, JSON, bytes("{\"GSW_TENANT_DBID\": " + tenant + "}")))
          .as(tenant)
          .startsWith("HTTP/1.1 400 Bad Request\n");
    }
  }

  @Test
  void shouldRefuseBodiesThatAreTooLong() throws IOException {
    byte[] huge = bytes("{\"x\": \"" + "x".repeat(10_000_000) + "\"}");
    for (Map.Entry<String, String> target : TARGETS.entrySet()) {
      assertRefused(target.getKey(), ask("POST " + target.getKey(), JSON, huge), target.getValue());
    }
  }

  @Test
  void shouldRefuseLengthsThatAreWrong() throws IOException {
    String start =
        "POST " + START + " HTTP/1.1\r\nHost: localhost\r\nContent-type: " + JSON + "\r\n";
    byte[] body = bytes("{\"GSW_CM_AttrDialMode\": 2}");
    for (String length :
        List.of(
            "Content-length: -5\r\n",
            "Content-length: 5\r\nContent-length: " + body.length + "\r\n",
            "Content-length: " + body.length + "\r\nContent-length: 5\r\n",
            "Content-length: 5, 26\r\n",
            "Content-length: abc\r\n",
            "Content-length: 0x1A\r\n",
            "Content-length: +26\r\n",
            "Content-length: 99999999999999999999\r\n",
            "Content-length: 2000000000\r\n",
            "Content-length: 12\r\n")) {
      try (WireConnection wire = connect()) {
        wire.send(start + length + wire.authorization() + "\r\n", body);
        assertThat(wire.answer()).as(length).startsWith("HTTP/1.1 400 Bad Request\n");
      }
    }
    try (WireConnection wire = connect()) {
      wire.send(start + "Content-length: 4000\r\n" + wire.authorization() + "\r\n", body);
      wire.sendNoMore();
      // The server ends it before it reaches the product: the status stays, see nothingHasChanged.
      assertThat(wire.rest()).doesNotContain("Server: OCS");
    }
  }

  @Test
  void shouldCarryOutNothingThatIsHiddenInABody() throws IOException {
    for (String framing :
        List.of(
            "Content-length: %d\r\nTransfer-encoding: chunked\r\n",
            "Transfer-encoding: chunked\r\nContent-length: %d\r\n",
            "Content-length: %d\r\nTransfer-encoding : chunked\r\n",
            "Content-length: %d\r\nTransfer-encoding: xchunked\r\n",
            "Content-length: %d\r\nTransfer-encoding:\tchunked\r\n",
            "Content-length: %d\r\nTransfer-encoding: identity, chunked\r\n",
            "Content-length: %d\r\nTransfer-encoding: identity\r\nTransfer-encoding: chunked\r\n",
            "Content-length: %d\r\nX: y\r\n Transfer-encoding: chunked\r\n",
            "Content-length: %d\r\nX: y\nTransfer-encoding: chunked\r\n",
            "Content-length: %d\r\nX: y\rTransfer-encoding: chunked\r\n",
            "Content-length: 3\r\nContent-length: %d\r\n")) {
      try (WireConnection wire = connect()) {
        String hidden =
            "0\r\n\r\nPOST /%s?req=Unload HTTP/1.1\r\nHost: localhost\r\n%sContent-length: 0\r\n\r\n"
                .formatted(GROUP, wire.authorization());
        wire.send(
            "POST "
                + PROCESS
                + " HTTP/1.1\r\nHost: localhost\r\nContent-type: application/json\r\n"
                + framing.formatted(hidden.length())
                + wire.authorization()
                + "\r\n",
            bytes(hidden));
        wire.sendNoMore();
        assertThat(wire.rest()).as(framing).startsWith("HTTP/1.1 400 ").doesNotContain(" 200 OK");
      }
    }
  }

  @Test
  void shouldTakeInjectionsForWhatTheyAre() throws IOException {
    for (String text :
        List.of(
            "%27;%20DROP%20TABLE%20%22customers%22;--",
            "%27%20OR%20%271%27=%271",
            "%22",
            "x%0D%0AX-Injected:%20y",
            "%00",
            "..%2F..%2Fadmin",
            "%3Cscript%3E",
            "%24%7Bjndi:ldap:%2F%2F127.0.0.1%2Fx%7D",
            "%FF%FE",
            "%zz",
            "%")) {
      for (String path :
          List.of(
              "/campaigngroups/%s?req=Unload",
              "/records/%s?req=RecordProcessed",
              "/lists/%s?req=AddRecord",
              "/phones/%s?req=RequestRecordCancel",
              "/customer_ids/%s?req=RequestRecordCancel",
              "/admin/lists/%s/preview",
              "/campaigngroups/115?req=Nonsense&x=%s")) {
        String line = "POST " + path.replace("%s", text);
        String answer = ask(line, JSON, bytes("{\"GSW_TENANT_DBID\": 1}"));
        assertThat(answer).as(line).matches("(?s)HTTP/1.1 (200|400|404) .*");
        assertTellsNothing(line, answer);
      }
    }
  }

  /** What would be asked of a list that is wanted to take a record, but for one attribute. */
  private static byte[] addition(String key, String text) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("GSW_CAMPAIGN_NAME", "Spring");
    body.put("GSW_PHONE", "4155001234");
    body.put("GSW_TZ_NAME", "UTC");
    body.put(key, text);
    JsonObjectBuilder json = Json.createObjectBuilder();
    body.forEach(json::add);
    return bytes(json.build().toString());
  }

  @Test
  void shouldRefuseInjectionsWhereABodyNamesSomething() throws IOException {
    Map<String, String> refusals =
        Map.of(
            "GSW_CAMPAIGN_NAME", "404 Not Found",
            "GSW_TZ_NAME", "400 Bad Request",
            "GSW_DATE_TIME", "400 Bad Request");
    for (String text : INJECTIONS) {
      for (Map.Entry<String, String> refusal : refusals.entrySet()) {
        String answer = ask("POST " + ADD, JSON, addition(refusal.getKey(), text));
        assertThat(answer).as(text).startsWith("HTTP/1.1 " + refusal.getValue() + "\n");
        assertTellsNothing(text, answer);
      }
    }
    for (String key : List.of("GSW_CAMPAIGN_NAME", "GSW_TZ_NAME", "GSW_PHONE", "customer_name")) {
      assertRefused(key, ask("POST " + ADD, JSON, addition(key, "\u0000")), "103");
    }
  }

  @Test
  void shouldStoreWordForWordWhatIsOnlyText() throws Exception {
    for (String text : INJECTIONS) {
      assertThat(ask("POST " + ADD, JSON, addition("customer_name", text)))
          .startsWith("HTTP/1.1 200 OK\n");
      assertThat(table.count("\"customer_name\" = '" + text.replace("'", "''") + "'")).isEqualTo(1);
    }
    table.execute("DELETE FROM \"customers\" WHERE \"contact_info\" = '4155001234'");
  }

  /** A client who stops in the middle of a body. */
  private static WireConnection dawdle(String length, int sent) throws IOException {
    WireConnection wire = connect();
    wire.send(
        "POST "
            + PROCESS
            + " HTTP/1.1\r\nHost: localhost\r\nContent-type: application/json\r\n"
            + length
            + wire.authorization()
            + "\r\n",
        new byte[sent]);
    return wire;
  }

  @Test
  void shouldServeOthersWhileManyBodiesDawdle() throws Exception {
    campaign.importConfigurationWith("http-body-timeout", 1);
    List<WireConnection> slow = new ArrayList<>();
    try {
      for (int i = 0; i < MORE_THAN_THREADS; i++) {
        slow.add(dawdle("Content-length: 200000\r\n", 100_000));
        slow.add(dawdle("Content-length: 100\r\nExpect: 100-continue\r\n", 10));
      }
      for (int i = 0; i < 20; i++) {
        HttpResponse<String> answer = other.post("records/999999?req=RecordProcessed", JSON, "{}");
        assertThat(answer.statusCode()).isEqualTo(410);
      }
      for (WireConnection wire : slow) {
        assertThat(wire.rest()).doesNotContain(" 200 ", " 500 ");
      }
    } finally {
      for (WireConnection wire : slow) {
        wire.close();
      }
      campaign.importConfiguration();
    }
  }

  @Test
  void shouldCloseTheConnectionOfAClientWhoDawdlesOverTheHead() throws Exception {
    try (WireConnection wire = connect()) {
      wire.send("POST " + START + " HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", bytes(""));
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(250))
          .until(
              () -> {
                try {
                  wire.send("x", bytes(""));
                  return false;
                } catch (IOException closed) {
                  return true;
                }
              });
    }
  }

  @Test
  void shouldServeOthersWhileThousandsOfConnectionsAreOpen() throws Exception {
    try (ManyConnections clients = new ManyConnections(PORTS, TestUsers.APPLICATION, GROUP)) {
      clients.open(CONNECTIONS);
      assertThat(other.get(GROUP).statusCode()).isEqualTo(200);
      assertThat(clients.ask()).isEqualTo(CONNECTIONS);
      assertThat(clients.ask()).isEqualTo(CONNECTIONS);
      assertThat(other.get(GROUP).statusCode()).isEqualTo(200);
    }
  }
}
