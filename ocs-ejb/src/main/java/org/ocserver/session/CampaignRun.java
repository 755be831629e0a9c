package org.ocserver.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.DialMode;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.AgentLogout;
import org.ocserver.telephony.TelephonyEvent.AgentReady;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

/** A campaign from load to unload: leads each message to the stage that it concerns. */
final class CampaignRun {
  private final LoadedCampaign campaign;
  private final Finishing finishing;
  private final Previewing previewing;
  private final Placing placing;
  private final Dialing dialing;
  private final CallProgress progress;
  private final RecordDesk desk;
  private final Callbacks callbacks;
  private final Withdrawing withdrawing;
  private final Intake intake;
  private final ListReport report;
  private final SmartLogouts logouts;
  private final ReadyTimes readyTimes;
  private final Assignment assignment;
  private final Depletion depletion;

  CampaignRun(
      SessionSettings settings,
      SessionPorts ports,
      DialParameters parameters,
      AgentAssignments assignments,
      LongSupplier references) {
    campaign = new LoadedCampaign(settings, ports, parameters);
    Treating treating = new Treating(campaign);
    DialCheck check = new DialCheck(ports.doNotCall(), settings);
    finishing = new Finishing(campaign, treating);
    previewing = new Previewing(campaign);
    placing = new Placing(campaign, finishing, check);
    progress = new CallProgress(campaign, finishing, treating);
    desk = new RecordDesk(campaign, finishing, progress, check);
    callbacks = new Callbacks(campaign, finishing, check, previewing, references);
    dialing = new Dialing(campaign, finishing, check, placing, callbacks, previewing, references);
    withdrawing = new Withdrawing(campaign, finishing, callbacks);
    intake = new Intake(campaign, treating, finishing, callbacks, withdrawing);
    report = new ListReport(campaign);
    logouts = new SmartLogouts(campaign);
    readyTimes = new ReadyTimes(campaign, desk);
    assignment = new Assignment(campaign, assignments);
    depletion = new Depletion(campaign, callbacks);
    campaign.buffer.examine();
  }

  SessionSettings settings() {
    return campaign.settings;
  }

  void seat(List<AgentEvent> agents) {
    agents.stream().filter(this::isOfItsSwitch).forEach(campaign.agents::on);
  }

  List<String> agents() {
    return campaign.agents.logins();
  }

  /** Takes in an event of the switch; true if it brought a new agent. */
  boolean on(TelephonyEvent event, Instant now) {
    if (!isOfItsSwitch(event)) {
      return false;
    }
    if (event instanceof CallEvent call) {
      progress.on(call, now);
    } else if (event instanceof AgentEvent agent) {
      return on(agent, now);
    } else if (event instanceof RequestFailed failure) {
      placing.refused(failure, now);
      progress.refused(failure, now);
    } else if (event instanceof LinkDisconnected) {
      campaign.setLinkUp(false);
      tellTrouble("the link to the switch is lost");
      progress.linkLost(now);
      campaign.agents.forget();
    } else if (event instanceof LinkConnected) {
      campaign.setLinkUp(true);
    } else if (event instanceof UserEvent) {
      return false;
    }
    return false;
  }

  private boolean isOfItsSwitch(TelephonyEvent event) {
    return event.switchName().equals(campaign.settings.switchName());
  }

  private boolean on(AgentEvent event, Instant now) {
    boolean isNew = campaign.agents.on(event);
    if (isNew) {
      assignment.loggedIn(event.agentLogin());
    }
    if (event instanceof AgentReady) {
      desk.agentReady(event.agentLogin(), now);
    } else if (event instanceof AgentLogout) {
      previewing.agentLoggedOut(event.agentLogin());
      desk.agentLoggedOut(event.agentLogin(), now);
      logouts.loggedOut(event.agentLogin());
      assignment.loggedOut(event.agentLogin());
    }
    return isNew;
  }

  void on(SessionMessage.StoreAnswer answer, boolean running, Instant now) {
    depletion.on(answer);
    if (answer instanceof SessionMessage.ChainsRetrieved retrieved) {
      intake.on(retrieved, now);
    } else if (answer instanceof SessionMessage.RetrievalFailed failed) {
      campaign.buffer.failed(failed, now);
      tellTrouble(failed.reason());
    } else if (answer instanceof SessionMessage.AttemptsBegun begun) {
      dialing.begun(begun, running, now);
    } else if (answer instanceof SessionMessage.BeginFailed failed) {
      dialing.beginFailed(failed.batch(), failed.reason(), now);
      tellTrouble(failed.reason());
    } else if (answer instanceof SessionMessage.Saved saved) {
      campaign.writeBack.saved(saved.batch());
    } else if (answer instanceof SessionMessage.SaveFailed failed) {
      campaign.writeBack.failed(failed.batch(), failed.reason(), now);
      if (campaign.writeBack.isInsisting()) {
        campaign.buffer.count();
      }
      tellTrouble(failed.reason());
    } else if (answer instanceof SessionMessage.ReadyCounted counted) {
      campaign.buffer.counted(counted);
      campaign.writeBack.databaseAnswers();
    }
  }

  private void tellTrouble(String reason) {
    campaign.ports.observer().on(new SessionEvent.Trouble(campaign.identity(), reason));
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

  void on(SessionMessage.Withdraw request, Instant now) {
    withdrawing.on(request, now);
  }

  void tick(Instant now) {
    progress.tick(now);
    desk.tick(now);
    logouts.tick(now);
    report.tick(now);
  }

  void dial(DialParameters parameters, Instant now) {
    campaign.setParameters(parameters);
    dialing.plan(parameters, now);
  }

  void prepare(Instant now) {
    previewing.stop();
    dialing.refill(now);
  }

  void writeBack(Instant now) {
    campaign.writeBack.send(now);
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
    progress.abandon(now);
    campaign.writeBack.insist();
  }

  /** Whether chains are on their way from the database. */
  boolean isFilling() {
    return campaign.buffer.isAsking();
  }

  /** Whether no call is in progress, no record on a desktop, nothing asked of the database. */
  boolean isIdle() {
    return campaign.calls.isEmpty() && !campaign.buffer.isAsking();
  }

  boolean isStored() {
    return campaign.writeBack.isEmpty();
  }

  /** Gives back every chain that waits in memory. */
  void giveBackAll() {
    logouts.end();
    assignment.end();
    campaign.buffer.drain().forEach(pending -> finishing.giveBack(pending.chain()));
    callbacks.drain().forEach(pending -> finishing.giveBack(pending.chain()));
  }

  SessionSnapshot snapshot(SessionStatus status, DialParameters parameters) {
    return new SessionSnapshot(
        campaign.identity(),
        status,
        parameters,
        campaign.agents.countByState(),
        campaign.calls.countByStage(),
        campaign.counters.results(),
        campaign.counters.dials(),
        campaign.counters.answeredCalls(),
        campaign.counters.lostCalls(),
        campaign.buffer.left() + campaign.buffer.size(),
        campaign.buffer.size());
  }
}
