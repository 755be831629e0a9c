package org.ocserver.telephony.simulator;

import java.time.Duration;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.simulator.settings.Distribution;

/** Brings calls to agents, through a queue or directly. */
final class CallDistribution {
  private final Distribution answering;
  private final AgentShift shift;
  private final CallEnding ending;
  private final CallEvents events;
  private final SwitchCounters counters;
  private final SwitchTime time;

  /**
   * Puts the queues in service.
   *
   * @param answering how long an agent lets the phone ring
   */
  CallDistribution(
      NumberPlan plan,
      Distribution answering,
      AgentShift shift,
      CallEnding ending,
      CallEvents events,
      SwitchCounters counters,
      SwitchTime time) {
    this.answering = answering;
    this.shift = shift;
    this.ending = ending;
    this.events = events;
    this.counters = counters;
    this.time = time;
    plan.queues().forEach(queue -> queue.connectBy(this::fromQueue));
  }

  void enqueue(Call call, AcdQueue queue) {
    call.queue(queue.dn());
    events.queued(call);
    queue.add(call);
  }

  /** Rings an agent who is ready, past his queue. */
  void ringReady(Call call, Agent agent) {
    agent.queue().remove(agent);
    ring(call, agent);
  }

  /** The agent, who is in a call already, talks in this one from now on. */
  void talk(Call call, Agent agent) {
    call.talk(agent);
    events.established(call);
    call.customer()
        .ifPresent(
            customer -> {
              counters.connected();
              call.next(
                  time.after(customer.talk(), () -> ending.release(call, CallState.RELEASED)));
            });
  }

  private void fromQueue(Call call, Agent agent) {
    events.diverted(call, call.dn(), agent.dn());
    ring(call, agent);
  }

  private void ring(Call call, Agent agent) {
    shift.ring(agent);
    call.ring(agent);
    events.ringing(call);
    Duration delay = answering.sample(agent.mood());
    call.next(time.after(delay, () -> answer(call, agent)));
  }

  private void answer(Call call, Agent agent) {
    shift.answer(agent);
    talk(call, agent);
  }
}
