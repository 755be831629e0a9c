package org.ocserver.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.report.Attempts.BEGUN;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.Configuration;
import org.ocserver.telephony.TKVList;

class HistoryMessageTest {
  private static final Instant ENDED = BEGUN.plusSeconds(60);

  private static TKVList message(int sequence, AttemptEnd end) {
    CallAttempt attempt = Attempts.attempt("g-1", BEGUN, Optional.of(end));
    return HistoryMessage.of(new PendingReport(1, sequence, attempt), Attempts.configuration());
  }

  @Test
  @Manual(
      "Default Record Information: GSW_HIST_SEQUENCE_NUM 0 is the first submission of an attempt")
  void shouldTellAtTheStartNothingOfTheEnd() {
    TKVList start = message(0, Attempts.talked("g-1", ENDED));
    assertThat(start)
        .isEqualTo(
            TKVList.builder()
                .put("GSW_HIST_SEQUENCE_NUM", 0)
                .put("GSW_CALL_ATTEMPT_GUID", "g-1")
                .put("GSW_APPLICATION_ID", 101)
                .put("GSW_CAMPAIGN_NAME", "Spring")
                .put("GSW_CAMPAIGN_DESCRIPTION", "Spring offer")
                .put("GSW_CAMPAIGN_GROUP_DBID", "115")
                .put("GSW_CAMPAIGN_GROUP_NAME", "Spring@Sales")
                .put("GSW_CAMPAIGN_GROUP_DESCRIPTION", "Spring for Sales")
                .put("GSW_SWITCH_DBID", 1)
                .put("GSW_TENANT_NAME", "Acme")
                .put("GSW_CALLING_LIST", "Spring List")
                .put("GSW_CHAIN_ID", 7)
                .put("GSW_CHAIN_N", 2)
                .put("GSW_RECORD_HANDLE", 900)
                .put("GSW_PHONE", "+4955501")
                .put("GSW_TZ_NAME", "CET")
                .put("GSW_TZ_OFFSET", 3600)
                .put("GSW_SCHEDULED_TIME", BEGUN.getEpochSecond() - 60)
                .put("GSW_OPTIMIZE_BY", 2)
                .put("GSW_OPTIMIZE_GOAL", 3)
                .put("GSW_ATTEMPTS", 2)
                .put("GSW_START_PROCESSING", BEGUN.getEpochSecond())
                .build());
  }

  @Test
  @Manual("Default Record Information: time stamps of an attempt are Unix time stamps")
  void shouldTellResultAndAllTimesAtTheEnd() {
    TKVList end = message(1, Attempts.talked("g-1", ENDED));
    long begun = BEGUN.getEpochSecond() + 40;
    assertThat(end.integer("GSW_HIST_SEQUENCE_NUM")).hasValue(1);
    assertThat(end.integer("GSW_CALL_RESULT")).hasValue(33);
    assertThat(end.integer("GSW_ATTEMPTS")).hasValue(3);
    assertThat(end.string("GSW_AGENT_ID")).contains("agent1");
    assertThat(end.integer("GSW_START_PROCESSING")).hasValue(begun);
    assertThat(end.integer("GSW_DIALING")).hasValue(begun + 1);
    assertThat(end.integer("GSW_CPD_COMPLETED")).hasValue(begun + 2);
    assertThat(end.integer("GSW_AGENT_ANSWERED")).hasValue(begun + 3);
    assertThat(end.integer("GSW_AGENT_RELEASED")).hasValue(begun + 4);
    assertThat(end.integer("GSW_RELEASED")).hasValue(begun + 5);
    assertThat(end.integer("GSW_ACW_COMPLETED")).hasValue(begun + 7);
    assertThat(end.integer("GSW_COMPLETE_PROCESSING")).hasValue(ENDED.getEpochSecond());
    assertThat(end.has("GSW_ABANDONED")).isFalse();
    assertThat(end.pairs())
        .allSatisfy(pair -> assertThat(ReservedKey.named(pair.key())).isPresent());
  }

  @Test
  @Manual("Reserved Keys: GSW_BLOCKING_RULE and GSW_BLOCKING_RULE_TYPE are passed on unchanged")
  void shouldTellWhichRuleForbadeTheDial() {
    TKVList end =
        message(1, Attempts.blocked("g-1", ENDED, new BlockingRule("Ünïcode", OptionalInt.of(9))));
    assertThat(end.string("GSW_BLOCKING_RULE")).contains("Ünïcode");
    assertThat(end.integer("GSW_BLOCKING_RULE_TYPE")).hasValue(9);
    assertThat(end.integer("GSW_ATTEMPTS")).hasValue(2);
    assertThat(end.has("GSW_DIALING")).isFalse();
  }

  @Test
  void shouldLeaveOutWhatIsNoLongerConfigured() {
    CallAttempt attempt = Attempts.attempt("g-1", BEGUN, Optional.empty());
    TKVList message = HistoryMessage.of(new PendingReport(1, 0, attempt), Configuration.empty());
    assertThat(message.has("GSW_CAMPAIGN_NAME")).isFalse();
    assertThat(message.string("GSW_CAMPAIGN_GROUP_DBID")).contains("115");
  }
}
