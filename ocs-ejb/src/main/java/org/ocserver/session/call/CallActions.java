package org.ocserver.session.call;

import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.CallResult;
import org.ocserver.mode.CallFlow;
import org.ocserver.session.finish.StandardTreatment;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.Attempt;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonySwitch;
import org.ocserver.treatment.CallInstruction;

/** What is done with a call that no person answered, as the list's treatments say. */
final class CallActions {
  /** The switch's treatment that plays a message and then ends the call. */
  private static final String PLAY = "PlayAnnouncement";

  private final SessionSettings settings;
  private final TelephonySwitch telephony;
  private final StandardTreatment standardTreatment;

  CallActions(
      SessionSettings settings, TelephonySwitch telephony, StandardTreatment standardTreatment) {
    this.settings = settings;
    this.telephony = telephony;
    this.standardTreatment = standardTreatment;
  }

  /** Connects the call to an agent, sends it elsewhere, plays it a message, or releases it. */
  void apply(Attempt attempt, Instant now) {
    Optional<ConnectionId> call = attempt.call();
    if (call.isPresent() && isToBeVerified(attempt)) {
      connect(attempt, call.get(), now);
      return;
    }
    Optional<CallInstruction> treatment =
        standardTreatment.ofCall(attempt.pending(), attempt.callResult(), now);
    if (treatment.isEmpty() || call.isEmpty()) {
      end(attempt, now);
      return;
    }
    Optional<String> destination =
        treatment.get().destinationDnDbid().flatMap(settings::numberOfDn);
    switch (treatment.get().action()) {
      case CONNECT -> connect(attempt, call.get(), now);
      case TRANSFER -> {
        if (destination.isEmpty()) {
          end(attempt, now);
        } else {
          attempt.treatCall();
          attempt.enter(AttemptStage.RELEASING, now);
          telephony.transferCall(
              attempt.referenceId(), call.get(), destination.get(), TKVList.empty());
        }
      }
      case PLAY_MESSAGE -> {
        attempt.treatCall();
        attempt.enter(AttemptStage.RELEASING, now);
        telephony.applyTreatment(
            attempt.referenceId(), call.get(), announcement(destination.orElse("")));
      }
      case DROP, NO_ACTION -> end(attempt, now);
    }
  }

  /** An agent is to say whether it was a machine, whatever the treatments want. */
  private static boolean isToBeVerified(Attempt attempt) {
    return attempt.isFeedback()
        && attempt.callResult() == CallResult.ANSWERING_MACHINE_DETECTED.value();
  }

  /** An agent gets the call: one who is engaged, or one whom the queue finds. */
  private void connect(Attempt attempt, ConnectionId call, Instant now) {
    Optional<String> queue = settings.lines().queue();
    if (attempt.flow() == CallFlow.SEIZING) {
      attempt.treatCall();
      attempt.enter(AttemptStage.QUEUED, now);
    } else if (queue.isPresent()) {
      attempt.treatCall();
      attempt.enter(AttemptStage.QUEUED, now);
      telephony.transferCall(attempt.referenceId(), call, queue.get(), TKVList.empty());
    } else {
      end(attempt, now);
    }
  }

  /** The switch does not do what a treatment asked for: the call is released. */
  void refused(Attempt attempt, Instant now) {
    if (attempt.isCallTreated()) {
      attempt.leaveCall();
      end(attempt, now);
    }
  }

  private void end(Attempt attempt, Instant now) {
    attempt.enter(AttemptStage.RELEASING, now);
    attempt.note(AttemptMoment.RELEASED, now);
    release(attempt);
  }

  private void release(Attempt attempt) {
    attempt.call().ifPresent(call -> telephony.releaseCall(attempt.referenceId(), call));
  }

  /** The message of that name. */
  static org.ocserver.telephony.CallTreatment announcement(String prompt) {
    return new org.ocserver.telephony.CallTreatment(
        PLAY, TKVList.builder().put("PROMPT", prompt).build());
  }
}
