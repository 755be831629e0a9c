package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ocserver.client.HttpApi;
import org.ocserver.client.WireConnection;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** A campaign that is staged, and requests that must change nothing of it. */
final class StagedCampaign implements AutoCloseable {
  static final ServerPorts PORTS = new ServerPorts(0);
  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final String GROUP = "campaigngroups/115";
  static final String JSON = "application/json";
  static final String START = "/campaigngroups/115?req=StartDialing";
  static final String PROCESS = "/records/999999?req=RecordProcessed";
  static final String ADD = "/lists/Spring%20List?req=AddRecord";
  static final String CANCEL_PHONE = "/phones/4155000001?req=RequestRecordCancel";
  static final String CANCEL_CUSTOMER = "/customer_ids/C1?req=RequestRecordCancel";

  /** Each resource, with the number of the error by which it refuses nonsense. */
  static final Map<String, String> TARGETS = targets();

  private static final int RECORDS = 5;

  private final HttpApi admin = new HttpApi(PORTS, TestUsers.ADMIN);
  private final HttpApi other = new HttpApi(PORTS, TestUsers.SUPERVISOR);
  private final DemoCampaign campaign = new DemoCampaign(admin);
  private final CallingListTable table;
  private final Map<String, CallingListTable.Row> before;

  StagedCampaign() throws Exception {
    campaign.importConfiguration();
    campaign.importRecords(DemoCampaign.customers(RECORDS), progress -> {});
    table =
        new CallingListTable(
            ServerDirectory.at(Path.of(System.getProperty("ocs.test.servers"), "arquillian")));
    assertThat(admin.post(GROUP + "?req=Stage").statusCode()).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> table.count("\"record_status\" = 2") == RECORDS);
    before = table.rows();
  }

  private static Map<String, String> targets() {
    Map<String, String> targets = new LinkedHashMap<>();
    targets.put(START, "10");
    targets.put(PROCESS, "101");
    targets.put(ADD, "101");
    targets.put(CANCEL_PHONE, "101");
    targets.put(CANCEL_CUSTOMER, "101");
    return targets;
  }

  /** Somebody else, who asks for nothing wrong. */
  HttpApi other() {
    return other;
  }

  DemoCampaign campaign() {
    return campaign;
  }

  CallingListTable table() {
    return table;
  }

  void assertUnchanged() throws Exception {
    assertThat(other.getJson(GROUP).getInt("GSW_CM_AttrGroupCampStatus")).isEqualTo(4);
    assertThat(table.rows()).isEqualTo(before);
    assertThat(table.number("SELECT COUNT(*) FROM gsw_donotcall_list")).isZero();
  }

  @Override
  public void close() throws Exception {
    admin.post(GROUP + "?req=ForceUnload");
    await().atMost(PATIENCE).until(() -> campaign.status() == 0);
    table.execute("DELETE FROM \"customers\"");
    table.execute("DELETE FROM gsw_donotcall_list");
    table.close();
  }

  static WireConnection connect() throws IOException {
    return new WireConnection(PORTS, TestUsers.APPLICATION);
  }

  static byte[] bytes(String text) {
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
  static String ask(String line, String type, byte[] body) throws IOException {
    return ask(line, type, "", body);
  }

  /**
   * Likewise.
   *
   * @param headers more of them, each with its end of line
   */
  static String ask(String line, String type, String headers, byte[] body) throws IOException {
    try (WireConnection wire = connect()) {
      return wire.exchange(head(line, type, body.length) + headers, body);
    }
  }

  /** The manual's answer to nonsense: the error's number, and HTML where the resource has it. */
  static void assertRefused(String what, String answer, String warning) {
    assertThat(answer).as(what).startsWith("HTTP/1.1 400 Bad Request\n");
    assertThat(answer).as(what).contains("\nWarning: " + warning + "\n");
    if (warning.equals("10")) {
      assertThat(answer).as(what).endsWith("\n\n");
    } else {
      assertThat(answer).as(what).contains("\n\n<HTML><body>400 Bad Request : 0 ");
    }
    assertTellsNothing(what, answer);
  }

  static void assertTellsNothing(String what, String answer) {
    assertThat(answer)
        .as(what)
        .doesNotContain("Exception", "\tat ", "org.ocserver", "io.undertow", "X-Injected", "DROP");
  }
}
