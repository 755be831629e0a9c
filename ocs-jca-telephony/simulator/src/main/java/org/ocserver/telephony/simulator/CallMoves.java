package org.ocserver.telephony.simulator;

import java.util.Optional;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyFailure;

/** Brings a call that was answered to another DN, or together with another call. */
final class CallMoves {
  private final NumberPlan plan;
  private final AgentShift shift;
  private final CallDistribution distribution;
  private final CallEnding ending;
  private final ApplicationPorts ports;
  private final CallEvents events;
  private final SwitchTime time;

  CallMoves(
      NumberPlan plan,
      AgentShift shift,
      CallDistribution distribution,
      CallEnding ending,
      ApplicationPorts ports,
      CallEvents events,
      SwitchTime time) {
    this.plan = plan;
    this.shift = shift;
    this.distribution = distribution;
    this.ending = ending;
    this.ports = ports;
    this.events = events;
    this.time = time;
  }

  /**
   * Sends a call that is held, queued, treated or talked in to a queue or to an agent who is ready.
   */
  void transfer(Reference reference, Call call, String to, TKVList userData) {
    Optional<AcdQueue> queue = plan.queue(to);
    Optional<Agent> agent = plan.agent(to);
    if (queue.isEmpty() && agent.isEmpty()) {
      events.failed(reference, TelephonyFailure.UNKNOWN_DN, "nothing is at " + to);
    } else if (!isWaiting(call)
        && call.stage() != CallStage.TALKING
        && call.stage() != CallStage.TREATED) {
      invalid(reference, call);
    } else if (agent.filter(called -> called.state() != AgentState.READY).isPresent()) {
      events.failed(reference, TelephonyFailure.INVALID_STATE, "no agent is ready at " + to);
    } else {
      call.update(userData);
      leave(call);
      events.diverted(call, call.dn(), to);
      queue.ifPresent(next -> distribution.enqueue(call, next));
      agent.ifPresent(next -> distribution.ringReady(call, next));
    }
  }

  /**
   * Joins a customer who was not connected yet with an agent who is engaged. The customer's call
   * goes on at the agent's DN, the engaging call ends; the agent stays busy throughout.
   */
  void merge(Reference reference, Call engaging, Call outbound) {
    if (engaging.stage() != CallStage.TALKING || engaging.customer().isPresent()) {
      invalid(reference, engaging);
    } else if (!isWaiting(outbound) || outbound.customer().isEmpty()) {
      invalid(reference, outbound);
    } else {
      leave(outbound);
      engaging
          .agent()
          .ifPresent(
              agent -> {
                engaging.leaveAgent();
                events.partyChanged(outbound, engaging.id());
                distribution.talk(outbound, agent);
                ending.release(engaging, CallState.RELEASED);
              });
    }
  }

  private static boolean isWaiting(Call call) {
    return call.stage() == CallStage.HELD || call.stage() == CallStage.QUEUED;
  }

  private void leave(Call call) {
    if (call.stage() == CallStage.QUEUED) {
      plan.queue(call.dn()).ifPresent(queue -> queue.remove(call));
    }
    call.agent().ifPresent(agent -> leaveAgent(call, agent));
    if (call.stage() == CallStage.TREATED) {
      ports.leave(call);
      call.next(Pending.none());
      waitAnew(call);
    }
  }

  private void leaveAgent(Call call, Agent agent) {
    call.leaveAgent();
    shift.finishCall(agent);
    waitAnew(call);
  }

  private void waitAnew(Call call) {
    call.customer()
        .ifPresent(
            customer -> call.hangUpBy(time.after(customer.patience(), () -> ending.hangUp(call))));
  }

  private void invalid(Reference reference, Call call) {
    events.failed(
        reference,
        TelephonyFailure.INVALID_STATE,
        "call " + call.id() + " is in state " + call.stage());
  }
}
