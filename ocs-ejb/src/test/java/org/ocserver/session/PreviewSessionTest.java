package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.RecordView;
import org.ocserver.session.message.SessionEvent.RecordPushed;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.DialParameters;

/** Records that agents look at before they call. */
class PreviewSessionTest {
  private static final String AGENT = "agent1";

  private static SessionWorld world(DialMode mode, String groupOptions) {
    SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text -> text.replace("lists: [{listDbid: 1}]", groupOptions + "lists: [{listDbid: 1}]"),
            store -> store);
    world.load();
    DialParameters configured = DialParameters.configured(world.group());
    world.start(new DialParameters(mode, configured.optimizeBy(), configured.optimizeGoal()));
    return world;
  }

  private static SessionWorld preview() {
    return world(DialMode.PREVIEW, "");
  }

  private static PreviewOutcome wanted(SessionWorld world, String agent) {
    world.advance(Duration.ofSeconds(6));
    CompletableFuture<PreviewOutcome> reply = world.sessions.previewRecord(world.group(), agent);
    world.advance(Duration.ofSeconds(1));
    return reply.join();
  }

  private static RecordView given(SessionWorld world) {
    return ((PreviewOutcome.Given) wanted(world, AGENT)).record();
  }

  private static RecordOutcome chain(SessionWorld world, int handle) {
    return world
        .sessions
        .askAboutRecord(reply -> new SessionMessage.ShowChain(handle, Optional.of(AGENT), reply))
        .join();
  }

  private static void process(SessionWorld world, int handle, CallResult result, AfterChange then) {
    assertThat(new DeskWork(world, AGENT, handle).process(result, then))
        .isInstanceOf(RecordOutcome.Accepted.class);
  }

  @Test
  @Manual("PreviewRecord: a record to dial, in response to a request")
  void shouldGiveARecordToTheAgentWhoAsksAndDialNothing() {
    try (SessionWorld world = preview()) {
      int id = world.add("5550001");
      RecordView record = given(world);
      assertThat(record.phone()).isEqualTo("5550001");
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.RETRIEVED.value());
      process(world, record.handle(), CallResult.ANSWER, AfterChange.DONE);
      assertThat(world.dialed()).isEmpty();
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", CallResult.ANSWER.value())
          .containsEntry("attempt", 1)
          .containsEntry("agent_id", AGENT);
      assertThat(
              world.count(
                  "SELECT COUNT(*) FROM ocs_call_attempt WHERE agent_id = 'agent1' AND dialed AND call_result = 33"))
          .isEqualTo(1);
    }
  }

  @Test
  @Manual("No Records Available: no more records to send, or the buffer is not filled")
  void shouldSaySoWhenThereIsNoRecord() {
    try (SessionWorld world = preview()) {
      assertThat(wanted(world, AGENT)).isEqualTo(PreviewOutcome.Refusal.NO_RECORDS);
    }
  }

  @Test
  void shouldGiveNoRecordThatMustNotBeCalled() {
    try (SessionWorld world = preview()) {
      world.add("5550001");
      world.forbid("5550001");
      world.add("5550002");
      assertThat(given(world).phone()).isEqualTo("5550002");
      assertThat(wanted(world, AGENT)).isEqualTo(PreviewOutcome.Refusal.NO_RECORDS);
    }
  }

  @Test
  @Manual("NoRunningPreviewCampaigns: the campaign is not running in Preview mode")
  void shouldGiveNothingWhenTheCampaignDoesNotRunInPreviewMode() {
    try (SessionWorld world = preview()) {
      world.add("5550001");
      world.stop();
      assertThat(wanted(world, AGENT)).isEqualTo(PreviewOutcome.Refusal.NOT_RUNNING);
      world.unload();
      assertThat(wanted(world, AGENT)).isEqualTo(PreviewOutcome.Refusal.NOT_LOADED);
      assertThat(wanted(world, "nobody")).isEqualTo(PreviewOutcome.Refusal.NOT_LOADED);
    }
  }

  @Test
  void shouldGiveNothingToAnAgentWhoIsNotLoggedIn() {
    try (SessionWorld world = preview()) {
      world.add("5550001");
      assertThat(wanted(world, "nobody")).isEqualTo(PreviewOutcome.Refusal.UNKNOWN_AGENT);
    }
  }

  @Test
  @Manual("PreviewDialingModeStart: required if agent_preview_mode_start is set")
  void shouldAskForTheStartOfPreviewWhenTheOptionSaysSo() {
    try (SessionWorld world =
        world(DialMode.PREVIEW, "options: {default: {agent_preview_mode_start: \"true\"}}, ")) {
      world.add("5550001");
      assertThat(wanted(world, AGENT)).isEqualTo(PreviewOutcome.Refusal.MUST_BEGIN);
      assertThat(world.sessions.endPreview(world.group(), AGENT).join())
          .isEqualTo(PreviewOutcome.Refusal.NOT_BEGUN);
      assertThat(world.sessions.beginPreview(world.group(), AGENT).join())
          .isInstanceOf(PreviewOutcome.Accepted.class);
      assertThat(world.sessions.beginPreview(world.group(), AGENT).join())
          .isEqualTo(PreviewOutcome.Refusal.ALREADY_BEGUN);
      assertThat(wanted(world, AGENT)).isInstanceOf(PreviewOutcome.Given.class);
      assertThat(world.sessions.endPreview(world.group(), AGENT).join())
          .isInstanceOf(PreviewOutcome.Accepted.class);
      assertThat(wanted(world, AGENT)).isEqualTo(PreviewOutcome.Refusal.MUST_BEGIN);
    }
  }

  @Test
  @Manual("RecordReject: the record and the rest of the chain become General and Ready")
  void shouldGiveARejectedRecordToAnotherAgent() {
    try (SessionWorld world = preview()) {
      int id = world.add("5550001");
      RecordView record = given(world);
      assertThat(
              world
                  .sessions
                  .askAboutRecord(
                      reply ->
                          new SessionMessage.RejectRecord(
                              record.handle(), Optional.of("agent2"), reply))
                  .join())
          .isInstanceOf(RecordOutcome.NotFound.class);
      assertThat(
              world
                  .sessions
                  .askAboutRecord(
                      reply ->
                          new SessionMessage.RejectRecord(
                              record.handle(), Optional.of(AGENT), reply))
                  .join())
          .isInstanceOf(RecordOutcome.Accepted.class);
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.READY.value())
          .containsEntry("record_type", RecordType.GENERAL.value())
          .containsEntry("agent_id", AGENT)
          .containsEntry("attempt", 0);
      assertThat(
              world
                  .sessions
                  .askAboutRecord(
                      reply ->
                          new SessionMessage.RejectRecord(
                              record.handle(), Optional.of(AGENT), reply))
                  .join())
          .isInstanceOf(RecordOutcome.NotFound.class);
      world.advance(Duration.ofSeconds(10));
      assertThat(wanted(world, "agent2")).isInstanceOf(PreviewOutcome.Given.class);
    }
  }

  @Test
  @Manual("ChainedRecordRequest: the rest of the chain, once")
  void shouldDeliverTheRestOfTheChainOnce() {
    try (SessionWorld world = preview()) {
      int first = world.add(1, 0, "5550001", 8 * 3600, 18 * 3600, 122);
      int second = world.add(1, 1, "5550002", 8 * 3600, 18 * 3600, 122);
      int early = world.add(1, 2, "5550003", 0, 3600, 122);
      RecordView record = given(world);
      RecordOutcome.Delivered rest = (RecordOutcome.Delivered) chain(world, record.handle());
      assertThat(rest.others()).extracting(RecordView::phone).containsExactly("5550002");
      assertThat(chain(world, record.handle())).isInstanceOf(RecordOutcome.DeliveredBefore.class);

      int other = rest.others().get(0).handle();
      process(world, record.handle(), CallResult.NO_ANSWER, AfterChange.KEEP);
      process(world, other, CallResult.ANSWER, AfterChange.DONE);
      assertThat(world.record(first))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", CallResult.NO_ANSWER.value())
          .containsEntry("attempt", 1);
      assertThat(world.record(second))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", CallResult.ANSWER.value())
          .containsEntry("attempt", 1);
      assertThat(world.record(early))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("attempt", 0);
      assertThat(chain(world, other)).isInstanceOf(RecordOutcome.NotFound.class);
    }
  }

  @Test
  void shouldNotKnowARecordOfAChainThatWasNotDelivered() {
    try (SessionWorld world = preview()) {
      world.add(1, 0, "5550001", 8 * 3600, 18 * 3600, 122);
      world.add(1, 1, "5550002", 8 * 3600, 18 * 3600, 122);
      int handle = given(world).handle();
      assertThat(List.of(chain(world, handle + 1), chain(world, handle - 1)))
          .allMatch(RecordOutcome.NotFound.class::isInstance);
    }
  }

  @Test
  void shouldCountAgainstTheContactLimitsWhatWasCalledOnly() {
    try (SessionWorld world =
        world(DialMode.PREVIEW, "options: {default: {contact-number-limits: \"5/24h\"}}, ")) {
      world.add("5550001");
      world.add("5550002");
      int rejected = given(world).handle();
      int called = given(world).handle();
      assertThat(numbersCounted(world)).isEqualTo(2);
      world
          .sessions
          .askAboutRecord(
              reply -> new SessionMessage.RejectRecord(rejected, Optional.of(AGENT), reply))
          .join();
      process(world, called, CallResult.ANSWER, AfterChange.DONE);
      assertThat(numbersCounted(world)).isEqualTo(1);
    }
  }

  private static long numbersCounted(SessionWorld world) {
    return world.count("SELECT COUNT(*) FROM ocs_contact_attempt WHERE contact LIKE '555%'");
  }

  @Test
  @Manual("Push Preview: records come to agents without a request")
  void shouldPushOneRecordToEachIdleAgent() {
    try (SessionWorld world = world(DialMode.PUSH_PREVIEW, "")) {
      world.addMany(10);
      world.advance(Duration.ofSeconds(10));
      List<RecordPushed> pushed = pushed(world);
      assertThat(pushed)
          .extracting(RecordPushed::agentLogin)
          .containsExactlyInAnyOrder("agent1", "agent2", "agent3");
      RecordPushed mine =
          pushed.stream().filter(p -> p.agentLogin().equals(AGENT)).findFirst().orElseThrow();
      process(world, mine.record().handle(), CallResult.ANSWER, AfterChange.DONE);
      world.advance(Duration.ofSeconds(2));
      assertThat(pushed(world)).hasSize(4).last().extracting("agentLogin").isEqualTo(AGENT);
      assertThat(wanted(world, AGENT)).isEqualTo(PreviewOutcome.Refusal.NOT_RUNNING);
      assertThat(world.dialed()).isEmpty();
    }
  }

  @Test
  @Manual("RecordReject: the record and the rest of the chain become General and Ready")
  void shouldPushAnotherRecordToTheAgentWhoRejectsOne() {
    try (SessionWorld world = world(DialMode.PUSH_PREVIEW, "")) {
      world.addMany(10);
      world.advance(Duration.ofSeconds(10));
      RecordPushed first = pushed(world).get(0);
      world
          .sessions
          .askAboutRecord(
              reply ->
                  new SessionMessage.RejectRecord(
                      first.record().handle(), Optional.of(first.agentLogin()), reply))
          .join();
      world.advance(Duration.ofSeconds(2));
      assertThat(pushed(world))
          .hasSize(4)
          .last()
          .extracting("agentLogin")
          .isEqualTo(first.agentLogin());
      assertThat(world.count("SELECT SUM(\"attempt\") FROM \"customers\"")).isZero();
    }
  }

  @Test
  void shouldGiveAPushedRecordToOthersWhenItsDesktopSaysNothingInTime() {
    try (SessionWorld world =
        world(DialMode.PUSH_PREVIEW, "options: {default: {push_preview_timeout: \"20\"}}, ")) {
      int id = world.add("5550001");
      world.advance(Duration.ofSeconds(10));
      RecordPushed first = pushed(world).get(0);
      world.advance(Duration.ofSeconds(80));
      List<RecordPushed> all = pushed(world);
      assertThat(all).extracting(RecordPushed::agentLogin).doesNotHaveDuplicates().hasSize(3);
      assertThat(world.record(id)).containsEntry("attempt", 0);
      assertThat(world.status().calls()).isEmpty();
      new AgentEvents(world, first.agentLogin(), "700" + first.agentLogin().charAt(5)).ready();
      world.advance(Duration.ofSeconds(10));
      assertThat(pushed(world))
          .hasSize(4)
          .last()
          .extracting("agentLogin")
          .isEqualTo(first.agentLogin());
    }
  }

  @Test
  void shouldLeaveAPushedRecordToTheAgentWhoseDesktopHasAcceptedIt() {
    try (SessionWorld world =
        world(DialMode.PUSH_PREVIEW, "options: {default: {push_preview_timeout: \"20\"}}, ")) {
      int id = world.add("5550001");
      world.advance(Duration.ofSeconds(10));
      RecordPushed mine = pushed(world).get(0);
      DeskWork desk = new DeskWork(world, mine.agentLogin(), mine.record().handle());
      desk.process(CallResult.NO_ANSWER, AfterChange.KEEP);
      world.advance(Duration.ofMinutes(2));
      assertThat(pushed(world)).hasSize(1);
      desk.process(CallResult.ANSWER, AfterChange.DONE);
      assertThat(world.record(id)).containsEntry("call_result", CallResult.ANSWER.value());
    }
  }

  private static List<RecordPushed> pushed(SessionWorld world) {
    return world.events.stream()
        .filter(RecordPushed.class::isInstance)
        .map(RecordPushed.class::cast)
        .toList();
  }

  @Test
  @Manual("Stale: nothing was heard of the record for stale_clean_timeout")
  void shouldBecomeStaleWhenTheDesktopSaysNothing() {
    try (SessionWorld world = preview()) {
      int id = world.add("5550001");
      given(world);
      world.advance(Duration.ofMinutes(31));
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.STALE.value());
    }
  }

  @Test
  @Manual("Agent Logout: records left on the desktop go back with status Updated")
  void shouldBeDoneWithTheRecordWhenTheAgentLogsOutWithoutRejectingIt() {
    try (SessionWorld world = preview()) {
      int id = world.add("5550001");
      given(world);
      new AgentEvents(world, AGENT, "7001").logOut();
      world.advance(Duration.ofSeconds(1));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", CallResult.UNKNOWN_CALL_RESULT.value())
          .containsEntry("attempt", 0);
    }
  }

  @Test
  void shouldGiveTheRecordTheConfiguredResultWhenTheAgentLogsOut() {
    String result = "options: {default: {agent_logout_preview_call_result: \"7\"}}, ";
    try (SessionWorld world = world(DialMode.PREVIEW, result)) {
      int id = world.add("5550001");
      given(world);
      new AgentEvents(world, AGENT, "7001").logOut();
      world.advance(Duration.ofSeconds(1));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", 7);
    }
  }
}
