package org.ocserver.telephony.simulator;

import org.ocserver.telephony.TelephonyEvent.CallPresent;
import org.ocserver.telephony.TelephonyEvent.CallsReported;

/** Tells a link that came up which calls the switch has. */
final class StandingCalls {
  private final CallRegister register;
  private final AgentEvents agents;
  private final SwitchTime time;

  StandingCalls(CallRegister register, AgentEvents agents, SwitchTime time) {
    this.register = register;
    this.agents = agents;
    this.time = time;
  }

  void tellAll(EventLink link) {
    register.all().forEach(call -> link.tell(present(link.switchName(), call)));
    link.tell(new CallsReported(link.switchName(), time.now()));
  }

  private CallPresent present(String switchName, Call call) {
    return new CallPresent(
        switchName,
        time.now(),
        call.id(),
        call.userData(),
        call.destination(),
        call.stage().phase(),
        call.dn(),
        call.answeredBy(),
        call.agent().map(agents::knownLogin).orElse(""));
  }
}
