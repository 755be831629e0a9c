package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ocserver.Manual;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** A campaign from the import of its list to the last record, seen from outside the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CampaignIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final int RECORDS = 300;
  private static final int DAY = 86_400;
  private static final Map<String, Integer> RESULT_BY_SUFFIX =
      Map.of("01", 6, "02", 7, "03", 9, "04", 17, "05", 11);

  private final HttpApi http = new HttpApi(PORTS, TestUsers.ADMIN);
  private final DemoCampaign campaign = new DemoCampaign(http);
  private List<Desktop> desktops = List.of();
  private CallingListTable table;
  @TempDir Path pacingLogs;

  @BeforeEach
  void connect() throws Exception {
    campaign.importConfigurationWith("pacing-log", "'" + pacingLogs + "'");
    table =
        new CallingListTable(
            ServerDirectory.at(Path.of(System.getProperty("ocs.test.servers"), "arquillian")));
    desktops = DemoCampaign.desktops(PORTS);
  }

  @AfterEach
  void disconnect() throws Exception {
    desktops.forEach(Desktop::close);
    table.close();
  }

  /** Hours that are not now: they begin in two hours and end in three. */
  private static String closedHours() {
    int now = LocalTime.now(ZoneOffset.UTC).toSecondOfDay();
    return ((now + 7200) % DAY) + "," + ((now + 10_800) % DAY);
  }

  private static String row(int n) {
    String open = "0," + DAY;
    if (n % 10 == 7) {
      return "88000%05d,C%d,Sleeper %d,UTC,%s".formatted(n, n, n, closedHours());
    }
    if (n % 10 == 8) {
      return "(99) 000-%05d,C%d,Unwilling %d,UTC,%s".formatted(n, n, n, open);
    }
    return "41555%05d,C%d,\"Customer, %d\",UTC,%s".formatted(n, n, n, open);
  }

  private static String list() {
    StringBuilder csv =
        new StringBuilder("phone,customer_id,customer_name,tz_dbid,daily_from,daily_till\n");
    for (int n = 0; n < RECORDS; n++) {
      csv.append(row(n)).append('\n');
    }
    csv.append(",C1,No number,UTC,0,86400\n");
    csv.append("4155599999,C2,No hour,UTC,noon,86400\n");
    return csv.toString();
  }

  private void forbid() throws Exception {
    for (int n = 8; n < RECORDS; n += 10) {
      table.execute(
          "INSERT INTO gsw_donotcall_list (phone, tenant_dbid) VALUES ('99000%05d', 1)"
              .formatted(n));
    }
    assertThat(http.post("admin/donotcall/reread").statusCode()).isEqualTo(204);
  }

  @Test
  @Manual("Successful Load of a Campaign Group")
  @Manual("CampaignStarted: sent to all logged in agents when dialing begins")
  void shouldCallEveryoneWhoMayBeCalledOnceAndNobodyElse() throws Exception {
    JsonObject report = campaign.importRecords(list(), progress -> {});
    assertThat(report.getInt("loaded")).isEqualTo(RECORDS);
    assertThat(report.getInt("rejected")).isEqualTo(2);
    forbid();

    campaign.load();
    campaign.start();
    assertThat(campaign.status()).isEqualTo(5);
    await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () ->
                table.count("\"record_status\" = 2") == 0
                    && table.count("\"record_status\" = 1") == RECORDS / 10);
    checkLedger();
    checkPacingLog();
    campaign.stop();
    campaign.unload();
    await().atMost(Duration.ofSeconds(30)).until(() -> campaign.status() == 0);

    checkRecords();
    checkDesktops();
  }

  /** Other tests dial for the same campaign: it counts what they lost, too. */
  private void checkLedger() throws Exception {
    JsonObject ledger = campaign.abandonment();
    double answered = ledger.getJsonNumber("answered").doubleValue();
    double rate = ledger.getJsonNumber("rate").doubleValue();
    assertThat(answered).isGreaterThanOrEqualTo(table.count("\"call_result\" = 33"));
    assertThat(ledger.getJsonNumber("budget").doubleValue())
        .isEqualTo(answered * ledger.getJsonNumber("cap").doubleValue());
    assertThat(rate)
        .isBetween(
            ledger.getJsonNumber("rateLow").doubleValue(),
            ledger.getJsonNumber("rateHigh").doubleValue());
  }

  /** A line for each event and each result, in a file of the session. */
  private void checkPacingLog() throws Exception {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              try (Stream<Path> files = Files.list(pacingLogs)) {
                List<String> lines = Files.readAllLines(files.findFirst().orElseThrow());
                assertThat(lines).anyMatch(line -> line.contains("\"CallPlaced\""));
                assertThat(lines.stream().filter(line -> line.contains("\"Result\"")).count())
                    .isGreaterThanOrEqualTo(table.count("\"call_result\" = 33"));
              }
            });
  }

  /** Other tests dial on the same server. */
  private static boolean isOfThisList(String number) {
    return Stream.of("41555", "88", "99").anyMatch(number::startsWith);
  }

  private void checkRecords() throws Exception {
    List<String> dialed = table.dialed().stream().filter(CampaignIT::isOfThisList).toList();
    assertThat(dialed).doesNotHaveDuplicates();
    Map<Integer, Integer> results = new HashMap<>();
    for (CallingListTable.Row row : table.rows().values()) {
      assertThat(row.isHeld()).as(row.phone()).isFalse();
      results.merge(row.result(), 1, Integer::sum);
      if (row.phone().startsWith("88")) {
        assertThat(row).isEqualTo(new CallingListTable.Row(row.phone(), 1, 2, 28, 0, false, null));
        assertThat(dialed).doesNotContain(row.phone());
      } else if (row.phone().startsWith("(99)")) {
        assertThat(row).isEqualTo(new CallingListTable.Row(row.phone(), 3, 7, 51, 0, false, null));
        assertThat(dialed).doesNotContain(row.phone());
      } else {
        assertThat(row.status()).as(row.phone()).isEqualTo(3);
        assertThat(row.attempts()).as(row.phone()).isEqualTo(1);
        assertThat(row.result()).as(row.phone()).isEqualTo(expectedResult(row.phone()));
        assertThat(row.agent() != null).as(row.phone()).isEqualTo(row.result() == 33);
        assertThat(dialed).contains(row.phone());
      }
    }
    assertThat(results.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(RECORDS);
    assertThat(
            table.number(
                "SELECT COUNT(*) FROM ocs_call_attempt WHERE dialed AND phone LIKE '41555%'"))
        .isEqualTo(dialed.size());
    assertThat(table.number("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
        .isZero();
  }

  private static int expectedResult(String phone) {
    return RESULT_BY_SUFFIX.getOrDefault(phone.substring(phone.length() - 2), 33);
  }

  private void checkDesktops() throws Exception {
    int answered = table.count("\"call_result\" = 33");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(count("RecordProcessedAcknowledge")).isEqualTo(answered));
    assertThat(count("UpdateCallCompletionStatsAcknowledge")).isEqualTo(answered);
    assertThat(count("Error")).isZero();
    for (Desktop desktop : desktops) {
      assertThat(desktop.heard().stream().map(event -> event.getString("GSW_USER_EVENT")))
          .contains("CampaignLoaded", "CampaignStarted", "CampaignStopped", "CampaignUnloaded");
    }
  }

  private long count(String event) {
    return desktops.stream().mapToLong(desktop -> desktop.count(event)).sum();
  }
}
