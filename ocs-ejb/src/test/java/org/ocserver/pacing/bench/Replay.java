package org.ocserver.pacing.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.pacing.bench.RecordedSession.Dial;
import org.ocserver.pacing.bench.RecordedSession.Presence;
import org.ocserver.pacing.bench.RecordedSession.Work;

/**
 * A recorded session, run again in virtual time under a policy. The n-th dial ends as the n-th that
 * was recorded, the n-th talk lasts as long as the n-th; when there are no more, they begin anew.
 * Agents come and go when they did.
 */
final class Replay {
  private static final long PATIENCE = 2000;

  /** What came of it. */
  record Outcome(double utilisation, double abandonment, long calls, long answered) {}

  private record Step(long at, long order, Runnable action) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }

  private static final class Agent {
    private final int number;
    private boolean wanted;
    private boolean here;
    private boolean working;
    private long since;

    Agent(int number) {
      this.number = number;
    }
  }

  private final RecordedSession session;
  private final Pacer pacer;
  private final long tick;
  private final List<Dial> dials;
  private final List<Work> works;
  private final PriorityQueue<Step> steps = new PriorityQueue<>();
  private final Map<Integer, Agent> agents = new TreeMap<>();
  private final Deque<Agent> ready = new ArrayDeque<>();
  private final Deque<Long> waiting = new ArrayDeque<>();
  private long order;
  private long now;
  private long calls;
  private int talks;
  private long answered;
  private long lost;
  private double present;
  private double busy;

  /**
   * @param tick milliseconds after which the pacer is asked again when nothing happens
   */
  Replay(RecordedSession session, Pacer pacer, long tick) {
    this.session = session;
    this.pacer = pacer;
    this.tick = tick;
    dials = session.dials();
    works = session.works();
  }

  Outcome run() {
    for (Presence presence : session.presences()) {
      at(presence.at(), () -> present(presence));
    }
    at(tick, this::tick);
    while (!steps.isEmpty() && steps.peek().at() <= session.length()) {
      Step step = steps.poll();
      now = step.at();
      step.action().run();
      if (steps.isEmpty() || steps.peek().at() > now) {
        place();
      }
    }
    now = session.length();
    agents.values().forEach(this::spend);
    return new Outcome(
        present == 0 ? 0 : busy / present,
        answered == 0 ? 0 : lost / (double) answered,
        calls,
        answered);
  }

  private void tick() {
    at(now + tick, this::tick);
  }

  private void at(long moment, Runnable action) {
    steps.add(new Step(moment, order++, action));
  }

  private void present(Presence presence) {
    Agent agent = agents.computeIfAbsent(presence.agent(), Agent::new);
    agent.wanted = presence.here();
    if (!agent.working) {
      settle(agent);
    }
  }

  /** An agent who does not work is ready, if he is to be there, and else is away. */
  private void settle(Agent agent) {
    spend(agent);
    agent.working = false;
    if (agent.wanted) {
      agent.here = true;
      ready.remove(agent);
      ready.add(agent);
      pacer.on(new PacingEvent.AgentReady(now, agent.number));
      connect();
    } else if (agent.here) {
      agent.here = false;
      ready.remove(agent);
      pacer.on(new PacingEvent.AgentAway(now, agent.number));
    }
  }

  private void spend(Agent agent) {
    long time = now - agent.since;
    agent.since = now;
    present += agent.here ? time : 0;
    busy += agent.working ? time : 0;
  }

  private void place() {
    int wanted = dials.isEmpty() ? 0 : pacer.callsToPlace(now);
    for (int i = 0; i < wanted; i++) {
      Dial dial = dials.get((int) (calls % dials.size()));
      long call = ++calls;
      pacer.on(new PacingEvent.CallPlaced(now, call));
      at(now + Math.max(1, dial.rings()), () -> ended(call, dial.answered()));
    }
  }

  private void ended(long call, boolean wasAnswered) {
    if (!wasAnswered) {
      pacer.on(new PacingEvent.CallFailed(now, call));
      return;
    }
    answered++;
    pacer.on(new PacingEvent.CallAnswered(now, call));
    waiting.add(call);
    at(now + PATIENCE, () -> giveUp(call));
    connect();
  }

  private void giveUp(long call) {
    if (waiting.remove(call)) {
      lost++;
      pacer.on(new PacingEvent.CallLost(now, call));
    }
  }

  private void connect() {
    while (!ready.isEmpty() && !waiting.isEmpty() && !works.isEmpty()) {
      Agent agent = ready.poll();
      spend(agent);
      agent.working = true;
      Work work = works.get(talks++ % works.size());
      pacer.on(new PacingEvent.CallConnected(now, waiting.poll(), agent.number, true));
      at(now + work.talk(), () -> talked(agent, work.wrap()));
    }
  }

  private void talked(Agent agent, long wrap) {
    if (wrap == 0) {
      settle(agent);
    } else {
      pacer.on(new PacingEvent.AgentWrapping(now, agent.number));
      at(now + wrap, () -> settle(agent));
    }
  }
}
