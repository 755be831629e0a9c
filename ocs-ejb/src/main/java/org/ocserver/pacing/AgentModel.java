package org.ocserver.pacing;

import java.util.Arrays;
import org.ocserver.pacing.PacingEvent.AgentAnnounced;
import org.ocserver.pacing.PacingEvent.AgentAway;
import org.ocserver.pacing.PacingEvent.AgentBusy;
import org.ocserver.pacing.PacingEvent.AgentReady;
import org.ocserver.pacing.PacingEvent.AgentWrapping;
import org.ocserver.pacing.PacingEvent.CallConnected;
import org.ocserver.pacing.PacingEvent.CallOffered;

/** The agents: what each does, and since when; how long phones ring, talks and wrap-ups last. */
final class AgentModel {
  enum Doing {
    AWAY,
    READY,
    RINGING,
    TALKING,
    WRAPPING,
    BUSY
  }

  private static final long UNKNOWN = Long.MIN_VALUE;
  private static final int SHARES_OF_WRAP = 6;
  private static final double MOST = 0.8;

  private Doing[] doing = new Doing[0];
  private long[] since = new long[0];
  private long[] readyAt = new long[0];

  /** How much of what each agent does was learnt from already. */
  private int[] counted = new int[0];

  private int ready;
  private int present;
  private double[] spans = new double[0];
  private double[] wraps = new double[SHARES_OF_WRAP];
  private ByAge[] talkEnds = {};
  private ByAge[] wrapEnds = {};

  private final AgentIdleTime idleTime = new AgentIdleTime();
  private final Durations ring = new Durations(0.3, 0.5, 8, 200);
  private final Durations talk;
  private final Durations wrap;

  AgentModel() {
    this(new Durations(90, 1.2, 8, 600), new Durations(10, 1.2, 8, 600));
  }

  /** With what is known of talks and of the work after them. */
  AgentModel(Durations talk, Durations wrap) {
    this.talk = talk;
    this.wrap = wrap;
  }

  void on(PacingEvent event) {
    if (event instanceof AgentReady agent) {
      if (doing(agent.agent()) == Doing.WRAPPING) {
        wrap.end(secondsSince(agent.agent(), agent.at()), counted[agent.agent()]);
      } else if (doing(agent.agent()) == Doing.TALKING) {
        talk.end(secondsSince(agent.agent(), agent.at()), counted[agent.agent()]);
        wrap.add(0);
      }
      enter(agent.agent(), Doing.READY, agent.at());
    } else if (event instanceof AgentWrapping agent) {
      if (doing(agent.agent()) == Doing.TALKING) {
        talk.end(secondsSince(agent.agent(), agent.at()), counted[agent.agent()]);
      }
      enter(agent.agent(), Doing.WRAPPING, agent.at());
    } else if (event instanceof AgentBusy agent) {
      enter(agent.agent(), Doing.BUSY, agent.at());
    } else if (event instanceof AgentAway agent) {
      enter(agent.agent(), Doing.AWAY, agent.at());
    } else if (event instanceof CallOffered call) {
      enter(call.agent(), Doing.RINGING, call.at());
    } else if (event instanceof CallConnected call) {
      idleTime.call();
      ring.add(doing(call.agent()) == Doing.RINGING ? secondsSince(call.agent(), call.at()) : 0);
      enter(call.agent(), Doing.TALKING, call.at());
    } else if (event instanceof AgentAnnounced agent) {
      doing(agent.agent());
      readyAt[agent.agent()] = agent.readyAt();
    }
  }

  private Doing doing(int agent) {
    if (agent >= doing.length) {
      int known = doing.length;
      int room = Math.max(agent + 1, 2 * known);
      doing = Arrays.copyOf(doing, room);
      since = Arrays.copyOf(since, room);
      readyAt = Arrays.copyOf(readyAt, room);
      counted = Arrays.copyOf(counted, room);
      Arrays.fill(doing, known, room, Doing.AWAY);
      Arrays.fill(readyAt, known, room, UNKNOWN);
    }
    return doing[agent];
  }

  private void enter(int agent, Doing next, long at) {
    idleTime.pass(at, ready, present);
    ready += (next == Doing.READY ? 1 : 0) - (doing(agent) == Doing.READY ? 1 : 0);
    present += (next == Doing.AWAY ? 0 : 1) - (doing[agent] == Doing.AWAY ? 0 : 1);
    doing[agent] = next;
    counted[agent] = 0;
    since[agent] = at;
    if (next == Doing.READY || next == Doing.AWAY) {
      readyAt[agent] = UNKNOWN;
    }
  }

  private double secondsSince(int agent, long at) {
    return (at - since[agent]) / 1000.0;
  }

  /** How far off the chance of an agent to become ready may be: variance over square. */
  double doubt() {
    return 1 / (4 + talk.observations());
  }

  /** How they spend their time, until now. */
  AgentIdleTime leisure(long now) {
    idleTime.pass(now, ready, present);
    return idleTime;
  }

  /** How long most phones ring until the agent answers, in seconds. */
  double ringTime() {
    return ring.quantile(MOST);
  }

  int ready() {
    return ready;
  }

  /** Those who are logged in, whatever they do. */
  int present() {
    return present;
  }

  /** Says anew what may be expected of each agent within each of the spans, in seconds. */
  void look(double[] spans, long now) {
    talk.tellAnew();
    wrap.tellAnew();
    for (int agent = 0; agent < doing.length; agent++) {
      if (doing[agent] == Doing.TALKING) {
        goesOn(talk, agent, now);
      } else if (doing[agent] == Doing.WRAPPING) {
        goesOn(wrap, agent, now);
      }
    }
    for (int i = 0; i < SHARES_OF_WRAP; i++) {
      wraps[i] = wrap.quantile((i + 0.5) / SHARES_OF_WRAP);
    }
    this.spans = spans.clone();
    talkEnds = ByAge.each(spans, this::talkAndWrapEnd);
    wrapEnds = ByAge.each(spans, wrap::endsWithin);
  }

  private void goesOn(Durations durations, int agent, long now) {
    counted[agent] = durations.goesOn(secondsSince(agent, now), counted[agent]);
    durations.isAt(secondsSince(agent, now));
  }

  /** The talk and the wrap-up after it. */
  private double talkAndWrapEnd(double talked, double seconds) {
    double sum = 0;
    for (double wrapped : wraps) {
      double left = seconds - wrapped;
      sum += left <= 0 ? 0 : talk.endsWithin(talked, left);
    }
    return sum / wraps.length;
  }

  /** Adds, for each agent at work, the chance that he is ready within one of the spans. */
  void readyWithin(int span, long now, Chances chances) {
    for (int agent = 0; agent < doing.length; agent++) {
      if (doing[agent] != Doing.TALKING && doing[agent] != Doing.WRAPPING) {
        continue;
      }
      if (readyAt[agent] != UNKNOWN) {
        chances.add(readyAt[agent] <= now + (long) (spans[span] * 1000) ? 1 : 0);
      } else {
        ByAge ends = doing[agent] == Doing.TALKING ? talkEnds[span] : wrapEnds[span];
        chances.add(ends.of(now - since[agent]));
      }
    }
  }
}
