package org.ocserver.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.CallResult;
import org.ocserver.campaign.option.AgentOptions;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.campaign.option.ReleaseAction;
import org.ocserver.session.SessionEvent.AgentCallStage;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.TelephonyEvent.Abandoned;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.DestinationBusy;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.Diverted;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.PartyChanged;
import org.ocserver.telephony.TelephonyEvent.Queued;
import org.ocserver.telephony.TelephonyEvent.Released;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyEvent.Ringing;
import org.ocserver.telephony.TelephonyEvent.RouteRequest;

/** From the dial to the end of the call, as the switch reports it. */
final class CallProgress {
  private static final Logger LOG = System.getLogger(CallProgress.class.getName());

  /** How much longer than the ring timeout a dial may go unanswered by the switch. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final LoadedCampaign campaign;
  private final Finishing finishing;
  private final CallActions actions;
  private final IvrCalls ports;

  CallProgress(LoadedCampaign campaign, Finishing finishing, Treating treating) {
    this.campaign = campaign;
    this.finishing = finishing;
    actions = new CallActions(campaign, treating);
    ports = new IvrCalls(campaign.settings, campaign.ports.addresses());
  }

  void on(CallEvent event, Instant now) {
    if (event instanceof Dialing dialing) {
      campaign.calls.byReference(dialing.referenceId()).ifPresent(a -> dialing(a, dialing, now));
    } else {
      campaign.calls.byCall(event.call()).ifPresent(attempt -> progress(attempt, event, now));
    }
  }

  private void dialing(Attempt attempt, Dialing event, Instant now) {
    if (enter(attempt, CallStage.DIALING, now)) {
      campaign.calls.named(attempt, event.call());
      attempt.note(AttemptMoment.DIALING, now);
      campaign.counters.dialed();
    }
  }

  private void progress(Attempt attempt, CallEvent event, Instant now) {
    if (event instanceof Queued queued) {
      queued(attempt, queued, now);
    } else if (event instanceof Ringing ringing) {
      ringing(attempt, ringing, now);
    } else if (event instanceof Established established) {
      established(attempt, established, now);
    } else if (event instanceof DestinationBusy busy) {
      ended(attempt, CallResults.of(busy.state()), now);
    } else if (event instanceof Abandoned) {
      lost(attempt, CallResult.ABANDONED, now);
    } else if (event instanceof Released released) {
      released(attempt, released, now);
    } else if (event instanceof Diverted) {
      diverted(attempt, now);
    } else if (event instanceof RouteRequest || event instanceof PartyChanged) {
      LOG.log(Level.DEBUG, "{0}", event);
    }
  }

  private void queued(Attempt attempt, Queued event, Instant now) {
    enterAnswered(attempt, CallStage.QUEUED, CallResults.of(event.state()), now);
  }

  private void ringing(Attempt attempt, Ringing event, Instant now) {
    if (enterAnswered(attempt, CallStage.RINGING, CallResult.ANSWER, now)) {
      atAgent(attempt, event, event.dn(), AgentCallStage.RINGING);
    }
  }

  private void established(Attempt attempt, Established event, Instant now) {
    if (event.state() != CallState.ANSWER && !attempt.isCallTreated()) {
      machine(attempt, event, now);
    } else if (enterAnswered(attempt, CallStage.TALKING, CallResult.ANSWER, now)) {
      attempt.note(AttemptMoment.AGENT_ANSWERED, now);
      atAgent(attempt, event, event.dn(), AgentCallStage.ESTABLISHED);
    }
  }

  /** Enters a stage at which a person has answered; the first such counts the answer. */
  private boolean enterAnswered(Attempt attempt, CallStage stage, CallResult result, Instant now) {
    boolean first = attempt.stage() == CallStage.DIALING;
    if (!enter(attempt, stage, now)) {
      return false;
    }
    if (first) {
      attempt.setCallResult(result);
      attempt.note(AttemptMoment.CPD_COMPLETED, now);
      campaign.counters.answered(
          Duration.between(attempt.moments().getOrDefault(AttemptMoment.DIALING, now), now));
    }
    return true;
  }

  private void atAgent(Attempt attempt, CallEvent event, String dn, AgentCallStage stage) {
    campaign
        .agents
        .busyAt(dn)
        .ifPresent(
            login -> {
              attempt.setAgentLogin(login);
              tell(stage, login, dn, event);
            });
  }

  private void tell(AgentCallStage stage, String login, String dn, CallEvent event) {
    campaign
        .ports
        .observer()
        .on(new SessionEvent.AgentCall(campaign.identity(), stage, login, dn, event.userData()));
  }

  /** No person answered: a treatment may want the call, otherwise it is released. */
  private void machine(Attempt attempt, Established event, Instant now) {
    if (attempt.stage() == CallStage.DIALING) {
      attempt.setCallResult(CallResults.of(event.state()));
      attempt.note(AttemptMoment.CPD_COMPLETED, now);
      campaign.counters.notAnswered();
      actions.apply(attempt, now);
    } else if (attempt.stage() != CallStage.RELEASING) {
      illegal(attempt, "the answer of a machine");
    }
  }

  /** A request about a call that is dialed already came to nothing. */
  void refused(RequestFailed failure, Instant now) {
    campaign
        .calls
        .byReference(failure.referenceId())
        .ifPresent(attempt -> actions.refused(attempt, now));
  }

  /** A call that a treatment sent elsewhere is there: it is no longer this session's. */
  private void diverted(Attempt attempt, Instant now) {
    if (attempt.isCallTreated() && attempt.stage() == CallStage.RELEASING) {
      finishing.finish(attempt, now);
    }
  }

  private void released(Attempt attempt, Released event, Instant now) {
    attempt.note(AttemptMoment.RELEASED, now);
    switch (attempt.stage()) {
      case TALKING -> leftWithAgent(attempt, event, now);
      case RELEASING -> finishing.finish(attempt, now);
      case QUEUED, RINGING -> lost(attempt, CallResult.DROPPED, now);
      case INTENDED, VALIDATING, REQUESTED, DIALING ->
          ended(attempt, CallResults.of(event.state()), now);
      case ON_DESKTOP -> LOG.log(Level.DEBUG, "Repeated {0}", event);
    }
  }

  /** Nobody was reached. */
  private void ended(Attempt attempt, CallResult result, Instant now) {
    if (!attempt.stage().isBeforeAnswer()) {
      illegal(attempt, "the end of a dial");
      return;
    }
    attempt.setCallResult(result);
    campaign.counters.notAnswered();
    finishing.finish(attempt, now);
  }

  /** Somebody was reached, and no agent. */
  private void lost(Attempt attempt, CallResult result, Instant now) {
    if (attempt.stage() != CallStage.QUEUED && attempt.stage() != CallStage.RINGING) {
      illegal(attempt, "the loss of an answered call");
      return;
    }
    attempt.setAgentLogin("");
    if (!attempt.isCallTreated()) {
      attempt.setCallResult(result);
      attempt.note(AttemptMoment.ABANDONED, now);
      campaign.counters.lost();
    }
    finishing.finish(attempt, now);
  }

  private void leftWithAgent(Attempt attempt, Released event, Instant now) {
    tell(AgentCallStage.RELEASED, attempt.agentLogin(), event.dn(), event);
    attempt.note(AttemptMoment.AGENT_RELEASED, now);
    attempt.enter(CallStage.ON_DESKTOP, now);
    boolean ivr = campaign.settings.members().ivr();
    if (ivr) {
      ports.released(attempt, event.userData());
    }
    ReleaseAction action = campaign.settings.options().value(AgentOptions.OUTBOUND_RELEASE_ACTION);
    if (attempt.isRecordClosed()) {
      finishing.forget(attempt, now);
    } else if (ivr
        || !campaign.agents.isLoggedIn(attempt.agentLogin())
        || action != ReleaseAction.SOFT && !mustBeProcessed(attempt)) {
      finishing.finish(attempt, now);
    }
    if (ivr || action == ReleaseAction.READY) {
      campaign.agents.assumeReady(attempt.agentLogin());
    }
  }

  boolean mustBeProcessed(Attempt attempt) {
    return attempt.isFeedback()
        || campaign.buffer.listOf(attempt.chain()).options().value(AgentOptions.RECORD_PROCESSED);
  }

  /** Ends what has waited too long. */
  void tick(Instant now) {
    Duration inQueue = campaign.settings.options().value(CallOptions.CALL_WAIT_IN_QUEUE_TIMEOUT);
    Duration toConnect =
        campaign.settings.options().value(CallOptions.CALL_WAIT_CONNECTED_TIMEOUT).plus(GRACE);
    for (Attempt attempt :
        campaign.calls.where(a -> waitsLonger(a, CallStage.QUEUED, inQueue, now))) {
      actions.release(attempt);
      lost(attempt, CallResult.DROPPED, now);
    }
    for (Attempt attempt :
        campaign.calls.where(
            a ->
                waitsLonger(a, CallStage.REQUESTED, toConnect, now)
                    || waitsLonger(a, CallStage.DIALING, toConnect, now)
                    || waitsLonger(a, CallStage.RELEASING, toConnect, now))) {
      LOG.log(Level.WARNING, "The switch says no more of call {0}", attempt.guid());
      actions.release(attempt);
      if (attempt.stage() == CallStage.RELEASING) {
        finishing.finish(attempt, now);
      } else {
        finishing.finishStale(attempt, now);
      }
    }
  }

  private static boolean waitsLonger(
      Attempt attempt, CallStage stage, Duration limit, Instant now) {
    return attempt.stage() == stage && attempt.stageSince().plus(limit).isBefore(now);
  }

  /** The link is lost: of calls in flight nothing more will be heard. */
  void linkLost(Instant now) {
    for (Attempt attempt : campaign.calls.where(a -> true)) {
      switch (attempt.stage()) {
        case REQUESTED, DIALING, RELEASING, QUEUED, RINGING -> finishing.finishStale(attempt, now);
        case TALKING -> {
          attempt.enter(CallStage.ON_DESKTOP, now);
          if (attempt.isRecordClosed()) {
            finishing.forget(attempt, now);
          }
        }
        case INTENDED, VALIDATING, ON_DESKTOP ->
            LOG.log(Level.DEBUG, "{0} outlives the link", attempt.guid());
      }
    }
  }

  /** Nothing more is to be heard of calls and desktops; nobody is to answer to a dead line. */
  void abandon(Instant now) {
    for (Attempt attempt : campaign.calls.where(a -> true)) {
      switch (attempt.stage()) {
        case DIALING, RELEASING -> {
          actions.release(attempt);
          finishing.finishStale(attempt, now);
        }
        case REQUESTED, QUEUED, RINGING, TALKING, ON_DESKTOP -> finishing.finishStale(attempt, now);
        case VALIDATING -> finishing.undo(attempt, "unloaded", now);
        case INTENDED -> LOG.log(Level.DEBUG, "{0} is given up when it is stored", attempt.guid());
      }
    }
  }

  private boolean enter(Attempt attempt, CallStage stage, Instant now) {
    if (attempt.stage() == stage) {
      return false;
    }
    boolean legal = attempt.enter(stage, now);
    if (!legal) {
      illegal(attempt, stage.toString());
    }
    return legal;
  }

  private static void illegal(Attempt attempt, String what) {
    LOG.log(
        Level.ERROR,
        "Call {0} of record {1} is {2} since {3}: {4} cannot follow; ignored",
        attempt.guid(),
        attempt.record().recordId(),
        attempt.stage(),
        attempt.stageSince(),
        what);
  }
}
