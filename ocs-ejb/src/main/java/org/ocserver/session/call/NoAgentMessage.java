package org.ocserver.session.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.CallResult;
import org.ocserver.campaign.option.PacingOptions;
import org.ocserver.mode.CallFlow;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CallsInProgress;
import org.ocserver.session.state.LostCalls;
import org.ocserver.telephony.TelephonySwitch;

/**
 * A person for whom no agent is there in time hears a recorded message, and the call is over. Until
 * the switch plays it, an agent may still take the call.
 *
 * <p>Source: 16 CFR 310.4(b)(4)(iii).
 */
public final class NoAgentMessage {
  private static final Logger LOG = System.getLogger(NoAgentMessage.class.getName());

  /** As often is looked for people who wait. */
  private static final Duration TICK = Duration.ofMillis(250);

  private final SessionSettings settings;
  private final CallsInProgress calls;
  private final LostCalls lostCalls;
  private final TelephonySwitch telephony;

  /** Those for whom the message was asked for. */
  private final Set<Attempt> asked = new HashSet<>();

  public NoAgentMessage(
      SessionSettings settings,
      CallsInProgress calls,
      LostCalls lostCalls,
      TelephonySwitch telephony) {
    this.settings = settings;
    this.calls = calls;
    this.lostCalls = lostCalls;
    this.telephony = telephony;
  }

  /** Asks for the message for all who will have waited too long at the next tick. */
  public void tick(Instant now) {
    asked.removeIf(attempt -> !calls.has(attempt));
    if (message().isPresent()) {
      calls.where(attempt -> waitsTooLong(attempt, now)).forEach(this::play);
    }
  }

  private Optional<String> message() {
    return settings.options().value(PacingOptions.SAFE_HARBOUR_MESSAGE);
  }

  private boolean waitsTooLong(Attempt attempt, Instant now) {
    return attempt.stage() == AttemptStage.QUEUED
        && attempt.flow() == CallFlow.TRANSFER
        && !attempt.isCallTreated()
        && attempt
            .moments()
            .getOrDefault(AttemptMoment.CPD_COMPLETED, now)
            .plus(settings.options().value(PacingOptions.SAFE_HARBOUR_AFTER))
            .isBefore(now.plus(TICK));
  }

  /** Asks for the message; false if there is none, or it was asked for before. */
  boolean play(Attempt attempt) {
    Optional<String> message = message();
    if (message.isEmpty() || attempt.call().isEmpty() || !asked.add(attempt)) {
      return false;
    }
    telephony.applyTreatment(
        attempt.referenceId(), attempt.call().get(), CallActions.announcement(message.get()));
    return true;
  }

  /** The switch plays it: the person is lost, and nothing more is done than to hear him out. */
  void applied(Attempt attempt, Instant now) {
    if (asked.contains(attempt) && attempt.enter(AttemptStage.RELEASING, now)) {
      attempt.setAgentLogin("");
      attempt.setCallResult(CallResult.ABANDONED);
      attempt.note(AttemptMoment.ABANDONED, now);
      lostCalls.lost(now);
    }
  }

  /**
   * The switch refuses something for a call; true if the message was asked for, and its person goes
   * on waiting in the queue. If an agent's phone rings, it may be asked for again.
   */
  boolean refused(Attempt attempt) {
    if (!asked.contains(attempt)) {
      return false;
    }
    if (attempt.stage() == AttemptStage.QUEUED) {
      LOG.log(Level.WARNING, "The message is not played to call {0}", attempt.guid());
    } else {
      asked.remove(attempt);
    }
    return settings.lines().queue().isPresent();
  }
}
