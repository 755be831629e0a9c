package org.ocserver.telephony.simulator;

import java.util.random.RandomGenerator;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.simulator.settings.Distribution;

/** Plays messages to calls that are held, and then ends them. */
final class Announcements {
  static final String PLAY = "PlayAnnouncement";

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

  void apply(Call call) {
    CallState answered = call.answeredBy();
    events.treatmentApplied(call, PLAY);
    call.next(time.after(length.sample(random), () -> ending.release(call, answered)));
  }
}
