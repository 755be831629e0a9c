package org.ocserver.web.admin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.campaign.CallingList;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.inventory.Check;
import org.ocserver.inventory.ListInventory;
import org.ocserver.inventory.NumberExplanation;
import org.ocserver.inventory.PastCall;
import org.ocserver.inventory.RecordExplanation;
import org.ocserver.web.http.HttpAnswer;

/** What is known of lists, records and numbers, as JSON. */
final class InventoryAnswers {
  private static final int OK = 200;

  private InventoryAnswers() {}

  static HttpAnswer of(Collection<CallingList> lists) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    lists.forEach(
        list ->
            all.add(
                Json.createObjectBuilder()
                    .add("dbid", list.dbid())
                    .add("name", list.name())
                    .add("description", list.description())));
    return answer(Json.createObjectBuilder().add("lists", all));
  }

  static HttpAnswer of(ListInventory inventory) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("list", inventory.listDbid())
            .add("name", inventory.listName());
    inventory.campaignGroupDbid().ifPresent(dbid -> json.add("campaignGroup", dbid));
    return answer(
        json.add("at", inventory.at().toString())
            .add("records", inventory.records())
            .add("dialable", inventory.dialable())
            .add("notDialable", obstacles(inventory.obstacles()))
            .add("notReady", statuses(inventory.notReady()))
            .add("openByHour", hours(inventory))
            .add("checked", inventory.checked())
            .add("estimated", inventory.isEstimated()));
  }

  private static JsonArrayBuilder obstacles(Map<Obstacle, Long> obstacles) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    Arrays.stream(Obstacle.values())
        .filter(obstacles::containsKey)
        .forEach(
            obstacle ->
                array.add(
                    Json.createObjectBuilder()
                        .add("reason", obstacle.word())
                        .add("text", obstacle.text())
                        .add("records", obstacles.get(obstacle))));
    return array;
  }

  private static JsonArrayBuilder statuses(Map<Integer, Long> notReady) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    new TreeMap<>(notReady)
        .forEach(
            (status, records) ->
                array.add(
                    Json.createObjectBuilder()
                        .add("status", status)
                        .add("text", statusText(status))
                        .add("records", records)));
    return array;
  }

  private static String statusText(int status) {
    return RecordStatus.of(status).map(RecordStatus::description).orElse("Status " + status);
  }

  private static JsonArrayBuilder hours(ListInventory inventory) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (int hour = 0; hour < inventory.openByHour().size(); hour++) {
      array.add(
          Json.createObjectBuilder()
              .add("at", inventory.at().plus(Duration.ofHours(hour)).toString())
              .add("records", inventory.openByHour().get(hour)));
    }
    return array;
  }

  static HttpAnswer of(RecordExplanation explanation) {
    return answer(json(explanation));
  }

  static HttpAnswer of(NumberExplanation explanation) {
    JsonArrayBuilder records = Json.createArrayBuilder();
    explanation.records().forEach(record -> records.add(json(record)));
    return answer(
        Json.createObjectBuilder()
            .add("phone", explanation.phone())
            .add("at", explanation.at().toString())
            .add("verdict", explanation.verdict().word())
            .add("doNotCallOfTenants", Json.createArrayBuilder(explanation.forbiddenIn()))
            .add("records", records)
            .add("attempts", attempts(explanation.attempts())));
  }

  private static JsonObjectBuilder json(RecordExplanation explanation) {
    return Json.createObjectBuilder()
        .add("list", explanation.listDbid())
        .add("name", explanation.listName())
        .add("record", explanation.record().recordId())
        .add("chain", explanation.record().chainId())
        .add("phone", explanation.record().contact().phone())
        .add("at", explanation.at().toString())
        .add("verdict", explanation.verdict().word())
        .add("checks", checks(explanation.checks()))
        .add("attempts", attempts(explanation.attempts()));
  }

  private static JsonArrayBuilder checks(List<Check> checks) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    checks.forEach(
        check ->
            array.add(
                Json.createObjectBuilder()
                    .add("check", check.obstacle().word())
                    .add("passed", check.isPassed())
                    .add("detail", check.detail())));
    return array;
  }

  private static JsonArrayBuilder attempts(List<PastCall> attempts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    attempts.forEach(attempt -> array.add(json(attempt)));
    return array;
  }

  private static JsonObjectBuilder json(PastCall call) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("guid", call.guid())
            .add("list", call.listDbid())
            .add("record", call.recordId())
            .add("campaignGroup", call.campaignGroupDbid())
            .add("phone", call.phone())
            .add("number", call.number())
            .add("begunAt", call.begunAt().toString());
    call.endedAt().ifPresent(moment -> json.add("endedAt", moment.toString()));
    call.isDialed().ifPresent(dialed -> json.add("dialed", dialed));
    call.callResult()
        .ifPresent(
            result ->
                json.add("callResult", result)
                    .add(
                        "resultText",
                        CallResult.of(result)
                            .map(CallResult::description)
                            .orElse("Result " + result)));
    if (!call.agentLogin().isEmpty()) {
      json.add("agent", call.agentLogin());
    }
    if (!call.remark().isEmpty()) {
      json.add("remark", call.remark());
    }
    return json;
  }

  private static HttpAnswer answer(JsonObjectBuilder json) {
    return HttpAnswer.json(OK, json.build().toString());
  }
}
