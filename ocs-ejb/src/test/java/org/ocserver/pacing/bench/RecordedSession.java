package org.ocserver.pacing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.pacing.PacingEvent.AgentAway;
import org.ocserver.pacing.PacingEvent.AgentBusy;
import org.ocserver.pacing.PacingEvent.AgentReady;
import org.ocserver.pacing.PacingEvent.AgentWrapping;
import org.ocserver.pacing.PacingEvent.CallAnswered;
import org.ocserver.pacing.PacingEvent.CallConnected;
import org.ocserver.pacing.PacingEvent.CallFailed;
import org.ocserver.pacing.PacingEvent.CallLost;
import org.ocserver.pacing.PacingEvent.CallPlaced;
import org.ocserver.pacinglog.PacingLines;
import org.ocserver.tkv.MalformedList;

/**
 * What a session's log tells of its world, whatever the policy: what became of dials, how long
 * talks and the work after them lasted, when agents were there; and how busy they were under its
 * own.
 */
final class RecordedSession {
  /**
   * A dial, in the order of placing: whether a person answered, and after how many milliseconds.
   */
  record Dial(boolean answered, long rings) {}

  /** A talk and the work after it, in the order of their beginnings, in milliseconds. */
  record Work(long talk, long wrap) {}

  /** An agent can take calls from now on, or cannot. */
  record Presence(long at, int agent, boolean here) {}

  private enum Doing {
    OUT,
    READY,
    TALKING,
    WRAPPING
  }

  private static final class Agent {
    private Doing doing = Doing.OUT;
    private long since;
    private int work = -1;
    private long here;
    private long busy;
  }

  private final List<Dial> dials = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
  private final List<Presence> presences = new ArrayList<>();
  private final Map<Long, Integer> open = new HashMap<>();
  private final Map<Long, Long> placedAt = new HashMap<>();
  private final Set<Integer> unended = new HashSet<>();
  private final Set<Integer> unfinished = new HashSet<>();
  private final Map<Integer, Agent> agents = new TreeMap<>();
  private final long begin;
  private final long end;
  private long answered;
  private long lost;

  RecordedSession(List<PacingEvent> events) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("The log tells of nothing");
    }
    begin = events.get(0).at();
    end = events.get(events.size() - 1).at();
    events.forEach(this::hear);
    agents.values().forEach(agent -> spend(agent, end));
  }

  static RecordedSession read(Path log) throws IOException, MalformedList {
    List<PacingEvent> events = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      if (!line.isBlank()) {
        PacingLines.event(line).ifPresent(events::add);
      }
    }
    return new RecordedSession(events);
  }

  private void hear(PacingEvent event) {
    if (event instanceof CallPlaced call) {
      open.put(call.call(), dials.size());
      unended.add(dials.size());
      placedAt.put(call.call(), call.at());
      dials.add(new Dial(false, 0));
    } else if (event instanceof CallFailed call) {
      ended(call.call(), call.at(), false);
    } else if (event instanceof CallAnswered call) {
      ended(call.call(), call.at(), true);
    } else if (event instanceof CallConnected call) {
      answered++;
      lost += call.inTime() ? 0 : 1;
      enter(call.agent(), Doing.TALKING, call.at());
      Agent agent = agents.get(call.agent());
      agent.work = works.size();
      unfinished.add(works.size());
      works.add(new Work(0, 0));
    } else if (event instanceof CallLost) {
      answered++;
      lost++;
    } else if (event instanceof AgentReady agent) {
      enter(agent.agent(), Doing.READY, agent.at());
    } else if (event instanceof AgentWrapping agent) {
      enter(agent.agent(), Doing.WRAPPING, agent.at());
    } else if (event instanceof AgentAway agent) {
      enter(agent.agent(), Doing.OUT, agent.at());
    } else if (event instanceof AgentBusy agent) {
      enter(agent.agent(), Doing.OUT, agent.at());
    }
  }

  private void ended(long call, long at, boolean wasAnswered) {
    Integer dial = open.remove(call);
    if (dial != null) {
      dials.set(dial, new Dial(wasAnswered, at - placedAt.remove(call)));
      unended.remove(dial);
    }
  }

  private void enter(int number, Doing next, long at) {
    Agent agent = agents.computeIfAbsent(number, unknown -> new Agent());
    boolean was = agent.doing != Doing.OUT;
    boolean is = next != Doing.OUT;
    if (was != is) {
      presences.add(new Presence(at - begin, number, is));
    }
    spend(agent, at);
    if (agent.work >= 0 && next != Doing.WRAPPING) {
      unfinished.remove(agent.work);
      agent.work = -1;
    }
    agent.doing = next;
  }

  /** What the agent has done until now took its time. */
  private void spend(Agent agent, long at) {
    long time = at - agent.since;
    agent.since = at;
    if (agent.doing != Doing.OUT) {
      agent.here += time;
    }
    if (agent.doing == Doing.TALKING || agent.doing == Doing.WRAPPING) {
      agent.busy += time;
      if (agent.work >= 0) {
        Work before = works.get(agent.work);
        works.set(
            agent.work,
            agent.doing == Doing.TALKING
                ? new Work(before.talk() + time, before.wrap())
                : new Work(before.talk(), before.wrap() + time));
      }
    }
  }

  /** Dials whose end is known. */
  List<Dial> dials() {
    return without(dials, unended);
  }

  /** Talks whose end is known. */
  List<Work> works() {
    return without(works, unfinished);
  }

  private static <T> List<T> without(List<T> all, Set<Integer> left) {
    List<T> known = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!left.contains(i)) {
        known.add(all.get(i));
      }
    }
    return known;
  }

  /** Times from the first event on. */
  List<Presence> presences() {
    return presences;
  }

  /** Milliseconds from the first event to the last. */
  long length() {
    return end - begin;
  }

  double utilisation() {
    double here = agents.values().stream().mapToLong(agent -> agent.here).sum();
    return here == 0 ? 0 : agents.values().stream().mapToLong(agent -> agent.busy).sum() / here;
  }

  double abandonment() {
    return answered == 0 ? 0 : lost / (double) answered;
  }

  long answered() {
    return answered;
  }
}
