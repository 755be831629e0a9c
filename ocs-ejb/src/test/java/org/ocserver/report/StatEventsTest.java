package org.ocserver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionEvent.AgentJoined;
import org.ocserver.session.message.SessionEvent.AttemptFinished;
import org.ocserver.session.message.SessionEvent.ListProgress;
import org.ocserver.session.message.SessionEvent.StatusChanged;
import org.ocserver.session.message.SessionEvent.Trouble;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

class StatEventsTest {
  private static final SessionIdentity SESSION =
      new SessionIdentity(101, 139, 234, 115, 1, "Spring", "", "Spring@Sales", "");
  private static final DialParameters PREDICTIVE =
      new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3);

  private final List<TKVList> sent = new ArrayList<>();
  private final StatEvents events = new StatEvents(Attempts::configuration, sent::add);

  private static TKVList.Builder begin(int type) {
    return TKVList.builder()
        .put("GSW_STAT_EVENT", type)
        .put("GSW_APPLICATION_ID", 101)
        .put("GSW_CAMPAIGN_DBID", 139L)
        .put("GSW_GROUP_DBID", 234L);
  }

  private void check(SessionEvent event, TKVList expected) {
    events.on(event);
    assertThat(sent).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_LOADED, ACTIVE, 1",
    "ACTIVE, RUNNING, 2",
    "RUNNING, ACTIVE, 3",
    "RUNNING, WAITING_UNLOAD, 4",
    "UNLOAD_IN_PROGRESS, NOT_LOADED, 5"
  })
  @Manual("User Event Attributes: GSW_STAT_EVENT, GSW_CAMPAIGN_DBID, GSW_GROUP_DBID, GSW_DIAL_MODE")
  void shouldTellOfTheSessionsStatus(SessionStatus from, SessionStatus to, int type) {
    check(
        new StatusChanged(SESSION, from, to, PREDICTIVE, List.of()),
        begin(type).put("GSW_DIAL_MODE", 1).build());
  }

  @Test
  @Manual("User Event Attributes: GSW_CALL_LIST_DBID, GSW_AGENT_DBID, GSW_CALL_RESULT")
  void shouldTellOfAnAttemptWithItsAgent() {
    check(
        new AttemptFinished(SESSION, DialMode.PROGRESSIVE, 1, 900, "agent2", 33),
        begin(6)
            .put("GSW_CALL_LIST_DBID", 1L)
            .put("GSW_AGENT_DBID", 2L)
            .put("GSW_CALL_RESULT", 33)
            .put("GSW_DIAL_MODE", 2)
            .build());
  }

  @Test
  void shouldLeaveTheAgentOutWhenNoneHadTheCall() {
    check(
        new AttemptFinished(SESSION, DialMode.PROGRESSIVE, 1, 900, "", 6),
        begin(6)
            .put("GSW_CALL_LIST_DBID", 1L)
            .put("GSW_CALL_RESULT", 6)
            .put("GSW_DIAL_MODE", 2)
            .build());
  }

  @Test
  @Manual("User Event Attributes: GSW_LIST_COMPLETE, GSW_CAMPAIGN_COMPLETE, GSW_SCHED_REC_NUM")
  void shouldTellHowMuchIsLeft() {
    check(
        new ListProgress(SESSION, 1, 40, 55, 3),
        begin(7)
            .put("GSW_CALL_LIST_DBID", 1L)
            .put("GSW_LIST_COMPLETE", 40)
            .put("GSW_CAMPAIGN_COMPLETE", 55)
            .put("GSW_SCHED_REC_NUM", 3)
            .build());
  }

  @Test
  @Manual("User Event Attributes: GSW_ERROR_DESCRIPTION")
  void shouldTellOfTrouble() {
    check(
        new Trouble(SESSION, "the list cannot be read"),
        begin(8).put("GSW_ERROR_DESCRIPTION", "the list cannot be read").build());
  }

  @Test
  void shouldSayNothingOfWhatStatisticsDoNotKnow() {
    events.on(new AgentJoined(SESSION, SessionStatus.RUNNING, PREDICTIVE, "agent1"));
    events.on(
        new StatusChanged(
            SESSION,
            SessionStatus.WAITING_UNLOAD,
            SessionStatus.UNLOAD_IN_PROGRESS,
            PREDICTIVE,
            List.of()));
    assertThat(sent).isEmpty();
  }
}
