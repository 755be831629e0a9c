package org.ocserver.telephony.simulator;

import java.util.random.RandomGenerator;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.simulator.settings.Distribution;

/** Has applications talk to calls that are held, and then ends them. */
final class Applications {
  static final String PLAY = "PlayApplication";

  private final ApplicationPorts ports;
  private final Distribution length;
  private final RandomGenerator random;
  private final CallEnding ending;
  private final CallEvents events;
  private final SwitchTime time;

  Applications(
      ApplicationPorts ports,
      Distribution length,
      RandomGenerator random,
      CallEnding ending,
      CallEvents events,
      SwitchTime time) {
    this.ports = ports;
    this.length = length;
    this.random = random;
    this.ending = ending;
    this.events = events;
    this.time = time;
  }

  void apply(Reference reference, Call call) {
    if (!ports.enter(call)) {
      events.failed(reference, TelephonyFailure.NO_PORT, "no port of an application is free");
      return;
    }
    CallState end = call.answeredBy() == CallState.ANSWER ? CallState.RELEASED : call.answeredBy();
    call.treat();
    events.treatmentApplied(call, PLAY);
    call.next(time.after(length.sample(random), () -> ending.release(call, end)));
  }
}
