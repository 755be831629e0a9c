package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.ocserver.telephony.simulator.settings.AgentSettings;
import org.ocserver.telephony.simulator.settings.AgentSettings.BreakKind;
import org.ocserver.telephony.simulator.settings.AgentSettings.Breaks;

/** What agents do: log in one after the other, go ready, take calls, work after them, rest. */
final class AgentShift {
  /** Between one agent's login and the next's, and between a login and going ready. */
  private static final Duration STEP = Duration.ofMillis(5);

  private final Collection<Agent> agents;
  private final AgentSettings settings;
  private final SwitchTime time;
  private final AgentEvents events;

  AgentShift(
      Collection<Agent> agents, AgentSettings settings, SwitchTime time, AgentEvents events) {
    this.agents = agents;
    this.settings = settings;
    this.time = time;
    this.events = events;
  }

  void begin() {
    Duration delay = Duration.ZERO;
    for (Agent agent : agents) {
      delay = delay.plus(STEP);
      agent.next(time.after(delay, () -> logIn(agent)));
    }
  }

  /** Logs all out. None may be in a call. */
  void end() {
    for (Agent agent : agents) {
      agent.next(Pending.none());
      agent.queue().remove(agent);
      if (agent.state() != AgentState.LOGGED_OUT) {
        logOut(agent);
      }
    }
  }

  /** The phone of an agent who has left his queue rings. */
  void ring(Agent agent) {
    agent.become(AgentState.RINGING, time.now());
  }

  void answer(Agent agent) {
    agent.become(AgentState.TALKING, time.now());
  }

  /** The phone stopped ringing before the agent answered. */
  void missCall(Agent agent) {
    agent.become(AgentState.READY, time.now());
    events.ready(agent);
    agent.queue().putBack(agent);
  }

  void finishCall(Agent agent) {
    agent.become(AgentState.AFTER_CALL_WORK, time.now());
    events.afterCallWork(agent);
    Duration work = settings.afterCallWork().sample(agent.mood());
    agent.next(time.after(work, () -> finishWork(agent)));
  }

  private void finishWork(Agent agent) {
    Optional<Breaks> due = settings.breaks().filter(b -> agent.calls() % b.calls() == 0);
    due.ifPresentOrElse(breaks -> rest(agent, breaks), () -> goReady(agent));
  }

  private void rest(Agent agent, Breaks breaks) {
    Duration length = breaks.length().sample(agent.mood());
    if (breaks.kind() == BreakKind.LOG_OUT) {
      logOut(agent);
      agent.next(time.after(length, () -> logIn(agent)));
    } else {
      agent.become(AgentState.NOT_READY, time.now());
      events.notReady(agent);
      agent.next(time.after(length, () -> goReady(agent)));
    }
  }

  private void logIn(Agent agent) {
    agent.become(AgentState.NOT_READY, time.now());
    events.loggedIn(agent);
    agent.next(time.after(STEP, () -> goReady(agent)));
  }

  private void goReady(Agent agent) {
    agent.become(AgentState.READY, time.now());
    events.ready(agent);
    agent.queue().add(agent);
  }

  private void logOut(Agent agent) {
    agent.become(AgentState.LOGGED_OUT, time.now());
    events.loggedOut(agent);
  }
}
