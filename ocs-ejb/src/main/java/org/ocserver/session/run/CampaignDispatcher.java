package org.ocserver.session.run;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.ocserver.campaign.DialMode;
import org.ocserver.dialrule.DialCheck;
import org.ocserver.mode.CallFlow;
import org.ocserver.mode.DialingModes;
import org.ocserver.session.agent.AgentPresence;
import org.ocserver.session.agent.Assignment;
import org.ocserver.session.agent.ReadyTimes;
import org.ocserver.session.agent.SmartLogouts;
import org.ocserver.session.call.CallEnds;
import org.ocserver.session.call.CallProgress;
import org.ocserver.session.call.CallTimeouts;
import org.ocserver.session.call.HeldCalls;
import org.ocserver.session.call.NoAgentMessage;
import org.ocserver.session.call.Placing;
import org.ocserver.session.call.Previewing;
import org.ocserver.session.call.RecordDesk;
import org.ocserver.session.dial.CallDemand;
import org.ocserver.session.dial.Callbacks;
import org.ocserver.session.dial.ContactChoice;
import org.ocserver.session.dial.DialDecisions;
import org.ocserver.session.dial.DocumentDialing;
import org.ocserver.session.dial.Engagements;
import org.ocserver.session.dial.InboundQueue;
import org.ocserver.session.dial.Seizing;
import org.ocserver.session.dial.Withdrawing;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.finish.StandardTreatment;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage.AnnounceReady;
import org.ocserver.session.message.SessionMessage.CampaignMessage;
import org.ocserver.session.message.SessionMessage.DatabaseBack;
import org.ocserver.session.message.SessionMessage.DeskRequest;
import org.ocserver.session.message.SessionMessage.Load;
import org.ocserver.session.message.SessionMessage.LogOut;
import org.ocserver.session.message.SessionMessage.PreviewRequest;
import org.ocserver.session.message.SessionMessage.RecordRequest;
import org.ocserver.session.message.SessionMessage.ShowAgent;
import org.ocserver.session.message.SessionMessage.StoreAnswer;
import org.ocserver.session.message.SessionMessage.Telephony;
import org.ocserver.session.message.SessionMessage.TreatmentFetched;
import org.ocserver.session.message.SessionMessage.Validated;
import org.ocserver.session.message.SessionMessage.Withdraw;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.AgentRoster;
import org.ocserver.session.state.CallsInProgress;
import org.ocserver.session.state.CampaignState;
import org.ocserver.telephony.TelephonySwitch;

/** A campaign from load to unload: leads each message to the stage that it concerns. */
final class CampaignDispatcher {
  private final Pauses pauses = new Pauses();
  private final CampaignState campaign;
  private final Supplier<SessionStanding> standing;
  private final Handlers<CampaignMessage, Instant> messages;
  private final Finishing finishing;
  private final Previewing previewing;
  private final DialDecisions dialing;
  private final Seizing seizing;
  private final CallDemand demand;
  private final CallTimeouts timeouts;
  private final NoAgentMessage noAgentMessage;
  private final RecordDesk desk;
  private final Callbacks callbacks;
  private final ListReport report;
  private final SmartLogouts logouts;
  private final Assignment assignment;
  private final Depletion depletion;

  /**
   * @param load which agents are there, and for which session each works
   * @param standing where the session stands now
   */
  CampaignDispatcher(
      CampaignState campaign,
      Load load,
      Supplier<SessionStanding> standing,
      LongSupplier references) {
    this.campaign = campaign;
    this.standing = standing;
    SessionSettings settings = campaign.settings;
    CallsInProgress calls = campaign.calls;
    AgentRoster agents = campaign.agents;
    TelephonySwitch telephony = campaign.ports.telephony();
    StandardTreatment standardTreatment = new StandardTreatment(campaign);
    DialCheck check = campaign.check;
    finishing = new Finishing(campaign, standardTreatment);
    previewing = new Previewing(campaign, finishing);
    Placing placing = new Placing(campaign, finishing, check);
    CallEnds ends = new CallEnds(campaign, finishing);
    noAgentMessage = new NoAgentMessage(settings, calls, campaign.lostCalls, telephony);
    HeldCalls held = new HeldCalls(settings, telephony, ends, noAgentMessage);
    CallProgress progress =
        new CallProgress(campaign, finishing, standardTreatment, ends, held, noAgentMessage);
    seizing =
        new Seizing(
            campaign,
            new Engagements(settings, agents, telephony, references),
            finishing,
            placing,
            held);
    timeouts = new CallTimeouts(settings.options(), calls, finishing, ends);
    InboundQueue inbound = new InboundQueue(settings.lines().queue());
    demand = new CallDemand(campaign, seizing, inbound);
    desk = new RecordDesk(campaign, finishing, ends, check);
    ContactChoice contacts = new ContactChoice(campaign, finishing, check);
    callbacks = new Callbacks(campaign, finishing, check, contacts, previewing, references);
    dialing =
        new DialDecisions(
            campaign,
            finishing,
            contacts,
            placing,
            callbacks,
            previewing,
            demand,
            new DocumentDialing(campaign, standardTreatment, finishing),
            references);
    Withdrawing withdrawing = new Withdrawing(campaign, finishing, callbacks);
    RetrievedChains retrievedChains =
        new RetrievedChains(campaign, standardTreatment, finishing, callbacks, withdrawing);
    report = new ListReport(settings, campaign.buffer, calls, campaign.news);
    logouts = new SmartLogouts(agents, calls, settings.options(), campaign.news);
    ReadyTimes readyTimes = new ReadyTimes(agents, calls, desk);
    assignment = new Assignment(settings, agents, calls, campaign.news, load.assignments());
    depletion = new Depletion(settings, campaign.buffer, calls, campaign.writeBack, callbacks);
    AgentPresence presence = new AgentPresence(agents, desk, previewing, logouts, assignment);
    SwitchEvents events =
        new SwitchEvents(
            campaign, progress, seizing, inbound, placing, timeouts, presence, standing);
    StoreAnswers answers =
        new StoreAnswers(campaign, retrievedChains, dialing, depletion, this::isRunning);
    messages =
        Handlers.<CampaignMessage, Instant>of(CampaignMessage.class)
            .on(Telephony.class, (message, now) -> events.on(message.event(), now))
            .on(StoreAnswer.class, answers::on)
            .on(DatabaseBack.class, (message, now) -> campaign.writeBack.tryNow())
            .on(DeskRequest.class, unlessLoggedOut(desk::on))
            .on(
                AnnounceReady.class,
                unlessLoggedOut((request, now) -> readyTimes.on(request, parameters(), now)))
            .on(PreviewRequest.class, this::preview)
            .on(
                LogOut.class,
                (request, now) -> logouts.on(request, standing.get().isDialing(), now))
            .on(
                ShowAgent.class,
                (request, now) ->
                    request
                        .reply()
                        .complete(presence.participation(request.agentLogin(), standing.get())))
            .on(Withdraw.class, withdrawing::on)
            .on(Validated.class, (message, now) -> placing.validated(message, isRunning(), now))
            .on(TreatmentFetched.class, campaign.documents()::on)
            .complete();
    campaign.buffer.examine();
    events.seat(load.agents().get());
  }

  /** What is in memory while the campaign is loaded. */
  CampaignState state() {
    return campaign;
  }

  /** Leads a message to the stage that it concerns. */
  void on(CampaignMessage message, Instant now) {
    messages.handle(message, now);
  }

  private <T extends RecordRequest> BiConsumer<T, Instant> unlessLoggedOut(
      BiConsumer<T, Instant> stage) {
    return (request, now) -> {
      if (logouts.refuses(request)) {
        request.reply().complete(new RecordOutcome.SmartlyLoggedOut());
      } else {
        stage.accept(request, now);
      }
    };
  }

  private void preview(PreviewRequest request, Instant now) {
    if (logouts.isOutWithRecord(request.agentLogin())) {
      request.reply().complete(PreviewOutcome.Refusal.SMARTLY_LOGGED_OUT);
    } else {
      previewing.on(request, parameters().mode(), isRunning());
    }
  }

  private boolean isRunning() {
    return standing.get().isRunning();
  }

  private DialParameters parameters() {
    return standing.get().parameters();
  }

  /** Time goes on. */
  void tick(Instant now) {
    campaign.lostCalls.tick(now);
    if (pauses.isOver(now)) {
      noAgentMessage.tick(now);
      timeouts.tick(now);
      desk.tick(now);
      previewing.tick(now);
      logouts.tick(now);
    }
    report.tick(now);
    campaign.documents().tick(now);
    assign();
  }

  /** Assigns agents to the session, or gives them back. */
  void assign() {
    assignment.tick(standing.get().isDialing());
  }

  /**
   * Brings customers and engaged agents together, engages more agents or fewer, and does what is
   * next where the session stands.
   */
  void goOn(Instant now) {
    seize(now);
    switch (standing.get().status()) {
      case RUNNING -> {
        campaign.setParameters(parameters());
        recall(now);
        dialing.plan(parameters(), now);
      }
      case ACTIVE -> {
        recall(now);
        previewing.stop();
        dialing.refill(now);
      }
      case WAITING_UNLOAD -> previewing.stop();
      case NOT_LOADED, UNLOAD_IN_PROGRESS, INACTIVE -> {}
    }
  }

  private void seize(Instant now) {
    DialMode mode = parameters().mode();
    seizing.settle(
        isRunning() && DialingModes.flowOf(mode) == CallFlow.SEIZING,
        isRunning(),
        demand.reserved(mode),
        now);
  }

  private void recall(Instant now) {
    campaign.lostCalls.recall(campaign.identity(), campaign.ports.store(), now);
  }

  /** Whether nothing is left to dial, neither in memory nor, asked after that, in the database. */
  boolean isDepleted(Instant now) {
    return depletion.isReached(now);
  }

  /** What is at work is not waited for. */
  void abandon(Instant now) {
    campaign.leave();
    previewing.stop();
    seizing.abandon(now);
    timeouts.abandon(now);
    campaign.writeBack.insist();
  }

  /** Whether no call is in progress, no record on a desktop, nothing asked of the database. */
  boolean isIdle() {
    return campaign.calls.isEmpty() && seizing.isIdle() && !campaign.buffer.isAsking();
  }

  /** Gives back every chain that waits in memory. */
  void giveBackAll() {
    logouts.end();
    assignment.end();
    campaign.buffer.drain().forEach(finishing::giveBack);
    callbacks.drain().forEach(finishing::giveBack);
  }

  SessionSnapshot snapshot() {
    SessionStanding now = standing.get();
    return campaign.snapshot(now, demand.ledger(now.parameters()));
  }
}
