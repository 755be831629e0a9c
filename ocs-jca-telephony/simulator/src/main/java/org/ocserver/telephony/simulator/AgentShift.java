package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.simulator.settings.AgentSettings;
import org.ocserver.telephony.simulator.settings.AgentSettings.AgentKind;
import org.ocserver.telephony.simulator.settings.AgentSettings.BreakKind;
import org.ocserver.telephony.simulator.settings.AgentSettings.Breaks;

/** What agents do: log in one after the other, go ready, take calls, work after them, rest. */
final class AgentShift {
  /** Between one agent's login and the next's, and between a login and going ready. */
  private static final Duration STEP = Duration.ofMillis(5);

  private final Collection<Agent> agents;
  private final AgentSettings settings;
  private final SwitchTime time;
  private final EventLink link;

  AgentShift(Collection<Agent> agents, AgentSettings settings, SwitchTime time, EventLink link) {
    this.agents = agents;
    this.settings = settings;
    this.time = time;
    this.link = link;
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

  /** Reports each agent anew, as after a lost link; for one in a call the login says all. */
  void reportAll() {
    for (Agent agent : agents) {
      switch (agent.state()) {
        case LOGGED_OUT -> {}
        case NOT_READY -> {
          reportLogin(agent);
          reportNotReady(agent);
        }
        case READY -> {
          reportLogin(agent);
          reportReady(agent);
        }
        case RINGING, TALKING -> reportLogin(agent);
        case AFTER_CALL_WORK -> {
          reportLogin(agent);
          reportAfterCallWork(agent);
        }
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
    reportReady(agent);
    agent.queue().putBack(agent);
  }

  void finishCall(Agent agent) {
    agent.become(AgentState.AFTER_CALL_WORK, time.now());
    reportAfterCallWork(agent);
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
      reportNotReady(agent);
      agent.next(time.after(length, () -> goReady(agent)));
    }
  }

  private void logIn(Agent agent) {
    agent.become(AgentState.NOT_READY, time.now());
    reportLogin(agent);
    agent.next(time.after(STEP, () -> goReady(agent)));
  }

  private void goReady(Agent agent) {
    agent.become(AgentState.READY, time.now());
    reportReady(agent);
    agent.queue().add(agent);
  }

  private void logOut(Agent agent) {
    agent.become(AgentState.LOGGED_OUT, time.now());
    report(
        new TelephonyEvent.AgentLogout(link.switchName(), time.now(), agent.login(), agent.dn()));
  }

  private void reportLogin(Agent agent) {
    report(new TelephonyEvent.AgentLogin(link.switchName(), time.now(), agent.login(), agent.dn()));
  }

  private void reportReady(Agent agent) {
    report(new TelephonyEvent.AgentReady(link.switchName(), time.now(), agent.login(), agent.dn()));
  }

  private void reportNotReady(Agent agent) {
    report(
        new TelephonyEvent.AgentNotReady(link.switchName(), time.now(), agent.login(), agent.dn()));
  }

  private void reportAfterCallWork(Agent agent) {
    report(
        new TelephonyEvent.AgentAfterCallWork(
            link.switchName(), time.now(), agent.login(), agent.dn()));
  }

  private void report(TelephonyEvent event) {
    if (settings.kind() == AgentKind.PERSON) {
      link.report(event);
    }
  }
}
