package org.ocserver.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.telephony.TKVList;

class AgentOperationsTest {
  private static final Optional<String> AGENT = Optional.of("agent1");
  private static final String INBOUND_PERSON =
      "  - {dbid: 4, tenantDbid: 1, userName: di, logins: [{switchDbid: 1, loginCode: inbound}]}\n";

  private final SessionWorld world =
      new SessionWorld(
          SessionWorld.MORNING,
          text -> text.replace("agentGroups:", INBOUND_PERSON + "agentGroups:"),
          store -> store,
          "ring.seconds",
          "fixed(10)",
          "talk.seconds",
          "fixed(60)");
  private final AgentOperations agents = new AgentOperations(world.sessions, world::configuration);
  private final RecordOperations records = new RecordOperations(world.sessions);
  private final WithdrawalOperations withdrawals = new WithdrawalOperations(world.withdrawals);

  @AfterEach
  void close() {
    world.close();
  }

  private static TKVList list(Object... pairs) {
    TKVList.Builder list = TKVList.builder();
    for (int i = 0; i < pairs.length; i += 2) {
      list.put((String) pairs[i], pairs[i + 1]);
    }
    return list.build();
  }

  private static RequestError errorOf(Callable<CompletableFuture<?>> operation) {
    Throwable thrown = catchThrowable(() -> operation.call().join());
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    assertThat(cause).isInstanceOf(RejectedRequest.class);
    return ((RejectedRequest) cause).error();
  }

  private AgentCall awaitCall() {
    for (int i = 0; i < 600; i++) {
      Optional<AgentCall> call =
          world.events.stream()
              .filter(AgentCall.class::isInstance)
              .map(AgentCall.class::cast)
              .filter(event -> event.stage() == AgentCallStage.ESTABLISHED)
              .findFirst();
      if (call.isPresent()) {
        return call.get();
      }
      world.advance(Duration.ofMillis(200));
    }
    throw new IllegalStateException("no agent has a call");
  }

  @Test
  @Manual("LogOutTime: GSW_CAMPAIGN_NAME and GSW_LOGOUT_TIME")
  void shouldTellTheTimeThatIsLeftWhenCallsAreOnTheWay() throws RejectedRequest {
    world.addMany(3);
    world.load();
    world.start();
    world.advance(Duration.ofSeconds(1));
    assertThat(agents.logOut(AGENT, list("GSW_CAMPAIGN_NAME", "Spring")).join())
        .isEqualTo(list("GSW_CAMPAIGN_NAME", "Spring", "GSW_LOGOUT_TIME", 45));
    assertThat(
            agents
                .logOut(
                    AGENT,
                    list(
                        "GSW_CAMPAIGN_NAME", "Nonsense", "GSW_CAMPAIGN_GROUP_NAME", "Spring@Sales"))
                .join())
        .isEqualTo(list("GSW_CAMPAIGN_NAME", "Spring", "GSW_LOGOUT_TIME", 45));
  }

  @Test
  @Manual("LogOut: errors")
  void shouldSayWhyAnAgentCannotLogOut() {
    TKVList spring = list("GSW_CAMPAIGN_NAME", "Spring");
    assertThat(errorOf(() -> agents.logOut(AGENT, TKVList.empty())))
        .isEqualTo(RequestError.ATTRIBUTE_NOT_FOUND);
    assertThat(errorOf(() -> agents.logOut(AGENT, list("GSW_CAMPAIGN_NAME", 7))))
        .isEqualTo(RequestError.INVALID_ATTRIBUTE_VALUE);
    assertThat(errorOf(() -> agents.logOut(Optional.of("stranger"), spring)))
        .isEqualTo(RequestError.AGENT_NOT_FOUND);
    assertThat(errorOf(() -> agents.logOut(Optional.empty(), spring)))
        .isEqualTo(RequestError.AGENT_NOT_FOUND);
    assertThat(errorOf(() -> agents.logOut(AGENT, list("GSW_CAMPAIGN_NAME", "Winter"))))
        .isEqualTo(RequestError.CAMPAIGN_GROUP_NOT_FOUND);
    assertThat(errorOf(() -> agents.logOut(AGENT, spring)))
        .isEqualTo(RequestError.NO_ACTIVE_CAMPAIGNS);
    world.load();
    assertThat(errorOf(() -> agents.logOut(AGENT, spring)))
        .isEqualTo(RequestError.NO_AUTO_CAMPAIGN);
    assertThat(RequestError.NO_AUTO_CAMPAIGN.number()).isEqualTo(101);
    world.start();
    assertThat(errorOf(() -> agents.logOut(Optional.of("inbound"), spring)))
        .isEqualTo(RequestError.NO_AUTO_CAMPAIGN);
  }

  @Test
  @Manual("CampaignStatusRequest: nothing if the agent is unknown or nothing is loaded")
  void shouldTellNothingWhenThereIsNothingToTell() {
    assertThat(agents.statusOf(AGENT).join()).isEmpty();
    world.load();
    assertThat(agents.statusOf(AGENT).join()).hasSize(1);
    assertThat(agents.statusOf(Optional.of("inbound")).join()).isEmpty();
    assertThat(agents.statusOf(Optional.of("stranger")).join()).isEmpty();
    assertThat(agents.statusOf(Optional.empty()).join()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  @Manual("ReadyTime: error 103 if the time is not above 0")
  void shouldRefuseAReadyTimeThatIsPast(int seconds) {
    assertThat(errorOf(() -> records.readyTime(1, AGENT, list("GSW_READY_TIME", seconds))))
        .isEqualTo(RequestError.INVALID_ATTRIBUTE_VALUE);
  }

  @Test
  @Manual("ReadyTime: errors 101, 102, 104, 112 and 120")
  void shouldSayWhyAReadyTimeIsRefused() throws RejectedRequest {
    TKVList five = list("GSW_READY_TIME", 5);
    world.add("100");
    world.load();
    world.start();
    AgentCall call = awaitCall();
    Optional<String> agent = Optional.of(call.agentLogin());
    int handle = (int) call.userData().integer("GSW_RECORD_HANDLE").orElseThrow();
    assertThat(errorOf(() -> records.readyTime(handle, agent, TKVList.empty())))
        .isEqualTo(RequestError.ATTRIBUTE_NOT_FOUND);
    assertThat(errorOf(() -> records.readyTime(handle, Optional.of("stranger"), five)))
        .isEqualTo(RequestError.AGENT_NOT_FOUND);
    assertThat(errorOf(() -> records.readyTime(999, agent, five)))
        .isEqualTo(RequestError.NO_CALL_FOUND);
    assertThat(errorOf(() -> records.readyTime(handle, agent, five)))
        .isEqualTo(RequestError.INVALID_REQUEST);
    world
        .commands()
        .changeMode(
            world.group(), new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3))
        .join();
    assertThat(records.readyTime(handle, agent, five).join().record().handle()).isEqualTo(handle);
    assertThat(errorOf(() -> records.readyTime(handle, agent, five)))
        .isEqualTo(RequestError.DUPLICATE_REQUEST);
  }

  @Test
  @Manual("RequestRecordCancel: a blended agent is a member of a group assigned to the campaign")
  void shouldCancelNothingWhenTheAgentIsInNoGroupOfALoadedCampaign() throws RejectedRequest {
    int id = world.add("5550001");
    TKVList phone = list("GSW_PHONE", "5550001");
    assertThat(errorOf(() -> withdrawals.cancel(1, AGENT, phone)))
        .isEqualTo(RequestError.AGENT_NOT_FOUND);
    world.load();
    Optional<String> inbound = Optional.of("inbound");
    assertThat(errorOf(() -> withdrawals.cancel(1, inbound, phone)))
        .isEqualTo(RequestError.AGENT_NOT_FOUND);
    withdrawals.cancel(1, AGENT, phone).join();
    assertThat(world.record(id)).containsEntry("record_status", 5);
  }

  @Test
  @Manual(
      "Record Cancellation from a Third-Party Application: an application need not be a member of a group")
  void shouldCancelForAnApplicationIfTheCampaignIsLoaded() throws RejectedRequest {
    int id = world.add("5550001");
    TKVList phone = list("GSW_PHONE", "5550001", "GSW_RECORD_HANDLE", 7);
    OptionalInt campaign = OptionalInt.of(world.group().campaignDbid());
    assertThat(errorOf(() -> withdrawals.cancelContact(1, campaign, Optional.empty(), phone)))
        .isEqualTo(RequestError.NO_ACTIVE_CAMPAIGNS);
    assertThat(world.record(id)).containsEntry("record_status", 1);
    world.load();
    assertThat(withdrawals.cancelContact(1, campaign, Optional.empty(), phone).join())
        .isEqualTo(list("GSW_CHAIN_ATTR", "AllChain", "GSW_PHONE", "5550001"));
    assertThat(world.record(id)).containsEntry("record_status", 5);
  }

  @Test
  void shouldListANumberWhoeverAsks() throws RejectedRequest {
    TKVList phone = list("GSW_PHONE", "5550001");
    withdrawals.doNotCall(1, Optional.of("inbound"), phone).join();
    assertThat(world.count("SELECT COUNT(*) FROM gsw_donotcall_list")).isEqualTo(1);
  }
}
