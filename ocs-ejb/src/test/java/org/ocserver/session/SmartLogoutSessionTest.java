package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.LogOutOutcome;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionEvent.LogOutPossible;
import org.ocserver.session.settings.SessionStatus;

/** Agents who want to log out while customers are being dialed. */
class SmartLogoutSessionTest {
  private static final String AGENT = "agent1";

  private static SessionWorld running(int records, String... settings) {
    SessionWorld world = new SessionWorld(settings);
    world.addMany(records);
    world.load();
    world.start();
    world.advance(Duration.ofMillis(100));
    return world;
  }

  private static LogOutOutcome logOut(SessionWorld world) {
    return world.sessions.logOut(world.group(), AGENT).join();
  }

  private static int secondsLeft(SessionWorld world) {
    return ((LogOutOutcome.InTime) logOut(world)).seconds();
  }

  private static boolean isAcknowledged(SessionWorld world) {
    return AgentEvents.of(world, LogOutPossible.class).stream()
        .anyMatch(event -> event.agentLogin().equals(AGENT));
  }

  private static int onTheWay(SessionWorld world) {
    return world.status().calls().entrySet().stream()
        .filter(entry -> entry.getKey().isBeforeAnswer())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  @Test
  @Manual("LogOut: without sent, dialed and queued calls the time is 0")
  @Manual("LogOutAcknowledge: sent when logout is possible")
  void shouldLetTheAgentGoAtOnceWhenNoCallIsOnTheWay() {
    try (SessionWorld world = running(0)) {
      assertThat(secondsLeft(world)).isZero();
      assertThat(isAcknowledged(world)).isFalse();
      world.advance(Duration.ofSeconds(1));
      assertThat(isAcknowledged(world)).isTrue();
      world.advance(Duration.ofMinutes(1));
      assertThat(secondsLeft(world)).isZero();
      assertThat(AgentEvents.of(world, LogOutPossible.class)).hasSize(1);
    }
  }

  @Test
  @Manual("LogOut: the agent is excluded from predictive dialing")
  void shouldDialForTheOthersAloneWhenAnAgentWantsToLogOut() {
    try (SessionWorld world = running(0, "ring.seconds", "fixed(20)")) {
      logOut(world);
      world.addMany(10);
      world.advance(Duration.ofSeconds(15));
      assertThat(world.dialed()).hasSize(2);
    }
  }

  @Test
  @Manual("LogOut: the first answer is call_wait_connected_timeout")
  @Manual("LogOutTime: the time that remains is told anew at each request")
  void shouldCountDownFromTheTimeoutWhenTheAgentAsksAgain() {
    try (SessionWorld world =
        running(3, "ring.seconds", "fixed(44)", "outcome.ANSWER", "0", "outcome.NO_ANSWER", "1")) {
      assertThat(secondsLeft(world)).isEqualTo(45);
      world.advance(Duration.ofSeconds(15));
      assertThat(secondsLeft(world)).isEqualTo(30);
      world.advance(Duration.ofMillis(500));
      assertThat(secondsLeft(world)).isEqualTo(30);
      world.advance(Duration.ofSeconds(24));
      assertThat(isAcknowledged(world)).isFalse();
      world.advance(Duration.ofSeconds(7));
      assertThat(isAcknowledged(world)).isTrue();
      assertThat(secondsLeft(world)).isZero();
    }
  }

  @Test
  @Manual("Agent Logout Protocol: logout is possible when the agent has processed the call")
  void shouldWaitForTheRecordWhenTheExpectedCallComesToTheAgent() {
    try (SessionWorld world =
        running(
            3,
            "ring.seconds",
            "fixed(20)",
            "talk.seconds",
            "fixed(60)",
            "acw.seconds",
            "fixed(9)")) {
      assertThat(secondsLeft(world)).isEqualTo(45);
      world.advance(Duration.ofSeconds(75));
      assertThat(isAcknowledged(world)).isFalse();
      assertThat(secondsLeft(world)).isZero();
      world.advance(Duration.ofSeconds(30));
      assertThat(isAcknowledged(world)).isTrue();
    }
  }

  @Test
  @Manual("Error 101: There is no 'Auto' campaign started")
  void shouldRefuseWhenNobodyIsDialedForTheAgent() {
    try (SessionWorld world = new SessionWorld()) {
      assertThat(logOut(world)).isInstanceOf(LogOutOutcome.NotLoaded.class);
      world.load();
      assertThat(logOut(world)).isInstanceOf(LogOutOutcome.NotDialing.class);
      world.start();
      assertThat(world.sessions.logOut(world.group(), "stranger").join())
          .isInstanceOf(LogOutOutcome.NotDialing.class);
      assertThat(logOut(world)).isInstanceOf(LogOutOutcome.InTime.class);
    }
  }

  @Test
  void shouldDialForTheAgentAgainWhenHeHasLoggedOutAndIn() {
    try (SessionWorld world = running(0, "ring.seconds", "fixed(20)")) {
      logOut(world);
      AgentEvents agent = new AgentEvents(world, AGENT, "7001");
      agent.ready();
      world.addMany(9);
      world.advance(Duration.ofSeconds(6));
      assertThat(onTheWay(world)).isEqualTo(2);
      agent.logOut();
      agent.logIn();
      agent.ready();
      world.advance(Duration.ofSeconds(2));
      assertThat(onTheWay(world)).isEqualTo(3);
    }
  }

  @Test
  @Manual("Error 101: Agent smartly logged out")
  @Manual("Agent Logout: records left on the desktop go back with status Updated")
  void shouldServeNoRequestsWhenTheAgentMayLogOutAndStillHasARecord() {
    try (SessionWorld world =
        running(
            1,
            "ring.seconds",
            "fixed(1)",
            "talk.seconds",
            "fixed(5)",
            "acw.seconds",
            "fixed(600)")) {
      DeskWork desk = DeskWork.awaitCall(world);
      world.advance(Duration.ofSeconds(10));
      assertThat(world.sessions.logOut(world.group(), desk.agentLogin()).join())
          .isEqualTo(new LogOutOutcome.InTime(world.status().identity(), 0));
      assertThat(desk.process(CallResult.ANSWER, AfterChange.KEEP))
          .isInstanceOf(RecordOutcome.Accepted.class);
      world.advance(Duration.ofSeconds(1));
      assertThat(desk.process(CallResult.WRONG_PARTY, AfterChange.DONE))
          .isInstanceOf(RecordOutcome.SmartlyLoggedOut.class);
      assertThat(world.sessions.logOut(world.group(), desk.agentLogin()).join())
          .isInstanceOf(LogOutOutcome.SmartlyLoggedOut.class);
      new AgentEvents(world, desk.agentLogin(), "7001").logOut();
      world.advance(Duration.ofSeconds(1));
      assertThat(world.record(10))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", CallResult.ANSWER.value());
    }
  }

  @Test
  void shouldLetTheAgentGoWhenTheCampaignIsUnloaded() {
    try (SessionWorld world = running(3, "ring.seconds", "fixed(20)")) {
      logOut(world);
      world.unload();
      world.advance(Duration.ofMinutes(10));
      assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
      assertThat(AgentEvents.of(world, LogOutPossible.class)).hasSize(1);
    }
  }

  @Test
  @Manual("Agent Logout: records left on the desktop go back with status Updated")
  void shouldBeDoneWithTheRecordWhenTheAgentLogsOutWhileTalking() {
    try (SessionWorld world = running(1, "talk.seconds", "fixed(20)")) {
      DeskWork desk = DeskWork.awaitCall(world);
      String dn =
          AgentEvents.of(world, SessionEvent.AgentCall.class).stream()
              .map(SessionEvent.AgentCall::dn)
              .reduce((earlier, later) -> later)
              .orElseThrow();
      new AgentEvents(world, desk.agentLogin(), dn).logOut();
      world.advance(Duration.ofSeconds(21));
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.UPDATED.value());
      assertThat(world.status().calls()).isEmpty();
      assertThat(desk.process(CallResult.ANSWER, AfterChange.DONE))
          .isInstanceOf(RecordOutcome.NotFound.class);
    }
  }
}
