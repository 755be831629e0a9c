package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One agent: who he is, what he does and for how long he did what. */
final class Agent {
  private final String login;
  private final String dn;
  private final AcdQueue queue;
  private final RandomGenerator mood;
  private final Map<AgentState, Duration> spent = new EnumMap<>(AgentState.class);
  private AgentState state = AgentState.LOGGED_OUT;
  private Instant since;
  private int calls;
  private Pending nextStep = Pending.none();

  /**
   * An agent who is logged out.
   *
   * @param mood what varies his times
   */
  Agent(String login, String dn, AcdQueue queue, RandomGenerator mood, Instant now) {
    this.login = login;
    this.dn = dn;
    this.queue = queue;
    this.mood = mood;
    this.since = now;
  }

  String login() {
    return login;
  }

  String dn() {
    return dn;
  }

  AcdQueue queue() {
    return queue;
  }

  RandomGenerator mood() {
    return mood;
  }

  AgentState state() {
    return state;
  }

  /** Calls that he talked in. */
  int calls() {
    return calls;
  }

  void become(AgentState next, Instant now) {
    if (!state.leadsTo(next)) {
      throw new IllegalStateException(
          "agent " + login + " cannot go from " + state + " to " + next);
    }
    spent.put(state, spentIn(state, now));
    nextStep.cancel();
    state = next;
    since = now;
    if (next == AgentState.TALKING) {
      calls++;
    }
  }

  /** Sets what he does next in place of what he was to do; going to another state cancels it. */
  void next(Pending step) {
    nextStep.cancel();
    nextStep = step;
  }

  /** How long he has been in a state so far, all times together. */
  Duration spentIn(AgentState asked, Instant now) {
    Duration before = spent.getOrDefault(asked, Duration.ZERO);
    return asked == state ? before.plus(Duration.between(since, now)) : before;
  }
}
