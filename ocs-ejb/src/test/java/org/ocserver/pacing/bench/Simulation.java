package org.ocserver.pacing.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacingEvent;

/** A campaign in virtual time, event by event, under one policy. */
final class Simulation {
  private static final long PATIENCE = 2000;
  private static final long SECOND = 1000;

  private enum What {
    TICK,
    FAILED,
    ANSWERED,
    GIVEN_UP,
    TALKED,
    WRAPPED,
    PAUSE,
    BACK
  }

  private record Event(long at, long order, What what, long call, int agent)
      implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }

  private record Waiting(long call, long since) {}

  private final Workload workload;
  private final long seed;
  private final Pacer pacer;
  private final SplittableRandom pauses;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Deque<Integer> ready = new ArrayDeque<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final long[] readySince;
  private final long[] busyUntil;
  private final long[] awayUntil;
  private final boolean[] wantsPause;
  private final long tick;
  private final LossWindow window;
  private long end;
  private long order;
  private long now;
  private long calls;
  private int out;
  private int dialing;
  private long answered;
  private long lost;
  private double worked;
  private double away;
  private int[] waits = new int[1024];
  private int waitCount;

  /**
   * @param tick milliseconds after which the pacer is asked again when nothing happens
   */
  Simulation(Workload workload, long seed, Pacer pacer, long tick) {
    this.workload = workload;
    this.seed = seed;
    this.pacer = pacer;
    this.tick = tick;
    window = new LossWindow(workload.hoursPerDay());
    pauses = new SplittableRandom(seed);
    readySince = new long[workload.agents()];
    busyUntil = new long[workload.agents()];
    awayUntil = new long[workload.agents()];
    wantsPause = new boolean[workload.agents()];
    end = (long) (workload.hours() * 3600 * SECOND);
  }

  Outcome run() {
    for (int agent = 0; agent < workload.agents(); agent++) {
      becomeReady(agent);
      planPause(agent);
    }
    schedule(tick, What.TICK, 0, 0);
    place();
    while (!events.isEmpty() && events.peek().at() < end) {
      Event event = events.poll();
      now = event.at();
      handle(event);
      if (events.isEmpty() || events.peek().at() > now) {
        place();
      }
      if (workload.records() > 0 && calls >= workload.records() && dialing == 0) {
        end = now;
      }
    }
    return outcome();
  }

  private void handle(Event event) {
    switch (event.what()) {
      case TICK -> schedule(tick, What.TICK, 0, 0);
      case FAILED -> {
        out--;
        dialing--;
        pacer.on(new PacingEvent.CallFailed(now, event.call()));
      }
      case ANSWERED -> {
        answered++;
        dialing--;
        pacer.on(new PacingEvent.CallAnswered(now, event.call()));
        waiting.add(new Waiting(event.call(), now));
        schedule(PATIENCE, What.GIVEN_UP, event.call(), 0);
        connect();
      }
      case GIVEN_UP -> giveUp(event.call());
      case TALKED -> {
        out--;
        double wrap = workload.wrap().of(Fate.of(seed, event.call()).wrap());
        pacer.on(new PacingEvent.AgentWrapping(now, event.agent()));
        work(event.agent(), wrap);
        schedule(millis(wrap), What.WRAPPED, event.call(), event.agent());
      }
      case WRAPPED -> {
        if (wantsPause[event.agent()]) {
          wantsPause[event.agent()] = false;
          leave(event.agent());
        } else {
          becomeReady(event.agent());
          connect();
        }
      }
      case PAUSE -> {
        if (ready.remove(event.agent())) {
          waited(event.agent());
          leave(event.agent());
        } else {
          wantsPause[event.agent()] = true;
        }
      }
      case BACK -> {
        becomeReady(event.agent());
        planPause(event.agent());
        connect();
      }
    }
  }

  private void place() {
    int wanted = pacer.callsToPlace(now);
    if (workload.trunks() > 0) {
      wanted = Math.min(wanted, workload.trunks() - out);
    }
    if (workload.records() > 0) {
      wanted = (int) Math.min(wanted, workload.records() - calls);
    }
    double rate = workload.hitRateAt(now / (double) SECOND);
    for (int i = 0; i < wanted; i++) {
      Fate fate = Fate.of(seed, ++calls);
      out++;
      dialing++;
      pacer.on(new PacingEvent.CallPlaced(now, calls));
      boolean hit = fate.luck() < rate;
      double ring = (hit ? workload.toAnswer() : workload.toFailure()).of(fate.ring());
      schedule(millis(ring), hit ? What.ANSWERED : What.FAILED, calls, 0);
    }
  }

  private void connect() {
    while (!ready.isEmpty() && !waiting.isEmpty()) {
      int agent = ready.poll();
      Waiting call = waiting.poll();
      waited(agent);
      pacer.on(new PacingEvent.CallConnected(now, call.call(), agent, true));
      double talk = workload.talk().of(Fate.of(seed, call.call()).talk());
      work(agent, talk);
      schedule(millis(talk), What.TALKED, call.call(), agent);
      window.answered(now, false);
    }
  }

  private void giveUp(long call) {
    if (!waiting.isEmpty() && waiting.peek().call() == call) {
      waiting.poll();
      out--;
      lost++;
      pacer.on(new PacingEvent.CallLost(now, call));
      window.answered(now, true);
    }
  }

  private void becomeReady(int agent) {
    readySince[agent] = now;
    ready.add(agent);
    pacer.on(new PacingEvent.AgentReady(now, agent));
  }

  private void leave(int agent) {
    pacer.on(new PacingEvent.AgentAway(now, agent));
    double pause = workload.pause().of(pauses.nextGaussian());
    away += pause;
    awayUntil[agent] = now + millis(pause);
    schedule(millis(pause), What.BACK, 0, agent);
  }

  private void planPause(int agent) {
    if (workload.turnover() > 0) {
      double hours = -Math.log(1 - pauses.nextDouble()) / workload.turnover();
      schedule(millis(hours * 3600), What.PAUSE, 0, agent);
    }
  }

  private void waited(int agent) {
    if (waitCount == waits.length) {
      waits = Arrays.copyOf(waits, 2 * waitCount);
    }
    waits[waitCount++] = (int) (now - readySince[agent]);
  }

  private void work(int agent, double seconds) {
    worked += seconds;
    busyUntil[agent] = now + millis(seconds);
  }

  private static long millis(double seconds) {
    return Math.max(1, Math.round(seconds * SECOND));
  }

  private void schedule(long delay, What what, long call, int agent) {
    events.add(new Event(now + delay, order++, what, call, agent));
  }

  private Outcome outcome() {
    double late = secondsBeyondEnd(busyUntil);
    double present =
        workload.agents() * (end / (double) SECOND) - away + secondsBeyondEnd(awayUntil);
    int[] sorted = Arrays.copyOf(waits, waitCount);
    Arrays.sort(sorted);
    return new Outcome(
        (worked - late) / present,
        answered == 0 ? 0 : lost / (double) answered,
        window.worst(),
        waitCount == 0 ? 0 : sorted[waitCount / 2] / (double) SECOND,
        waitCount == 0 ? 0 : sorted[(int) (waitCount * 0.95)] / (double) SECOND,
        calls,
        answered,
        lost);
  }

  private double secondsBeyondEnd(long[] untils) {
    double sum = 0;
    for (long until : untils) {
      sum += Math.max(0, until - end) / (double) SECOND;
    }
    return sum;
  }
}
