package org.ocserver.pacing.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.pacing.PacingEvent.AgentAway;
import org.ocserver.pacing.PacingEvent.AgentReady;
import org.ocserver.pacing.PacingEvent.CallConnected;
import org.ocserver.pacing.PacingEvent.CallFailed;
import org.ocserver.pacing.PacingEvent.CallPlaced;

/**
 * Knows of every call whether and when it is answered, and how long it keeps an agent: it dials so
 * that a person answers in the moment that an agent is free. What nobody answers is dialed at once.
 */
final class ClairvoyantPacer implements Pacer {
  /** Calls that nobody answers, kept out of the way of those that somebody does. */
  private static final int MOST_AT_ONCE = 200;

  private final Workload workload;
  private final long seed;

  /** When each agent is free who has no call to come, in milliseconds. */
  private final PriorityQueue<Long> free = new PriorityQueue<>();

  private final Map<Integer, Long> freeAt = new HashMap<>();
  private int misses;
  private long next = 1;

  ClairvoyantPacer(Workload workload, long seed) {
    this.workload = workload;
    this.seed = seed;
  }

  @Override
  public void on(PacingEvent event) {
    if (event instanceof AgentReady agent) {
      if (freeAt.remove(agent.agent()) == null) {
        free.add(agent.at());
      }
    } else if (event instanceof CallConnected call) {
      freeAt.put(call.agent(), call.at());
    } else if (event instanceof AgentAway agent) {
      freeAt.remove(agent.agent());
      free.poll();
    } else if (event instanceof CallFailed) {
      misses--;
    } else if (event instanceof CallPlaced call) {
      next = call.call() + 1;
      Fate fate = Fate.of(seed, call.call());
      if (isHit(fate, call.at())) {
        long answer = call.at() + millis(workload.toAnswer().of(fate.ring()));
        Long agent = free.poll();
        free.add(
            Math.max(answer, agent == null ? answer : agent)
                + millis(workload.talk().of(fate.talk()))
                + millis(workload.wrap().of(fate.wrap())));
      } else {
        misses++;
      }
    }
  }

  private boolean isHit(Fate fate, long now) {
    return fate.luck() < workload.hitRateAt(now / 1000.0);
  }

  private static long millis(double seconds) {
    return Math.max(1, Math.round(seconds * 1000));
  }

  @Override
  public int callsToPlace(long now) {
    int calls = 0;
    Fate fate = Fate.of(seed, next);
    while (!isHit(fate, now)) {
      if (misses + calls >= MOST_AT_ONCE + 20 * workload.agents()) {
        return calls;
      }
      fate = Fate.of(seed, next + ++calls);
    }
    Long agent = free.peek();
    boolean due = agent != null && now + millis(workload.toAnswer().of(fate.ring())) >= agent;
    return due ? calls + 1 : calls;
  }
}
