package org.ocserver.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocserver.telephony.TelephonyEvent.AgentAfterCallWork;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.AgentLogin;
import org.ocserver.telephony.TelephonyEvent.AgentLogout;
import org.ocserver.telephony.TelephonyEvent.AgentNotReady;
import org.ocserver.telephony.TelephonyEvent.AgentReady;

/** The agents of a session's group who are logged in, and what they do. */
final class AgentRoster {
  private final Set<String> members;
  private final Map<String, AgentState> states = new LinkedHashMap<>();
  private final Map<String, String> loginByDn = new HashMap<>();

  /** Those who were given a record to call themselves. */
  private final Set<String> engaged = new HashSet<>();

  AgentRoster(Set<String> members) {
    this.members = members;
  }

  boolean isMember(String login) {
    return members.contains(login);
  }

  /** Takes in what the switch says of an agent; true if the agent was not logged in before. */
  boolean on(AgentEvent event) {
    if (!isMember(event.agentLogin())) {
      return false;
    }
    if (event instanceof AgentLogout) {
      states.remove(event.agentLogin());
      loginByDn.remove(event.dn());
      return false;
    }
    loginByDn.put(event.dn(), event.agentLogin());
    boolean isNew = !states.containsKey(event.agentLogin());
    states.put(event.agentLogin(), stateAfter(event));
    return isNew;
  }

  private AgentState stateAfter(AgentEvent event) {
    if (event instanceof AgentReady) {
      return AgentState.READY;
    }
    if (event instanceof AgentAfterCallWork) {
      return AgentState.AFTER_CALL_WORK;
    }
    if (event instanceof AgentLogin || event instanceof AgentNotReady) {
      return AgentState.NOT_READY;
    }
    throw new IllegalArgumentException("no state follows from " + event);
  }

  /** A call is at the DN: its agent is busy. */
  Optional<String> busyAt(String dn) {
    Optional<String> login = loginAt(dn);
    login.ifPresent(agent -> states.put(agent, AgentState.BUSY));
    return login;
  }

  /** The agent counts as ready, though the switch has not said so. */
  void assumeReady(String login) {
    states.computeIfPresent(login, (agent, state) -> AgentState.READY);
  }

  /** Who is logged in at the DN. */
  Optional<String> loginAt(String dn) {
    return Optional.ofNullable(loginByDn.get(dn));
  }

  int ready() {
    return idle().size();
  }

  /** Those who are ready and have no record of their own to call. */
  List<String> idle() {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue() == AgentState.READY && !engaged.contains(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isLoggedIn(String login) {
    return states.containsKey(login);
  }

  /** The agent was given a record to call. */
  void engage(String login) {
    engaged.add(login);
  }

  /** The agent has done with that record. */
  void release(String login) {
    engaged.remove(login);
  }

  int loggedIn() {
    return states.size();
  }

  List<String> logins() {
    return new ArrayList<>(states.keySet());
  }

  Map<AgentState, Integer> countByState() {
    Map<AgentState, Integer> counts = new EnumMap<>(AgentState.class);
    states.values().forEach(state -> counts.merge(state, 1, Integer::sum));
    return counts;
  }

  /** Nothing is known any more, as after the loss of the link. */
  void forget() {
    states.clear();
    loginByDn.clear();
  }
}
