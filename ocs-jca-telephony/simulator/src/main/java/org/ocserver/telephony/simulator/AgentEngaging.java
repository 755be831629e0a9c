package org.ocserver.telephony.simulator;

import java.util.Optional;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.TelephonyFailure;

/** Makes calls that engage an agent, at his DN or out of a queue, before a customer is dialed. */
final class AgentEngaging {
  private final NumberPlan plan;
  private final CallRegister register;
  private final CallDistribution distribution;
  private final CallEnding ending;
  private final CallEvents events;

  AgentEngaging(
      NumberPlan plan,
      CallRegister register,
      CallDistribution distribution,
      CallEnding ending,
      CallEvents events) {
    this.plan = plan;
    this.register = register;
    this.distribution = distribution;
    this.ending = ending;
    this.events = events;
  }

  void engage(Reference reference, EngagingCall request) {
    Optional<AcdQueue> queue = plan.queue(request.destination());
    Optional<Agent> agent = plan.agent(request.destination());
    if (!plan.has(request.originationDn())) {
      unknown(reference, request.originationDn());
    } else if (queue.isPresent()) {
      distribution.enqueue(dialed(reference, request), queue.get());
    } else if (agent.isPresent()) {
      call(agent.get(), dialed(reference, request));
    } else {
      unknown(reference, request.destination());
    }
  }

  private void call(Agent agent, Call call) {
    if (agent.state() == AgentState.READY) {
      distribution.ringReady(call, agent);
    } else {
      ending.refuse(call, CallState.BUSY);
    }
  }

  private Call dialed(Reference reference, EngagingCall request) {
    Call call =
        register.openInside(request.originationDn(), request.destination(), request.userData());
    events.dialing(call, reference);
    return call;
  }

  private void unknown(Reference reference, String dn) {
    events.failed(reference, TelephonyFailure.UNKNOWN_DN, "nothing is at " + dn);
  }
}
