package org.ocserver.web.console;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ocserver.callinglist.CallResult;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.message.AgentActivity;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.web.campaigngroup.AbandonmentAnswer;

/** What a console is told, as JSON. */
final class ConsoleEvents {
  /** The first event: who listens, and what the numbers of errors mean. */
  static final String WELCOME = "welcome";

  /** All sessions, each second. */
  static final String SESSIONS = "sessions";

  private ConsoleEvents() {}

  /**
   * @param mayCommand whether the user may load, start, stop and unload
   */
  static String welcome(String user, boolean mayCommand) {
    JsonObjectBuilder errors = Json.createObjectBuilder();
    for (CampaignError error : CampaignError.values()) {
      errors.add(Integer.toString(error.value()), error.description());
    }
    return Json.createObjectBuilder()
        .add("user", user)
        .add("mayCommand", mayCommand)
        .add("errors", errors)
        .build()
        .toString();
  }

  static String sessions(Collection<SessionSnapshot> snapshots, Instant now) {
    JsonArrayBuilder sessions = Json.createArrayBuilder();
    snapshots.forEach(snapshot -> sessions.add(session(snapshot)));
    return Json.createObjectBuilder()
        .add("time", now.toEpochMilli())
        .add("sessions", sessions)
        .build()
        .toString();
  }

  private static JsonObjectBuilder session(SessionSnapshot session) {
    return Json.createObjectBuilder()
        .add("dbid", session.identity().campaignGroupDbid())
        .add("campaign", session.identity().campaignName())
        .add("group", session.identity().groupName())
        .add("status", session.status().name())
        .add("statusText", session.status().description())
        .add("parameters", parameters(session.parameters()))
        .add("agents", counts(AgentActivity.class, session.agents()))
        .add("calls", counts(AttemptStage.class, session.calls()))
        .add("results", results(session.results()))
        .add("dials", session.dials())
        .add("answered", session.answered())
        .add("lost", session.lost())
        .add("abandonmentRate", session.abandonmentRate())
        .add("abandonment", AbandonmentAnswer.of(session.abandonment()))
        .add("recordsLeft", session.recordsLeft())
        .add("buffered", session.buffered());
  }

  private static JsonObjectBuilder parameters(DialParameters parameters) {
    return Json.createObjectBuilder()
        .add("mode", parameters.mode().value())
        .add("modeText", parameters.mode().modeName())
        .add("isOptimized", parameters.mode().isOptimized())
        .add("optimizeBy", parameters.optimizeBy().value())
        .add("optimizeByText", words(parameters.optimizeBy()))
        .add("optimizeGoal", parameters.optimizeGoal())
        .add("optimizeUnit", parameters.optimizeBy() == OptimizeBy.WAIT_TIME ? "s" : "%");
  }

  /** One entry for each constant, in the order of the enumeration. */
  private static <E extends Enum<E>> JsonArrayBuilder counts(
      Class<E> type, Map<E, Integer> counts) {
    Map<E, Integer> all = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      all.put(constant, 0);
    }
    all.putAll(counts);
    JsonArrayBuilder array = Json.createArrayBuilder();
    all.forEach(
        (constant, count) ->
            array.add(
                Json.createObjectBuilder()
                    .add("name", constant.name())
                    .add("text", words(constant))
                    .add("count", count)));
    return array;
  }

  private static JsonArrayBuilder results(Map<Integer, Long> results) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    new TreeMap<>(results)
        .forEach(
            (result, count) ->
                array.add(
                    Json.createObjectBuilder()
                        .add("result", result)
                        .add("text", resultText(result))
                        .add("count", count)));
    return array;
  }

  private static String resultText(int result) {
    return CallResult.of(result).map(CallResult::description).orElse("Result " + result);
  }

  private static String words(Enum<?> constant) {
    String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
