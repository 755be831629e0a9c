package org.ocserver.session.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocserver.session.message.AgentActivity;
import org.ocserver.session.settings.GroupAgents;
import org.ocserver.telephony.TelephonyEvent.AgentAfterCallWork;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.AgentLogin;
import org.ocserver.telephony.TelephonyEvent.AgentLogout;
import org.ocserver.telephony.TelephonyEvent.AgentNotReady;
import org.ocserver.telephony.TelephonyEvent.AgentReady;

/** The agents of a session's group who are logged in, and what they do. */
public final class AgentRoster {
  private final GroupAgents members;
  private final Map<String, AgentActivity> states = new LinkedHashMap<>();
  private final Map<String, String> loginByDn = new HashMap<>();

  /** Those who were given a record to call themselves, or wait for a customer in a call. */
  private final Set<String> engaged = new HashSet<>();

  /** Those who want to log out: nobody is dialed for them. */
  private final Set<String> leaving = new HashSet<>();

  /** Those who work for another session at present. */
  private final Set<String> elsewhere = new HashSet<>();

  /** When agents who are not ready said that they will be. */
  private final Map<String, Instant> readyAt = new HashMap<>();

  AgentRoster(GroupAgents members) {
    this.members = members;
  }

  /** Whether the agent is of the group, or logged in at one of its places. */
  public boolean isMember(String login) {
    return members.logins().contains(login) || states.containsKey(login);
  }

  /** Takes in what the switch says of an agent; true if the agent was not logged in before. */
  public boolean on(AgentEvent event) {
    if (!members.has(event)) {
      return false;
    }
    if (event instanceof AgentLogout) {
      states.remove(event.agentLogin());
      loginByDn.remove(event.dn());
      leaving.remove(event.agentLogin());
      readyAt.remove(event.agentLogin());
      return false;
    }
    loginByDn.put(event.dn(), event.agentLogin());
    boolean isNew = !states.containsKey(event.agentLogin());
    AgentActivity state = stateAfter(event);
    states.put(event.agentLogin(), state);
    if (state == AgentActivity.READY) {
      readyAt.remove(event.agentLogin());
    }
    return isNew;
  }

  private AgentActivity stateAfter(AgentEvent event) {
    if (event instanceof AgentReady) {
      return AgentActivity.READY;
    }
    if (event instanceof AgentAfterCallWork) {
      return AgentActivity.AFTER_CALL_WORK;
    }
    if (event instanceof AgentLogin || event instanceof AgentNotReady) {
      return AgentActivity.NOT_READY;
    }
    throw new IllegalArgumentException("no state follows from " + event);
  }

  /** A call is at the DN: its agent is busy. */
  public Optional<String> busyAt(String dn) {
    Optional<String> login = loginAt(dn);
    login.ifPresent(agent -> states.put(agent, AgentActivity.BUSY));
    return login;
  }

  /** The agent did not take a call: he is not counted on until the switch says he is ready. */
  public void doubt(String login) {
    states.computeIfPresent(login, (agent, state) -> AgentActivity.NOT_READY);
  }

  /** Where the agent, who must be logged in, has his phone. */
  public String dnOf(String login) {
    return loginByDn.entrySet().stream()
        .filter(entry -> entry.getValue().equals(login))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Whether the agent is logged in, does not want to log out, and works for this session. */
  public boolean isAtWorkHere(String login) {
    return states.containsKey(login) && !leaving.contains(login) && !elsewhere.contains(login);
  }

  /** Whether the agent has said that he takes no calls; on a call, after it began. */
  public boolean isNotReady(String login) {
    return states.get(login) == AgentActivity.NOT_READY;
  }

  /** The agent counts as ready, though the switch has not said so. */
  public void assumeReady(String login) {
    states.computeIfPresent(login, (agent, state) -> AgentActivity.READY);
    readyAt.remove(login);
  }

  /** Who is logged in at the DN. */
  Optional<String> loginAt(String dn) {
    return Optional.ofNullable(loginByDn.get(dn));
  }

  public int ready() {
    return idle().size();
  }

  /** Those who are ready and have no record of their own to call, and work for this session. */
  public List<String> idle() {
    return free().stream().filter(login -> !elsewhere.contains(login)).toList();
  }

  public boolean isIdle(String login) {
    return states.get(login) == AgentActivity.READY
        && isCountedOn(login)
        && !elsewhere.contains(login);
  }

  /** What an agent does who is logged in. */
  public AgentActivity stateOf(String login) {
    return states.get(login);
  }

  /** When an agent who is not ready said that he will be. */
  public Optional<Instant> readyAt(String login) {
    return Optional.ofNullable(readyAt.get(login));
  }

  /** Likewise, for whichever session they work. */
  public List<String> free() {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue() == AgentActivity.READY && isCountedOn(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isCountedOn(String login) {
    return !engaged.contains(login) && !leaving.contains(login);
  }

  /** An agent who is not ready tells when he will be. */
  public void willBeReady(String login, Instant at) {
    if (states.getOrDefault(login, AgentActivity.READY) != AgentActivity.READY) {
      readyAt.put(login, at);
    }
  }

  /** The agent wants to log out, and is counted on no more until he has logged out. */
  public void leave(String login) {
    leaving.add(login);
  }

  /** Whether the agent wants to log out. */
  public boolean isLeaving(String login) {
    return leaving.contains(login);
  }

  /** Whether the agent works for another session at present. */
  public void worksElsewhere(String login, boolean so) {
    if (so) {
      elsewhere.add(login);
    } else {
      elsewhere.remove(login);
    }
  }

  public boolean isLoggedIn(String login) {
    return states.containsKey(login);
  }

  /** The agent was given a record to call, or a call to wait on for a customer. */
  public void engage(String login) {
    engaged.add(login);
  }

  /** The agent has done with that record, or that call. */
  public void release(String login) {
    engaged.remove(login);
  }

  public int loggedIn() {
    return states.size();
  }

  public List<String> logins() {
    return new ArrayList<>(states.keySet());
  }

  Map<AgentActivity, Integer> countByState() {
    Map<AgentActivity, Integer> counts = new EnumMap<>(AgentActivity.class);
    states.values().forEach(state -> counts.merge(state, 1, Integer::sum));
    return counts;
  }

  /** Nothing is known any more, as after the loss of the link. */
  public void forget() {
    states.clear();
    loginByDn.clear();
    readyAt.clear();
  }
}
