package org.ocserver.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.pacing.AbandonmentLedger.Worst;
import org.ocserver.pacing.AbandonmentRule;
import org.ocserver.session.message.AgentActivity;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;

class ConsoleEventsTest {
  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static JsonObject session(SessionSnapshot snapshot) {
    return json(ConsoleEvents.sessions(List.of(snapshot), Instant.EPOCH))
        .getJsonArray("sessions")
        .getJsonObject(0);
  }

  private static SessionSnapshot running(String campaign) {
    return new SessionSnapshot(
        new SessionIdentity(101, 139, 234, 115, 1, campaign, "", campaign + "@Sales", ""),
        SessionStatus.RUNNING,
        new DialParameters(DialMode.PREDICTIVE, OptimizeBy.WAIT_TIME, 12),
        Map.of(AgentActivity.READY, 3, AgentActivity.AFTER_CALL_WORK, 1),
        Map.of(AttemptStage.TALKING, 2),
        Map.of(33, 5L, 7, 2L, 99, 1L),
        20,
        8,
        2,
        1000,
        40,
        new AbandonmentLedger(
            AbandonmentRule.FTC, 0.03, 400, 8, 1.5, Optional.of(new Worst(0.028, 60_000))));
  }

  @Test
  void shouldTellHowASessionIs() {
    JsonObject session = session(running("Spring"));

    assertThat(session.getInt("dbid")).isEqualTo(115);
    assertThat(session.getString("campaign")).isEqualTo("Spring");
    assertThat(session.getString("group")).isEqualTo("Spring@Sales");
    assertThat(session.getString("statusText")).isEqualTo("Running");
    assertThat(session.getInt("dials")).isEqualTo(20);
    assertThat(session.getInt("answered")).isEqualTo(8);
    assertThat(session.getInt("lost")).isEqualTo(2);
    assertThat(session.getJsonNumber("abandonmentRate").doubleValue()).isEqualTo(0.25);
    assertThat(session.getInt("recordsLeft")).isEqualTo(1000);
    assertThat(session.getInt("buffered")).isEqualTo(40);
    assertThat(session.getJsonObject("parameters").getString("modeText")).isEqualTo("Predictive");
    assertThat(session.getJsonObject("parameters").getString("optimizeByText"))
        .isEqualTo("Wait time");
    assertThat(session.getJsonObject("parameters").getString("optimizeUnit")).isEqualTo("s");
  }

  @Test
  void shouldTellWhatMayBeLostAndWhatIs() {
    JsonObject ledger = session(running("Spring")).getJsonObject("abandonment");

    assertThat(ledger.getString("formula")).isEqualTo("ftc");
    assertThat(ledger.getInt("windowHours")).isEqualTo(720);
    assertThat(ledger.getJsonNumber("budget").doubleValue()).isEqualTo(12);
    assertThat(ledger.getJsonNumber("spent").doubleValue()).isEqualTo(8);
    assertThat(ledger.getJsonNumber("left").doubleValue()).isEqualTo(4);
    assertThat(ledger.getJsonNumber("projected").doubleValue()).isEqualTo(9.5);
    assertThat(ledger.getJsonNumber("rate").doubleValue()).isEqualTo(0.02);
    assertThat(ledger.getJsonNumber("rateLow").doubleValue()).isBetween(0.01, 0.02);
    assertThat(ledger.getJsonNumber("rateHigh").doubleValue()).isBetween(0.02, 0.04);
    assertThat(ledger.getJsonNumber("worstRate").doubleValue()).isEqualTo(0.028);
    assertThat(ledger.getString("worstAt")).isEqualTo("1970-01-01T00:01:00Z");
  }

  @Test
  void shouldTellEveryStateAndStageInItsOrderEvenIfNobodyIsInIt() {
    JsonObject session = session(running("Spring"));

    assertThat(session.getJsonArray("agents").toString())
        .isEqualTo(
            "[{\"name\":\"NOT_READY\",\"text\":\"Not ready\",\"count\":0},"
                + "{\"name\":\"READY\",\"text\":\"Ready\",\"count\":3},"
                + "{\"name\":\"BUSY\",\"text\":\"Busy\",\"count\":0},"
                + "{\"name\":\"AFTER_CALL_WORK\",\"text\":\"After call work\",\"count\":1}]");
    assertThat(session.getJsonArray("calls")).hasSize(AttemptStage.values().length);
  }

  @Test
  void shouldNameResultsAndNumberThoseWithoutAName() {
    assertThat(session(running("Spring")).getJsonArray("results").toString())
        .isEqualTo(
            "[{\"result\":7,\"text\":\"No Answer\",\"count\":2},"
                + "{\"result\":33,\"text\":\"Answer\",\"count\":5},"
                + "{\"result\":99,\"text\":\"Result 99\",\"count\":1}]");
  }

  @Test
  void shouldStayOneLineOfJsonWhateverANameHolds() {
    String name = "</script>\n\"x\" für";

    String event = ConsoleEvents.sessions(List.of(running(name)), Instant.EPOCH);

    assertThat(event).doesNotContain("\n");
    assertThat(session(running(name)).getString("campaign")).isEqualTo(name);
  }

  @Test
  void shouldGreetWithTheUserAndTheTextsOfErrors() {
    JsonObject greeting = json(ConsoleEvents.welcome("ana", true));

    assertThat(greeting.getString("user")).isEqualTo("ana");
    assertThat(greeting.getBoolean("mayCommand")).isTrue();
    assertThat(greeting.getJsonObject("errors").getString("5"))
        .isEqualTo("Requested campaign already loaded.");
  }
}
