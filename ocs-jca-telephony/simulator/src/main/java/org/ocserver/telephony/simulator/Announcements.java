package org.ocserver.telephony.simulator;

import java.util.random.RandomGenerator;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.simulator.settings.Distribution;

/** Plays messages to calls that are held, and then ends them. */
final class Announcements {
  /** The one treatment of this switch. */
  private static final String PLAY = "PlayAnnouncement";

  private final Distribution length;
  private final RandomGenerator random;
  private final CallEnding ending;
  private final CallEvents events;
  private final SwitchTime time;

  Announcements(
      Distribution length,
      RandomGenerator random,
      CallEnding ending,
      CallEvents events,
      SwitchTime time) {
    this.length = length;
    this.random = random;
    this.ending = ending;
    this.events = events;
    this.time = time;
  }

  void apply(long referenceId, Call call, CallTreatment treatment) {
    if (!treatment.type().equals(PLAY)) {
      events.failed(
          referenceId, TelephonyFailure.NOT_SUPPORTED, "no treatment " + treatment.type());
    } else if (call.stage() != CallStage.HELD) {
      events.failed(
          referenceId,
          TelephonyFailure.INVALID_STATE,
          "call " + call.id() + " is in state " + call.stage());
    } else {
      CallState answered = call.answeredBy();
      call.next(time.after(length.sample(random), () -> ending.release(call, answered)));
    }
  }
}
