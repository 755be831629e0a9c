package org.ocserver.chaos;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ocserver.chaos.audit.DesktopWord;
import org.ocserver.client.Desktop;

/**
 * What one agent has to say of calls, on whichever server's desktop: a result that no other record
 * has, so that it can be found again; for some, a callback in a few minutes. What is not answered
 * is said again.
 */
final class AgentWork implements Desktop.Work {
  /** Above all results that the product knows. */
  private static final int FIRST_RESULT = 100_000;

  private static final int CALLBACK_EVERY = 10;
  private static final Duration TO_CALLBACK = Duration.ofMinutes(2);
  private static final Duration SAID_AGAIN = Duration.ofSeconds(15);
  private static final int MOST_TIMES = 3;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm").withZone(ZoneOffset.UTC);

  private record Unanswered(JsonObject request, Instant sent, int times) {
    boolean isDue(Instant now) {
      return sent.plus(SAID_AGAIN).isBefore(now);
    }

    Unanswered again(Instant now) {
      return new Unanswered(request, now, times + 1);
    }
  }

  private final Journal journal;
  private final Map<Integer, Unanswered> unanswered = new ConcurrentHashMap<>();

  AgentWork(Journal journal) {
    this.journal = journal;
  }

  @Override
  public List<JsonObject> afterCall(JsonObject call) {
    int handle = call.getInt("GSW_RECORD_HANDLE");
    int result = FIRST_RESULT + handle;
    List<JsonObject> requests = new ArrayList<>();
    requests.add(Desktop.request("UpdateCallCompletionStats", call, result));
    if (handle % CALLBACK_EVERY == 0) {
      journal.note(new DesktopWord(DesktopWord.Kind.CALLBACK_ASKED, Instant.now(), handle, result));
      requests.add(callback(call, result));
    }
    JsonObject end = Desktop.request("RecordProcessed", call, result);
    unanswered.put(handle, new Unanswered(end, Instant.now(), 1));
    requests.add(end);
    return requests;
  }

  private static JsonObject callback(JsonObject call, int result) {
    return Json.createObjectBuilder(Desktop.request("RecordReschedule", call, result))
        .remove("GSW_CALL_RESULT")
        .add("GSW_CALLBACK_TYPE", "Campaign")
        .add("GSW_DATE_TIME", MINUTE.format(Instant.now().plus(TO_CALLBACK)))
        .build();
  }

  @Override
  public List<JsonObject> afterWord(JsonObject word) {
    String event = word.getString("GSW_USER_EVENT");
    int handle = word.getInt("GSW_REFERENCE_ID", 0);
    if (event.equals("RecordProcessedAcknowledge")) {
      unanswered.remove(handle);
      journal.note(
          new DesktopWord(
              DesktopWord.Kind.PROCESSED, Instant.now(), handle, FIRST_RESULT + handle));
    } else if (event.equals("Error")
        && word.getString("GSW_AGENT_REQ_TYPE", "").equals("RecordProcessed")) {
      unanswered.remove(handle);
    }
    return List.of();
  }

  /** What is to be said again now. */
  List<JsonObject> due(Instant now) {
    unanswered.values().removeIf(it -> it.times() >= MOST_TIMES);
    List<JsonObject> due = new ArrayList<>();
    unanswered.replaceAll(
        (handle, it) -> {
          if (!it.isDue(now)) {
            return it;
          }
          due.add(it.request());
          return it.again(now);
        });
    return due;
  }
}
