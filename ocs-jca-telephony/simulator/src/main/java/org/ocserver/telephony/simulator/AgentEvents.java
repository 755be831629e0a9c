package org.ocserver.telephony.simulator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.AgentAfterCallWork;
import org.ocserver.telephony.TelephonyEvent.AgentLogin;
import org.ocserver.telephony.TelephonyEvent.AgentLogout;
import org.ocserver.telephony.TelephonyEvent.AgentNotReady;
import org.ocserver.telephony.TelephonyEvent.AgentReady;
import org.ocserver.telephony.simulator.settings.AgentSettings.AgentKind;

/** Reports what agents do. Of an IVR's ports nothing is told. */
final class AgentEvents {
  private final AgentKind kind;
  private final EventLinks links;
  private final SwitchTime time;
  private final String name;

  AgentEvents(AgentKind kind, EventLinks links, SwitchTime time) {
    this.kind = kind;
    this.links = links;
    this.time = time;
    this.name = links.switchName();
  }

  void loggedIn(Agent agent) {
    report(login(agent));
  }

  void loggedOut(Agent agent) {
    report(new AgentLogout(name, now(), agent.login(), agent.dn()));
  }

  void ready(Agent agent) {
    report(new AgentReady(name, now(), agent.login(), agent.dn()));
  }

  void notReady(Agent agent) {
    report(new AgentNotReady(name, now(), agent.login(), agent.dn()));
  }

  void afterCallWork(Agent agent) {
    report(new AgentAfterCallWork(name, now(), agent.login(), agent.dn()));
  }

  /** Tells a link that came up of each agent; for one in a call the login says all. */
  void tellAll(EventLink link, Collection<Agent> agents) {
    if (kind == AgentKind.PERSON) {
      agents.forEach(agent -> state(agent).forEach(link::tell));
    }
  }

  /** The login code by which the agent is known; empty for an IVR's port. */
  String knownLogin(Agent agent) {
    return kind == AgentKind.PERSON ? agent.login() : "";
  }

  private List<TelephonyEvent> state(Agent agent) {
    return switch (agent.state()) {
      case LOGGED_OUT -> List.of();
      case NOT_READY ->
          List.of(login(agent), new AgentNotReady(name, now(), agent.login(), agent.dn()));
      case READY -> List.of(login(agent), new AgentReady(name, now(), agent.login(), agent.dn()));
      case RINGING, TALKING -> List.of(login(agent));
      case AFTER_CALL_WORK ->
          List.of(login(agent), new AgentAfterCallWork(name, now(), agent.login(), agent.dn()));
    };
  }

  private TelephonyEvent login(Agent agent) {
    return new AgentLogin(name, now(), agent.login(), agent.dn());
  }

  private void report(TelephonyEvent event) {
    if (kind == AgentKind.PERSON) {
      links.report(event);
    }
  }

  private Instant now() {
    return time.now();
  }
}
