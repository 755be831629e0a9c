package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.telephony.TelephonyEvent.Diverted;

/** Answered calls that go from a trunk group to a queue, and inbound calls in the same queue. */
class TransferSessionTest {
  @Test
  @Manual(
      "Transfer mode: for a positive call result the call is transferred from the Trunk Group DN to the Voice Transfer Destination DN")
  void shouldTransferWhoeverAnswersToTheQueue() {
    try (ModeWorld modes = ModeWorld.queued("")) {
      int id = modes.world.add("5550001");
      modes.run(DialMode.PROGRESSIVE);
      modes.advance(12);
      assertThat(modes.heard(Diverted.class).get(0))
          .returns(ModeWorld.TRUNKS, Diverted::queue)
          .returns("9000", Diverted::toDn);
      modes.advance(30);
      assertThat(modes.talks()).hasSize(1);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.ANSWER.value());
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldDropThePersonWhenTheTransferIsRefused() {
    try (ModeWorld modes = ModeWorld.queued("")) {
      int id = modes.world.add("5550001");
      modes.world.requests.refuse(FaultySwitch.Request.TRANSFER, 1);
      modes.run(DialMode.PREDICTIVE);
      modes.advance(20);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.DROPPED.value());
      modes.closeBooks(1, false);
    }
  }

  @Test
  @Manual("Call Result Types: Dropped")
  void shouldDropThePersonWhenNothingIsHeardOfTheTransfer() {
    try (ModeWorld modes =
        ModeWorld.queued("call_wait_in_queue_timeout: \"5\"", "patience.seconds", "fixed(60)")) {
      int id = modes.world.add("5550001");
      modes.world.requests.lose(FaultySwitch.Request.TRANSFER, 1);
      modes.run(DialMode.PREDICTIVE);
      modes.advance(20);
      assertThat(modes.world.record(id)).containsEntry("call_result", CallResult.DROPPED.value());
      modes.closeBooks(1, false);
    }
  }

  @Test
  void shouldRefuseToTransferWhenThereIsNoQueue() {
    try (ModeWorld modes = ModeWorld.direct("")) {
      assertThat(((CommandOutcome.Refused) modes.run(DialMode.PROGRESSIVE)).detail())
          .contains("transfer DN");
    }
  }

  @Test
  void shouldDialForNoAgentWhoTalksInAnInboundCall() {
    try (ModeWorld modes = ModeWorld.queued("", "talk.seconds", "fixed(60)")) {
      modes.world.addMany(10);
      modes.world.load();
      modes.world.phone.callIn();
      modes.advance(3);
      modes.start(DialMode.PROGRESSIVE);
      modes.advance(3);
      assertThat(modes.customers()).hasSize(2);
    }
  }

  @Test
  void shouldKeepAgentsForInboundCallsThatWait() {
    try (ModeWorld modes = ModeWorld.queued("", "answer.seconds", "fixed(20)")) {
      modes.world.addMany(10);
      modes.world.load();
      for (int i = 0; i < 5; i++) {
        modes.world.phone.callIn();
      }
      modes.advance(1);
      new AgentEvents(modes.world, "agent9", "7009").logIn();
      new AgentEvents(modes.world, "agent1", "7001").ready();
      modes.start(DialMode.PROGRESSIVE);
      modes.advance(1);
      assertThat(modes.customers()).isEmpty();
    }
  }

  @Test
  void shouldKeepTheReservedAgentsForInboundCallsInTheProgressiveModes() {
    for (DialMode mode : new DialMode[] {DialMode.PROGRESSIVE, DialMode.PROGRESSIVE_WITH_SEIZING}) {
      try (ModeWorld modes = ModeWorld.queued("progressive_blending_reserved_agents: \"1\"")) {
        modes.world.addMany(10);
        modes.run(mode);
        modes.advance(5);
        assertThat(modes.customers()).hasSize(2);
      }
    }
  }

  @Test
  void shouldForgetInboundCallsWhenTheyAreOver() {
    try (ModeWorld modes =
        ModeWorld.queued("", "inbound.seconds", "fixed(7)", "patience.seconds", "fixed(10)")) {
      modes.world.addMany(20);
      modes.run(DialMode.PROGRESSIVE);
      modes.advance(900);
      assertThat(modes.customers()).hasSize(20);
    }
  }
}
