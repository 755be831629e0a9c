package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** Calling lists on the running server: their tables, what could be dialed, why, and what was. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CallingListIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final int RECORDS = 60;
  private static final long FIRST_NUMBER = 4_157_000_000L;

  private final HttpApi http = new HttpApi(PORTS, TestUsers.ADMIN);
  private final DemoCampaign campaign = new DemoCampaign(http);

  @BeforeEach
  void load() {
    campaign.importConfigurationWithTreatments();
    campaign.importRecords(
        DemoCampaign.csv(RECORDS, n -> "%d,L%d,Listed %d".formatted(FIRST_NUMBER + n, n, n)),
        report -> {});
  }

  @AfterEach
  void unload() throws Exception {
    if (campaign.status() != 0) {
      campaign.unload();
      await().atMost(Duration.ofSeconds(60)).until(() -> campaign.status() == 0);
    }
    campaign.importConfiguration();
    try (CallingListTable table =
        new CallingListTable(
            ServerDirectory.at(Path.of(System.getProperty("ocs.test.servers"), "arquillian")))) {
      table.execute("DELETE FROM \"customers\"");
      table.execute("DELETE FROM ocs_call_attempt");
      table.execute("DELETE FROM gsw_donotcall_list");
    }
    assertThat(http.post("admin/donotcall/reread").statusCode()).isEqualTo(204);
  }

  @Test
  void shouldFindTheTableSoundAndMendItWhenAsked() {
    assertThat(http.getJson("admin/lists/1/table").getBoolean("exists")).isTrue();
    HttpResponse<String> mended = http.post("admin/lists/1/table");
    assertThat(mended.statusCode()).isEqualTo(200);
    assertThat(HttpApi.json(mended.body()).getBoolean("sound")).isTrue();
  }

  @Test
  void shouldSayHowManyRecordsCouldBeDialedWhenAskedForAPreview() {
    JsonObject preview = http.getJson("admin/lists/1/preview");
    assertThat(preview.getInt("dialable")).isGreaterThanOrEqualTo(RECORDS);
    assertThat(preview.getJsonArray("openByHour")).hasSizeGreaterThanOrEqualTo(24);
  }

  @Test
  void shouldDialTreatAndExplainWhenTheCampaignRuns() {
    campaign.load();
    campaign.start();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> attempts("csv").lines().filter(row -> row.contains("Retry busy")).count() > 0);
    String number = dialedNumber();
    JsonObject explained = http.getJson("admin/numbers/" + number + "/explanation");
    assertThat(explained.getJsonArray("attempts")).isNotEmpty();
    campaign.stop();
  }

  private String attempts(String format) {
    HttpResponse<String> history = http.get("admin/attempts?list=1&format=" + format);
    assertThat(history.statusCode()).isEqualTo(200);
    return history.body();
  }

  private String dialedNumber() {
    List<String> lines = attempts("csv").lines().toList();
    int phone = List.of(lines.get(0).split(",")).indexOf("phone");
    return lines.get(1).split(",")[phone].replace("\"", "");
  }

  @Test
  void shouldCallNobodyWhomADesktopForbids() {
    String number = String.valueOf(FIRST_NUMBER + 7);
    campaign.load();
    try (Desktop desktop = new Desktop(PORTS, DemoCampaign.agent(1))) {
      desktop.send(
          "{\"GSW_AGENT_REQ_TYPE\": \"DoNotCall\", \"GSW_APPLICATION_ID\": 101, \"GSW_PHONE\": \"%s\"}"
              .formatted(number));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> desktop.count("DoNotCallAcknowledge") == 1);
    }
    JsonObject explained = http.getJson("admin/numbers/" + number + "/explanation");
    assertThat(explained.toString()).contains("do-not-call");
    campaign.start();
    await()
        .pollDelay(Duration.ofSeconds(5))
        .atMost(Duration.ofSeconds(30))
        .until(() -> !attempts("csv").contains(number));
    campaign.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin/lists",
        "admin/lists/1/table",
        "admin/lists/1/preview",
        "admin/numbers/4155000000/explanation",
        "admin/attempts"
      })
  void shouldTellNobodyButAdministrators(String path) {
    assertThat(new HttpApi(PORTS, TestUsers.APPLICATION).get(path).statusCode()).isEqualTo(403);
    assertThat(http.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin/lists/99/table",
        "admin/lists/99/preview",
        "admin/lists/1/records/2000000000/explanation"
      })
  void shouldNotFindWhatIsNotThere(String path) {
    assertThat(http.get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin/attempts?from=yesterday",
        "admin/attempts?format=pdf",
        "admin/numbers/4155000000/explanation?at=noon"
      })
  void shouldRefuseNonsense(String path) {
    assertThat(http.get(path).statusCode()).isEqualTo(400);
  }
}
