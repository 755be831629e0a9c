package org.ocserver.telephony.simulator;

import java.util.random.RandomGenerator;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.simulator.settings.Distribution;

/** Plays messages to calls that are held or queued, and then ends them. */
final class Announcements {
  static final String PLAY = "PlayAnnouncement";

  private final Distribution length;
  private final RandomGenerator random;
  private final NumberPlan plan;
  private final CallEnding ending;
  private final CallEvents events;
  private final SwitchTime time;

  Announcements(
      Distribution length,
      RandomGenerator random,
      NumberPlan plan,
      CallEnding ending,
      CallEvents events,
      SwitchTime time) {
    this.length = length;
    this.random = random;
    this.plan = plan;
    this.ending = ending;
    this.events = events;
    this.time = time;
  }

  void apply(Call call) {
    CallState end = call.answeredBy() == CallState.ANSWER ? CallState.RELEASED : call.answeredBy();
    if (call.stage() == CallStage.QUEUED) {
      plan.queue(call.dn()).ifPresent(queue -> queue.remove(call));
      call.treat();
    }
    events.treatmentApplied(call, PLAY);
    call.next(time.after(length.sample(random), () -> ending.release(call, end)));
  }
}
