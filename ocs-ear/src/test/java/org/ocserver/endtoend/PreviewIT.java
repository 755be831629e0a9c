package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ocserver.Manual;
import org.ocserver.client.Desktop;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** An agent who works in Preview mode, over the broker. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PreviewIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DemoCampaign campaign = new DemoCampaign(new HttpApi(PORTS, TestUsers.ADMIN));
  private CallingListTable table;
  private Desktop desktop;
  private int reference;

  @BeforeEach
  void connect() throws Exception {
    campaign.importConfiguration();
    table =
        new CallingListTable(
            ServerDirectory.at(Path.of(System.getProperty("ocs.test.servers"), "arquillian")));
    desktop = new Desktop(PORTS, DemoCampaign.agent(1));
  }

  @AfterEach
  void disconnect() throws Exception {
    campaign.stop();
    campaign.unload();
    await().atMost(PATIENCE).until(() -> campaign.status() == 0);
    desktop.close();
    table.execute("DELETE FROM \"customers\"");
    table.close();
  }

  private JsonObjectBuilder request(String type) {
    return Json.createObjectBuilder()
        .add("GSW_AGENT_REQ_TYPE", type)
        .add("GSW_APPLICATION_ID", 101)
        .add("GSW_CALLING_LIST", "Spring List")
        .add("GSW_CAMPAIGN_NAME", "Spring")
        .add("GSW_REFERENCE_ID", ++reference);
  }

  /** Sends a request and waits for an event that answers it. */
  private JsonObject answer(JsonObjectBuilder request) {
    int asked = reference;
    desktop.send(request.build().toString());
    return await().atMost(PATIENCE).until(() -> answerTo(asked), Optional::isPresent).orElseThrow();
  }

  private Optional<JsonObject> answerTo(int asked) {
    return desktop.heard().stream()
        .filter(event -> event.getInt("GSW_REFERENCE_ID", 0) == asked)
        .findFirst();
  }

  private JsonObject record() {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> answer(request("PreviewRecordRequest")),
            event -> event.getString("GSW_USER_EVENT").equals("PreviewRecord"));
  }

  @Test
  @Manual("PreviewRecord: attached data")
  @Manual("AddRecord: a record for a calling list of a running campaign")
  void shouldGiveRecordsToTheAgentWhoAsksAndTakeThemBack() throws Exception {
    campaign.importRecords(DemoCampaign.customers(1), progress -> {});
    campaign.load();
    campaign.start("{\"GSW_CM_AttrDialMode\": 3}");
    JsonObject record = record();
    assertThat(record.getString("GSW_PHONE")).isEqualTo("4155000000");
    assertThat(record.getString("GSW_CONTACT_MEDIA_TYPE")).isNotEmpty();
    int handle = record.getInt("GSW_RECORD_HANDLE");

    JsonObject none = answer(request("PreviewRecordRequest"));
    assertThat(none.getInt("GSW_ERROR_NUMBER")).isEqualTo(108);
    JsonObject added =
        answer(
            request("AddRecord")
                .add("GSW_RECORD_HANDLE", handle)
                .add("GSW_PHONE", "4155000099")
                .add("GSW_TZ_NAME", "UTC")
                .add("GSW_FROM", 0)
                .add("GSW_UNTIL", 86_400));
    assertThat(added.getString("GSW_USER_EVENT")).isEqualTo("AddRecordAcknowledge");
    JsonObject other = answer(request("ChainedRecordRequest").add("GSW_RECORD_HANDLE", handle));
    assertThat(other.getString("GSW_USER_EVENT")).isEqualTo("ChainedRecord");
    assertThat(other.getString("GSW_PHONE")).isEqualTo("4155000099");
    JsonObject done =
        answer(
            request("RecordProcessed")
                .add("GSW_RECORD_HANDLE", other.getInt("GSW_RECORD_HANDLE"))
                .add("GSW_CALL_RESULT", 33));
    assertThat(done.getString("GSW_USER_EVENT")).isEqualTo("RecordProcessedAcknowledge");
    assertThat(table.count("\"record_status\" = 3 AND \"attempt\" = 1 AND \"call_result\" = 33"))
        .isEqualTo(1);
    assertThat(table.count("\"record_status\" = 3")).isEqualTo(2);
  }
}
