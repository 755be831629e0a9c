package org.ocserver.session.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.CallResult;
import org.ocserver.campaign.option.AgentOptions;
import org.ocserver.campaign.option.ReleaseAction;
import org.ocserver.mode.CallFlow;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;
import org.ocserver.telephony.TelephonyEvent.Released;

/** How calls end, and what becomes of their attempts then. */
public final class CallEnds {
  private static final Logger LOG = System.getLogger(CallEnds.class.getName());

  private final CampaignState campaign;
  private final Finishing finishing;
  private final IvrCalls ports;

  public CallEnds(CampaignState campaign, Finishing finishing) {
    this.campaign = campaign;
    this.finishing = finishing;
    ports = new IvrCalls(campaign.settings, campaign.ports.addresses());
  }

  /** Nobody was reached. */
  void ended(Attempt attempt, CallResult result, Instant now) {
    if (!attempt.stage().isBeforeAnswer()) {
      illegal(attempt, "the end of a dial");
      return;
    }
    attempt.setCallResult(result);
    campaign.counters.notAnswered();
    finishing.finish(attempt, now);
  }

  /** Somebody was reached, and no agent. */
  void lost(Attempt attempt, CallResult result, Instant now) {
    if (attempt.stage() != AttemptStage.QUEUED && attempt.stage() != AttemptStage.RINGING) {
      illegal(attempt, "the loss of an answered call");
      return;
    }
    attempt.setAgentLogin("");
    if (!attempt.isCallTreated()) {
      attempt.setCallResult(result);
      attempt.note(AttemptMoment.ABANDONED, now);
      campaign.lostCalls.lost(now);
    }
    finishing.finish(attempt, now);
  }

  /** A person who answered is not kept waiting. */
  void drop(Attempt attempt, Instant now) {
    release(attempt);
    lost(attempt, CallResult.DROPPED, now);
  }

  void release(Attempt attempt) {
    attempt
        .call()
        .ifPresent(call -> campaign.ports.telephony().releaseCall(attempt.referenceId(), call));
  }

  /** The call with an agent, or an application, is over; the record may stay on the desktop. */
  void leftWithAgent(Attempt attempt, Released event, Instant now) {
    String agent = attempt.agentLogin();
    if (!agent.isEmpty()) {
      campaign.news.tell(
          session ->
              new AgentCall(session, AgentCallStage.RELEASED, agent, event.dn(), event.userData()));
      attempt.note(AttemptMoment.AGENT_RELEASED, now);
    }
    attempt.enter(AttemptStage.ON_DESKTOP, now);
    boolean ivr = campaign.settings.members().ivr();
    if (ivr || attempt.flow() == CallFlow.APPLICATION) {
      ports.released(attempt, event.userData());
    }
    ReleaseAction action = campaign.settings.options().value(AgentOptions.OUTBOUND_RELEASE_ACTION);
    if (attempt.isRecordClosed()) {
      finishing.forget(attempt, now);
    } else if (ivr
        || !campaign.agents.isLoggedIn(agent)
        || action != ReleaseAction.SOFT && !mustBeProcessed(attempt)) {
      finishing.finish(attempt, now);
    }
    if (ivr || action == ReleaseAction.READY) {
      campaign.agents.assumeReady(agent);
    }
  }

  boolean mustBeProcessed(Attempt attempt) {
    return attempt.isFeedback()
        || campaign.listOf(attempt).options().value(AgentOptions.RECORD_PROCESSED);
  }

  static void illegal(Attempt attempt, String what) {
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
