package org.ocserver.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.inventory.DrawingSession;
import org.ocserver.inventory.Explainer;
import org.ocserver.inventory.Inventories;
import org.ocserver.inventory.InventoryCount;
import org.ocserver.inventory.InventoryStore;
import org.ocserver.inventory.jdbc.JdbcInventoryStore;
import org.ocserver.inventory.jdbc.JdbcPastCalls;
import org.ocserver.session.SessionWorld;
import org.ocserver.web.http.HttpAnswer;

class InventoryRequestsTest {
  private static final String MORNING = SessionWorld.MORNING.toString();

  private final SessionWorld world = new SessionWorld("agents", "0");
  private final InventoryRequests requests = new InventoryRequests(inventories());

  private Inventories inventories() {
    InventoryStore store = new JdbcInventoryStore(new LocalTransaction(world.database()));
    ContactLedger ledger = new JdbcContactLedger(new LocalTransaction(world.database()));
    return new Inventories(
        world::configuration,
        new InventoryCount(store, ledger, world.doNotCall::forbids),
        new Explainer(
            store,
            new JdbcPastCalls(new LocalTransaction(world.database())),
            ledger,
            world.doNotCall::forbids),
        group -> new DrawingSession(group.dbid(), group.name(), "Running", true),
        Clock.fixed(SessionWorld.MORNING, world.time.clock().getZone()));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static JsonObject json(HttpAnswer answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  private static void assertRefused(HttpAnswer answer, int status, String reason) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(json(answer).getString("error")).contains(reason);
  }

  @Test
  void shouldNameTheLists() {
    assertThat(requests.lists().body())
        .isEqualTo("{\"lists\":[{\"dbid\":1,\"name\":\"Spring List\",\"description\":\"\"}]}");
  }

  @Test
  void shouldTellWhatOfAListCouldBeDialed() {
    world.addMany(3);
    world.forbid("4155500001");
    world.execute("UPDATE \"customers\" SET \"record_status\" = 3 WHERE \"record_id\" = 10");

    HttpAnswer answer = requests.preview(1, Optional.empty());

    assertThat(answer.status()).isEqualTo(200);
    JsonObject preview = json(answer);
    assertThat(preview.getInt("records")).isEqualTo(3);
    assertThat(preview.getInt("dialable")).isEqualTo(1);
    assertThat(preview.getInt("campaignGroup")).isEqualTo(SessionWorld.GROUP);
    assertThat(preview.getString("at")).isEqualTo(MORNING);
    assertThat(preview.getBoolean("estimated")).isFalse();
    assertThat(preview.getJsonArray("notDialable").toString())
        .isEqualTo(
            "[{\"reason\":\"status\",\"text\":\"its status is not Ready\",\"records\":1},"
                + "{\"reason\":\"do-not-call-number\","
                + "\"text\":\"its number is on the do-not-call list\",\"records\":1}]");
    assertThat(preview.getJsonArray("notReady").toString())
        .isEqualTo("[{\"status\":3,\"text\":\"Updated\",\"records\":1}]");
    assertThat(preview.getJsonArray("openByHour")).hasSize(24);
    assertThat(preview.getJsonArray("openByHour").getJsonObject(1).toString())
        .isEqualTo("{\"at\":\"2026-11-24T10:00:00Z\",\"records\":2}");
  }

  @Test
  void shouldPreviewForTheCampaignGroupThatIsNamed() {
    assertThat(requests.preview(1, Optional.of("115")).status()).isEqualTo(200);
    for (String group : List.of("116", "", "x", "99999999999999")) {
      assertRefused(requests.preview(1, Optional.of(group)), 400, "group is the DBID");
    }
  }

  @Test
  void shouldSayThatThereIsNoSuchListOrRecord() {
    assertRefused(requests.preview(2, Optional.empty()), 404, "there is no calling list 2");
    assertRefused(requests.record(2, "1", Optional.empty()), 404, "there is no calling list 2");
    assertRefused(
        requests.record(1, "4711", Optional.empty()), 404, "there is no record 4711 in list 1");
  }

  @Test
  void shouldExplainARecordCheckByCheck() {
    int record = world.add("100");
    world.forbid("100");

    JsonObject explanation =
        json(requests.record(1, Integer.toString(record), Optional.of(MORNING)));

    assertThat(explanation.getString("verdict")).isEqualTo("not-dialable");
    assertThat(explanation.getString("phone")).isEqualTo("100");
    Set<String> failed =
        explanation.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
            .filter(check -> !check.getBoolean("passed"))
            .map(check -> check.getString("check"))
            .collect(Collectors.toSet());
    assertThat(failed).containsExactly("do-not-call-number");
    assertThat(explanation.getJsonArray("attempts")).isEmpty();
  }

  @Test
  void shouldTellTheAttemptsWithTheirResults() {
    int record = world.add("100");
    world.execute(
        """
        INSERT INTO ocs_call_attempt (guid, application_dbid, campaign_dbid, campaign_group_dbid,
          list_dbid, list_table, record_id, chain_id, record_handle, phone, attempt_number, begun_at,
          ended_at, dialed, call_result, agent_id)
        VALUES ('a', 101, 139, 115, 1, 'customers', %d, 1, 1, '100', 1, %d, %d, TRUE, 33, 'agent1')
        """
            .formatted(
                record,
                SessionWorld.MORNING.toEpochMilli(),
                SessionWorld.MORNING.plusSeconds(30).toEpochMilli()));

    JsonObject explanation = json(requests.number("100", Optional.of("2026-11-24T10:00:00+01:00")));

    assertThat(explanation.getString("verdict")).isEqualTo("dialed");
    assertThat(explanation.getJsonArray("records")).hasSize(1);
    assertThat(explanation.getJsonArray("attempts").toString())
        .isEqualTo(
            "[{\"guid\":\"a\",\"list\":1,\"record\":%d,\"campaignGroup\":115,\"phone\":\"100\",\"number\":1,"
                    .formatted(record)
                + "\"begunAt\":\"2026-11-24T09:00:00Z\",\"endedAt\":\"2026-11-24T09:00:30Z\","
                + "\"dialed\":true,\"callResult\":33,\"resultText\":\"Answer\",\"agent\":\"agent1\"}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-11-24",
        "2026-11-24T10:00:00",
        "2026-11-24T10:00:00 01:00",
        "2026-13-24T10:00:00Z",
        "+999999999-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "' OR 1=1 --"
      })
  void shouldRefuseWhatIsNoMoment(String at) {
    assertRefused(requests.record(1, "10", Optional.of(at)), 400, "at is");
    assertRefused(requests.number("100", Optional.of(at)), 400, "at is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.5", "99999999999", "1;DROP TABLE customers"})
  void shouldRefuseWhatIsNoRecordId(String id) {
    assertRefused(requests.record(1, id, Optional.empty()), 400, "a record's id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\u0000", "1\u00002", "'"})
  void shouldRefuseWhatIsNoNumber(String phone) {
    assertRefused(requests.number(phone, Optional.empty()), 400, "a number has a digit");
    assertRefused(requests.number("1".repeat(129), Optional.empty()), 400, "at most 128");
  }
}
