package org.ocserver.session;

import java.util.List;
import org.ocserver.telephony.TelephonyEvent;

/** What the switch says of an agent, as a test wants it. */
record AgentEvents(SessionWorld world, String agentLogin, String dn) {
  private static final String SWITCH = "SimSwitch";

  void logOut() {
    hear(new TelephonyEvent.AgentLogout(SWITCH, world.time.clock().instant(), agentLogin, dn));
  }

  void logIn() {
    hear(new TelephonyEvent.AgentLogin(SWITCH, world.time.clock().instant(), agentLogin, dn));
  }

  void ready() {
    hear(new TelephonyEvent.AgentReady(SWITCH, world.time.clock().instant(), agentLogin, dn));
  }

  void notReady() {
    hear(new TelephonyEvent.AgentNotReady(SWITCH, world.time.clock().instant(), agentLogin, dn));
  }

  private void hear(TelephonyEvent event) {
    world.sessions.telephony().onEvent(event);
  }

  /** The session events of a type so far. */
  static <E> List<E> of(SessionWorld world, Class<E> type) {
    return world.events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
