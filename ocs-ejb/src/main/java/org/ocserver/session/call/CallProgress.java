package org.ocserver.session.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.CallResult;
import org.ocserver.mode.CallFlow;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.finish.StandardTreatment;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;
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
import org.ocserver.telephony.TelephonyEvent.TreatmentApplied;

/** From the dial to the end of the call, as the switch reports it. */
public final class CallProgress {
  private static final Logger LOG = System.getLogger(CallProgress.class.getName());

  private final CampaignState campaign;
  private final Finishing finishing;
  private final CallActions actions;
  private final CallEnds ends;
  private final HeldCalls held;
  private final NoAgentMessage noAgentMessage;
  private final Handlers<CallEvent, AttemptAt> events;

  public CallProgress(
      CampaignState campaign,
      Finishing finishing,
      StandardTreatment standardTreatment,
      CallEnds ends,
      HeldCalls held,
      NoAgentMessage noAgentMessage) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.ends = ends;
    this.held = held;
    this.noAgentMessage = noAgentMessage;
    actions = new CallActions(campaign.settings, campaign.ports.telephony(), standardTreatment);
    events =
        Handlers.<CallEvent, AttemptAt>of(CallEvent.class)
            .on(Dialing.class, (event, at) -> dialing(at.attempt(), event, at.now()))
            .on(Queued.class, (event, at) -> queued(at.attempt(), event, at.now()))
            .on(Ringing.class, (event, at) -> ringing(at.attempt(), event, at.now()))
            .on(Established.class, (event, at) -> established(at.attempt(), event, at.now()))
            .on(
                DestinationBusy.class,
                (event, at) -> ends.ended(at.attempt(), CallResults.of(event.state()), at.now()))
            .on(Abandoned.class, (event, at) -> abandoned(at.attempt(), at.now()))
            .on(Released.class, (event, at) -> released(at.attempt(), event, at.now()))
            .on(Diverted.class, (event, at) -> diverted(at.attempt(), at.now()))
            .on(TreatmentApplied.class, (event, at) -> treated(at.attempt(), at.now()))
            .on(RouteRequest.class, CallProgress::nothingToDo)
            .on(PartyChanged.class, CallProgress::nothingToDo)
            .complete();
  }

  public void on(CallEvent event, Instant now) {
    Optional<Attempt> attempt =
        event instanceof Dialing dialing
            ? campaign.calls.byReference(dialing.referenceId())
            : campaign.calls.byCall(event.call());
    attempt.ifPresent(of -> events.handle(event, new AttemptAt(of, now)));
  }

  private void dialing(Attempt attempt, Dialing event, Instant now) {
    if (enter(attempt, AttemptStage.DIALING, now)) {
      campaign.calls.named(attempt, event.call());
      attempt.note(AttemptMoment.DIALING, now);
      campaign.counters.dialed();
    }
  }

  private static void nothingToDo(CallEvent event, AttemptAt at) {
    LOG.log(Level.DEBUG, "{0}", event);
  }

  private void abandoned(Attempt attempt, Instant now) {
    if (attempt.stage() == AttemptStage.RELEASING) {
      finishing.finish(attempt, now);
    } else {
      ends.lost(attempt, CallResult.ABANDONED, now);
    }
  }

  private void queued(Attempt attempt, Queued event, Instant now) {
    enterAnswered(attempt, AttemptStage.QUEUED, CallResults.of(event.state()), now);
  }

  private void ringing(Attempt attempt, Ringing event, Instant now) {
    if (enterAnswered(attempt, AttemptStage.RINGING, CallResult.ANSWER, now)) {
      atAgent(attempt, event, event.dn(), AgentCallStage.RINGING);
    }
  }

  private void established(Attempt attempt, Established event, Instant now) {
    if (event.state() != CallState.ANSWER && !attempt.isCallTreated()) {
      machine(attempt, event, now);
    } else if (campaign.settings.lines().isHeldAt(event.dn())) {
      if (enterAnswered(attempt, AttemptStage.QUEUED, CallResult.ANSWER, now)) {
        held.answered(attempt, now);
      }
    } else if (enterAnswered(attempt, AttemptStage.TALKING, CallResult.ANSWER, now)) {
      attempt.note(AttemptMoment.AGENT_ANSWERED, now);
      countTalk(attempt, now);
      atAgent(attempt, event, event.dn(), AgentCallStage.ESTABLISHED);
    }
  }

  /** A machine was not a person who waited; nor did one whom an application talked to. */
  private void countTalk(Attempt attempt, Instant now) {
    if (!attempt.isAttended()) {
      campaign.lostCalls.talks(attempt, now);
    }
  }

  /** Enters a stage at which a person has answered; the first such counts the answer. */
  private boolean enterAnswered(
      Attempt attempt, AttemptStage stage, CallResult result, Instant now) {
    boolean first = attempt.stage() == AttemptStage.DIALING;
    if (!enter(attempt, stage, now)) {
      return false;
    }
    if (first) {
      attempt.setCallResult(result);
      attempt.note(AttemptMoment.CPD_COMPLETED, now);
      campaign.counters.answered();
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
    campaign.news.tell(
        session -> new SessionEvent.AgentCall(session, stage, login, dn, event.userData()));
  }

  /** No person answered: a treatment may want the call, otherwise it is released. */
  private void machine(Attempt attempt, Established event, Instant now) {
    if (attempt.stage() == AttemptStage.DIALING) {
      attempt.setCallResult(CallResults.of(event.state()));
      attempt.note(AttemptMoment.CPD_COMPLETED, now);
      campaign.counters.notAnswered();
      if (attempt.callResult() == CallResult.ANSWERING_MACHINE_DETECTED.value()) {
        campaign.lostCalls.machine(now);
      }
      actions.apply(attempt, now);
    } else if (attempt.stage() != AttemptStage.RELEASING) {
      CallEnds.illegal(attempt, "the answer of a machine");
    }
  }

  /** A request about a call that is dialed already came to nothing. */
  public void refused(RequestFailed failure, Instant now) {
    campaign
        .calls
        .byReference(failure.referenceId())
        .ifPresent(
            attempt -> {
              held.refused(attempt, now);
              actions.refused(attempt, now);
            });
  }

  /** An application talks to the person, or he hears the message for those who have no agent. */
  private void treated(Attempt attempt, Instant now) {
    noAgentMessage.applied(attempt, now);
    if (attempt.flow() == CallFlow.APPLICATION && attempt.stage() == AttemptStage.QUEUED) {
      enter(attempt, AttemptStage.SELF_SERVICE, now);
    }
  }

  /** A call that a treatment sent elsewhere is there: it is no longer this session's. */
  private void diverted(Attempt attempt, Instant now) {
    if (attempt.isCallTreated() && attempt.stage() == AttemptStage.RELEASING) {
      finishing.finish(attempt, now);
    }
  }

  private void released(Attempt attempt, Released event, Instant now) {
    attempt.note(AttemptMoment.RELEASED, now);
    switch (attempt.stage()) {
      case TALKING, SELF_SERVICE -> ends.leftWithAgent(attempt, event, now);
      case RELEASING -> finishing.finish(attempt, now);
      case QUEUED, RINGING -> ends.lost(attempt, CallResult.DROPPED, now);
      case INTENDED, VALIDATING, ENGAGING, REQUESTED, DIALING ->
          ends.ended(attempt, CallResults.of(event.state()), now);
      case ON_DESKTOP -> LOG.log(Level.DEBUG, "Repeated {0}", event);
    }
  }

  private boolean enter(Attempt attempt, AttemptStage stage, Instant now) {
    if (attempt.stage() == stage) {
      return false;
    }
    boolean legal = attempt.enter(stage, now);
    if (!legal) {
      CallEnds.illegal(attempt, stage.toString());
    }
    return legal;
  }
}
