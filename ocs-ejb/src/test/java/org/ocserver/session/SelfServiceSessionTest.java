package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.AgentActivity;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.LogOutOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.TreatmentApplied;

/** Applications that talk to customers, without an agent. */
class SelfServiceSessionTest {
  private static final String FOUR = ", channels: 4";

  private static ModeWorld gvp(String options, String... settings) {
    return ModeWorld.with(FOUR, options, settings);
  }

  @ParameterizedTest
  @EnumSource(
      value = DialMode.class,
      names = {"PROGRESSIVE_GVP", "POWER_GVP"})
  @Manual(
      "Outbound Contact with GVP 8.1: for a positive call result the treatment is applied that triggers the voice application")
  void shouldHaveAnApplicationTalkToWhoeverAnswersWithoutAnAgent(DialMode mode) {
    try (ModeWorld modes = gvp("", "agents", "0")) {
      int id = modes.world.add("5550001");
      modes.run(mode);
      modes.advance(12);
      assertThat(modes.heard(TreatmentApplied.class))
          .singleElement()
          .returns("PlayApplication", TreatmentApplied::treatment);
      assertThat(modes.world.status().calls()).isEqualTo(Map.of(AttemptStage.SELF_SERVICE, 1));
      modes.advance(25);
      assertThat(modes.world.record(id))
          .containsEntry("call_result", CallResult.ANSWER.value())
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("attempt", 1);
      assertThat(modes.world.status().calls()).isEmpty();
      modes.closeBooks(1, false);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DialMode.class,
      names = {"PROGRESSIVE_GVP", "POWER_GVP"})
  void shouldHaveAsManyCallsInProgressAsThereAreChannels(DialMode mode) {
    try (ModeWorld modes = gvp("", "agents", "0", "customer.suffix.3", "BUSY")) {
      modes.world.addMany(40);
      modes.run(mode);
      modes.advance(2);
      for (int i = 0; i < 60; i++) {
        modes.advance(1);
        assertThat(modes.open()).hasSizeLessThanOrEqualTo(4);
      }
      assertThat(modes.customers()).hasSizeGreaterThan(8);
      modes.advance(600);
      assertThat(modes.customers()).hasSize(40);
      modes.closeBooks(40, false);
    }
  }

  @Test
  void shouldDialNoFasterThanTheRate() {
    try (ModeWorld modes = gvp("dialing_rate_limit: \"1\"", "agents", "0")) {
      modes.world.addMany(10);
      modes.run(DialMode.POWER_GVP);
      modes.advance(1.9);
      assertThat(modes.customers()).hasSize(2);
    }
  }

  @Test
  void shouldDialOnceForEachPortOfAnIvrInProgressiveModeAndUpToTheChannelsInPowerMode() {
    for (DialMode mode : new DialMode[] {DialMode.PROGRESSIVE_GVP, DialMode.POWER_GVP}) {
      try (ModeWorld modes =
          ModeWorld.ports(FOUR, "ivr_group: \"true\"", "agents", "0", "application.ports", "2")) {
        modes.world.addMany(4);
        modes.run(mode);
        modes.advance(2);
        assertThat(modes.customers()).hasSize(mode == DialMode.POWER_GVP ? 4 : 2);
        modes.advance(60);
        boolean dropped = modes.world.status().results().containsKey(CallResult.DROPPED.value());
        assertThat(dropped).isEqualTo(mode == DialMode.POWER_GVP);
        modes.closeBooks(4, false);
      }
    }
  }

  @Test
  void shouldDropThePersonWhenNoApplicationCanBeHad() {
    try (ModeWorld modes = gvp("", "agents", "0")) {
      int id = modes.world.add("5550001");
      modes.world.requests.refuse(FaultySwitch.Request.TREAT, 1);
      modes.run(DialMode.PROGRESSIVE_GVP);
      modes.advance(15);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.DROPPED.value());
      assertThat(modes.world.status().lost()).isEqualTo(1);
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldTakeWhatTheApplicationTellsOfTheRecordWhileItTalks() {
    try (ModeWorld modes = gvp("", "agents", "0")) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.POWER_GVP);
      modes.advance(15);
      int handle =
          (int)
              modes
                  .heard(TreatmentApplied.class)
                  .get(0)
                  .userData()
                  .integer("GSW_RECORD_HANDLE")
                  .orElseThrow();
      modes
          .world
          .sessions
          .askAboutRecord(
              reply ->
                  new SessionMessage.ChangeRecord(
                      handle,
                      Optional.empty(),
                      DeskWork.result(CallResult.WRONG_PARTY),
                      AfterChange.DONE,
                      reply))
          .join();
      assertThat(modes.world.record(id))
          .containsEntry("call_result", CallResult.WRONG_PARTY.value())
          .containsEntry("record_status", RecordStatus.UPDATED.value());
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldTakeWhatTheApplicationAttachedToTheCallWhenTheOptionSaysSo() {
    try (ModeWorld modes = gvp("ivr_update_on_release: \"true\"", "agents", "0")) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.POWER_GVP);
      modes.advance(15);
      modes.world.phone.updateUserData(
          0,
          modes.heard(TreatmentApplied.class).get(0).call(),
          TKVList.builder().put("balance", 7).build());
      modes.advance(30);
      assertThat(modes.world.record(id)).containsEntry("balance", 7);
    }
  }

  @Test
  void shouldBringTheCustomerToAnAgentWhenTheApplicationTransfersTheCall() {
    try (ModeWorld modes = ModeWorld.with(", channels: 4, transferDnDbid: 1", "")) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.POWER_GVP);
      modes.advance(15);
      modes.world.phone.transferCall(
          0, modes.heard(TreatmentApplied.class).get(0).call(), "9000", TKVList.empty());
      modes.advance(5);
      assertThat(modes.world.status().calls()).isEqualTo(Map.of(AttemptStage.TALKING, 1));
      modes.advance(60);
      assertThat((String) modes.world.record(id).get("agent_id")).startsWith("agent");
      assertThat(modes.world.status().abandonment().answered()).as("nobody waited").isZero();
      AbandonmentSessionTest.shouldTellTheSameOnceLoadedAgain(modes.world);
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldTellNoAgentOfItAndLetHimLogOutWithoutAsking() {
    try (ModeWorld modes = gvp("")) {
      modes.world.addMany(3);
      modes.run(DialMode.POWER_GVP);
      modes.advance(2);
      assertThat(modes.world.sessions.logOut(modes.world.group(), "agent1").join())
          .isInstanceOf(LogOutOutcome.NotDialing.class);
      assertThat(modes.world.status().agents()).containsEntry(AgentActivity.READY, 3);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DialMode.class,
      names = {"PROGRESSIVE_GVP", "POWER_GVP"})
  void shouldRefuseTheModeWhenThereAreNoPorts(DialMode mode) {
    try (ModeWorld modes = ModeWorld.direct("")) {
      CommandOutcome.Refused refused = (CommandOutcome.Refused) modes.run(mode);
      assertThat(refused.error()).isEqualTo(CampaignError.CM_ERROR_INVALID_PARAMETER);
      assertThat(refused.detail()).contains(mode.modeName(), "channels");
    }
  }
}
