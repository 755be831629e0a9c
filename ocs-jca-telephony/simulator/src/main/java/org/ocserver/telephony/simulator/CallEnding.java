package org.ocserver.telephony.simulator;

import org.ocserver.telephony.CallState;

/** Ends calls: gives back all that a call holds and reports its one end. */
final class CallEnding {
  private static final String ABANDONED = "ABANDONED";

  private final CallRegister register;
  private final NumberPlan plan;
  private final AgentShift shift;
  private final CallEvents events;
  private final SwitchCounters counters;
  private final ApplicationPorts ports;

  CallEnding(
      CallRegister register,
      NumberPlan plan,
      AgentShift shift,
      CallEvents events,
      SwitchCounters counters,
      ApplicationPorts ports) {
    this.register = register;
    this.plan = plan;
    this.shift = shift;
    this.events = events;
    this.counters = counters;
    this.ports = ports;
  }

  void release(Call call, CallState state) {
    finish(call, state.name(), () -> events.released(call, state));
  }

  /** Releases a call for no reason of its own; one held for a machine stays known as that. */
  void release(Call call) {
    release(call, isHeldByMachine(call) ? call.answeredBy() : CallState.RELEASED);
  }

  /** The destination cannot be reached. */
  void refuse(Call call, CallState state) {
    finish(call, state.name(), () -> events.destinationBusy(call, state));
  }

  /** The customer, or the machine in his place, will wait no longer. */
  void hangUp(Call call) {
    if (isHeldByMachine(call)) {
      release(call);
    } else {
      if (call.answeredBy() == CallState.ANSWER) {
        counters.abandoned();
      }
      finish(call, ABANDONED, () -> events.abandoned(call));
    }
  }

  private static boolean isHeldByMachine(Call call) {
    return call.stage() == CallStage.HELD && call.answeredBy() != CallState.ANSWER;
  }

  private void finish(Call call, String state, Runnable report) {
    CallStage last = call.stage();
    call.end();
    register.close(call, state);
    if (last == CallStage.QUEUED) {
      plan.queue(call.dn()).ifPresent(queue -> queue.remove(call));
    }
    ports.leave(call);
    report.run();
    call.agent().ifPresent(agent -> free(agent, last));
  }

  private void free(Agent agent, CallStage last) {
    if (last == CallStage.RINGING) {
      shift.missCall(agent);
    } else {
      shift.finishCall(agent);
    }
  }
}
