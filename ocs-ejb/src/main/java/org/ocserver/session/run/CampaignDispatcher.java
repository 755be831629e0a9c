package org.ocserver.session.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.DialMode;
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
import org.ocserver.session.dial.DialDecisions;
import org.ocserver.session.dial.DocumentDialing;
import org.ocserver.session.dial.Engagements;
import org.ocserver.session.dial.InboundQueue;
import org.ocserver.session.dial.Seizing;
import org.ocserver.session.dial.Withdrawing;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.finish.StandardTreatment;
import org.ocserver.session.message.AgentAssignments;
import org.ocserver.session.message.Participation;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.port.SessionPorts;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.DialCheck;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;

/** A campaign from load to unload: leads each message to the stage that it concerns. */
final class CampaignDispatcher {
  private final CampaignState campaign;
  private final Finishing finishing;
  private final Previewing previewing;
  private final Placing placing;
  private final DialDecisions dialing;
  private final Seizing seizing;
  private final CallDemand demand;
  private final CallTimeouts timeouts;
  private final NoAgentMessage noAgentMessage;
  private final SwitchEvents events;
  private final RecordDesk desk;
  private final Callbacks callbacks;
  private final Withdrawing withdrawing;
  private final RetrievedChains retrievedChains;
  private final ListReport report;
  private final SmartLogouts logouts;
  private final ReadyTimes readyTimes;
  private final Assignment assignment;
  private final Depletion depletion;

  CampaignDispatcher(
      SessionSettings settings,
      SessionPorts ports,
      DialParameters parameters,
      AgentAssignments assignments,
      LongSupplier references) {
    campaign = new CampaignState(settings, ports, parameters);
    StandardTreatment standardTreatment = new StandardTreatment(campaign);
    DialCheck check = campaign.check;
    finishing = new Finishing(campaign, standardTreatment);
    previewing = new Previewing(campaign, finishing);
    placing = new Placing(campaign, finishing, check);
    CallEnds ends = new CallEnds(campaign, finishing);
    noAgentMessage = new NoAgentMessage(campaign);
    HeldCalls held = new HeldCalls(campaign, ends, noAgentMessage);
    CallProgress progress =
        new CallProgress(campaign, finishing, standardTreatment, ends, held, noAgentMessage);
    seizing =
        new Seizing(campaign, new Engagements(campaign, references), finishing, placing, held);
    timeouts = new CallTimeouts(campaign, finishing, ends);
    InboundQueue inbound = new InboundQueue(settings.lines().queue());
    demand = new CallDemand(campaign, seizing, inbound);
    desk = new RecordDesk(campaign, finishing, ends, check);
    callbacks = new Callbacks(campaign, finishing, check, previewing, references);
    dialing =
        new DialDecisions(
            campaign,
            finishing,
            check,
            placing,
            callbacks,
            previewing,
            demand,
            new DocumentDialing(campaign, standardTreatment, finishing),
            references);
    withdrawing = new Withdrawing(campaign, finishing, callbacks);
    retrievedChains =
        new RetrievedChains(campaign, standardTreatment, finishing, callbacks, withdrawing);
    report = new ListReport(campaign);
    logouts = new SmartLogouts(campaign);
    readyTimes = new ReadyTimes(campaign, desk);
    assignment = new Assignment(campaign, assignments);
    depletion = new Depletion(campaign, callbacks);
    AgentPresence presence = new AgentPresence(campaign, desk, previewing, logouts, assignment);
    events = new SwitchEvents(campaign, progress, seizing, inbound, placing, timeouts, presence);
    campaign.buffer.examine();
  }

  SessionSettings settings() {
    return campaign.settings;
  }

  void seat(List<AgentEvent> agents) {
    events.seat(agents);
  }

  List<String> agents() {
    return campaign.agents.logins();
  }

  /** Takes in an event of the switch; true if it brought a new agent. */
  boolean on(TelephonyEvent event, Instant now) {
    return events.on(event, now);
  }

  void on(SessionMessage.StoreAnswer answer, boolean running, Instant now) {
    depletion.on(answer);
    if (answer instanceof SessionMessage.ChainsRetrieved retrieved) {
      retrievedChains.on(retrieved, now);
    } else if (answer instanceof SessionMessage.RetrievalFailed failed) {
      campaign.buffer.failed(failed, now);
      campaign.tellTrouble(failed.reason());
    } else if (answer instanceof SessionMessage.AttemptsBegun begun) {
      dialing.begun(begun, running, now);
    } else if (answer instanceof SessionMessage.BeginFailed failed) {
      dialing.beginFailed(failed.batch(), failed.reason(), now);
      campaign.tellTrouble(failed.reason());
    } else if (answer instanceof SessionMessage.Saved saved) {
      campaign.writeBack.saved(saved.batch(), saved.unwritten());
    } else if (answer instanceof SessionMessage.SaveFailed failed) {
      campaign.writeBack.failed(failed.batch(), failed.reason(), now);
      if (campaign.writeBack.isInsisting()) {
        campaign.buffer.count();
      }
      campaign.tellTrouble(failed.reason());
    } else if (answer instanceof SessionMessage.ReadyCounted counted) {
      campaign.buffer.counted(counted);
      campaign.writeBack.databaseAnswers();
    } else if (answer instanceof SessionMessage.AnsweredCounted counted) {
      campaign.lostCalls.told(counted.question(), counted.calls(), now);
    } else if (answer instanceof SessionMessage.CountFailed failed) {
      campaign.lostCalls.recallFailed(now);
      campaign.tellTrouble(failed.reason());
    }
  }

  /**
   * @param parameters how the session dials, or would
   */
  void on(SessionMessage.RecordRequest request, DialParameters parameters, Instant now) {
    if (logouts.refuses(request)) {
      request.reply().complete(new RecordOutcome.SmartlyLoggedOut());
    } else if (request instanceof SessionMessage.AnnounceReady announcement) {
      readyTimes.on(announcement, parameters, now);
    } else {
      desk.on(request, now);
    }
  }

  /**
   * @param dialing whether the session dials of its own accord
   */
  void on(SessionMessage.LogOut request, boolean dialing, Instant now) {
    logouts.on(request, dialing, now);
  }

  /**
   * How the agent takes part; nothing if he is none of the group's.
   *
   * @param dialing whether the session dials of its own accord
   */
  Optional<Participation> participation(
      String agentLogin, SessionStatus status, DialParameters parameters, boolean dialing) {
    if (!campaign.agents.isMember(agentLogin)) {
      return Optional.empty();
    }
    return Optional.of(
        new Participation(
            campaign.identity(),
            status,
            parameters,
            dialing,
            assignment.holds(agentLogin),
            logouts.isOutWithRecord(agentLogin)));
  }

  /**
   * @param dialing whether the session dials of its own accord
   */
  void assign(boolean dialing) {
    assignment.tick(dialing);
  }

  void on(SessionMessage.PreviewRequest request, DialMode mode, boolean running) {
    if (logouts.isOutWithRecord(request.agentLogin())) {
      request.reply().complete(PreviewOutcome.Refusal.SMARTLY_LOGGED_OUT);
    } else {
      previewing.on(request, mode, running);
    }
  }

  /** No agent is given anything more to preview. */
  void endPreviews() {
    previewing.stop();
  }

  void on(SessionMessage.Validated message, boolean running, Instant now) {
    placing.validated(message, running, now);
  }

  void on(SessionMessage.TreatmentFetched answer, Instant now) {
    campaign.documents().on(answer, now);
  }

  void on(SessionMessage.Withdraw request, Instant now) {
    withdrawing.on(request, now);
  }

  void tick(Instant now) {
    campaign.lostCalls.tick(now);
    noAgentMessage.tick(now);
    timeouts.tick(now);
    desk.tick(now);
    previewing.tick(now);
    logouts.tick(now);
    report.tick(now);
    campaign.documents().tick(now);
  }

  void dial(DialParameters parameters, Instant now) {
    campaign.setParameters(parameters);
    recall(now);
    dialing.plan(parameters, now);
  }

  void prepare(Instant now) {
    recall(now);
    previewing.stop();
    dialing.refill(now);
  }

  private void recall(Instant now) {
    campaign.lostCalls.recall(campaign.identity(), campaign.ports.store(), now);
  }

  void writeBack(Instant now) {
    campaign.writeBack.send(now);
  }

  /**
   * Brings customers and engaged agents together, and engages more agents or fewer.
   *
   * @param running whether the session dials
   */
  void seize(DialParameters parameters, boolean running, Instant now) {
    seizing.settle(
        running && DialingModes.flowOf(parameters.mode()) == CallFlow.SEIZING,
        running,
        demand.reserved(parameters.mode()),
        now);
  }

  /** Nothing more is taken into memory. */
  void leave() {
    campaign.leave();
  }

  void prioritize(Map<RecordType, Integer> priorities, Instant now) {
    campaign.buffer.prioritize(priorities, now);
  }

  /** Whether nothing is left to dial, neither in memory nor, asked after that, in the database. */
  boolean isDepleted(Instant now) {
    return depletion.isReached(now);
  }

  /** What is at work is not waited for. */
  void abandon(Instant now) {
    leave();
    endPreviews();
    seizing.abandon(now);
    timeouts.abandon(now);
    campaign.writeBack.insist();
  }

  /** Whether chains are on their way from the database. */
  boolean isFilling() {
    return campaign.buffer.isAsking();
  }

  /** Whether no call is in progress, no record on a desktop, nothing asked of the database. */
  boolean isIdle() {
    return campaign.calls.isEmpty() && seizing.isIdle() && !campaign.buffer.isAsking();
  }

  boolean isStored() {
    return campaign.writeBack.isEmpty();
  }

  /** Gives back every chain that waits in memory. */
  void giveBackAll() {
    logouts.end();
    assignment.end();
    campaign.buffer.drain().forEach(finishing::giveBack);
    callbacks.drain().forEach(finishing::giveBack);
  }

  SessionSnapshot snapshot(SessionStatus status, DialParameters parameters) {
    return campaign.snapshot(status, parameters, demand.ledger(parameters));
  }
}
