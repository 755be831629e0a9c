package org.ocserver.pacing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ocserver.pacing.PacingEvent.CallAnswered;
import org.ocserver.pacing.PacingEvent.CallConnected;
import org.ocserver.pacing.PacingEvent.CallFailed;
import org.ocserver.pacing.PacingEvent.CallLost;
import org.ocserver.pacing.PacingEvent.CallOffered;
import org.ocserver.pacing.PacingEvent.CallPlaced;
import org.ocserver.pacing.PacingEvent.CallReturned;

/** The calls on their way: dials, and people who wait; and what becomes of dials, how soon. */
final class Dials {
  private static final long LEAST_LONGEST = 40_000;

  private final Map<Long, Integer> places = new HashMap<>();
  private long[] calls = new long[16];
  private long[] placedAt = new long[16];

  /** As {@link #inOrder} knows them. */
  private long[] numbers = new long[16];

  private final DialsInOrder inOrder = new DialsInOrder();

  private int out;

  /** Those whom no agent's phone rings for. */
  private final Set<Long> waiting = new HashSet<>();

  /** After so many milliseconds a dial is not waited for any more to learn from it. */
  private long longest = LEAST_LONGEST;

  private ByAge[] answered = {};
  private final Surge surge = new Surge();
  private double rate;

  private final Durations toAnswer;
  private final Durations toFailure;
  private final HitRate hitRate;

  Dials(HitRate hitRate) {
    this(hitRate, new Durations(9, 0.6, 10, 1000), new Durations(18, 0.7, 10, 1000));
  }

  /** With what is known of how soon a person answers, and a dial fails. */
  Dials(HitRate hitRate, Durations toAnswer, Durations toFailure) {
    this.hitRate = hitRate;
    this.toAnswer = toAnswer;
    this.toFailure = toFailure;
    rate = hitRate.value();
  }

  void on(PacingEvent event) {
    if (event instanceof CallPlaced call) {
      add(call.call(), call.at());
    } else if (event instanceof CallFailed call) {
      ended(call.call(), call.at(), false);
    } else if (event instanceof CallAnswered call) {
      ended(call.call(), call.at(), true);
      surge.answered();
      waiting.add(call.call());
    } else if (event instanceof CallReturned call) {
      waiting.add(call.call());
    } else if (event instanceof CallOffered call) {
      waiting.remove(call.call());
    } else if (event instanceof CallConnected call) {
      waiting.remove(call.call());
    } else if (event instanceof CallLost call) {
      waiting.remove(call.call());
    }
  }

  private void add(long call, long at) {
    if (out == calls.length) {
      calls = Arrays.copyOf(calls, 2 * out);
      placedAt = Arrays.copyOf(placedAt, 2 * out);
      numbers = Arrays.copyOf(numbers, 2 * out);
    }
    calls[out] = call;
    numbers[out] = inOrder.placed(at);
    placedAt[out] = at;
    places.put(call, out++);
  }

  private void ended(long call, long at, boolean answered) {
    Integer place = places.remove(call);
    if (place == null) {
      return;
    }
    inOrder.ended(numbers[place], at, answered);
    inOrder.learn(at, at - longest, this::learn);
    out--;
    if (place < out) {
      calls[place] = calls[out];
      placedAt[place] = placedAt[out];
      numbers[place] = numbers[out];
      places.put(calls[place], place);
    }
  }

  private void learn(boolean answered, double seconds) {
    (answered ? toAnswer : toFailure).add(seconds);
    hitRate.add(answered);
  }

  /** Calls that nobody has answered yet. */
  int dialing() {
    return out;
  }

  /** People who wait for an agent. */
  int waiting() {
    return waiting.size();
  }

  /** After how many seconds the given share of answers has come. */
  double answerDelay(double share) {
    return toAnswer.quantile(share);
  }

  /** The share of dials that a person answers, as far as the latest answers let think. */
  double hitRate() {
    return rate;
  }

  /**
   * Says anew what may be expected of each dial within each of the spans, in seconds.
   *
   * @param interval seconds until this is asked again
   */
  void look(double[] spans, double interval, long now) {
    double slow = Math.max(toFailure.quantile(0.95), toAnswer.quantile(0.95));
    longest = Math.max(LEAST_LONGEST, (long) (1000 * slow));
    rate = Math.max(hitRate.value(), surge.rate(hitRate.value(), now, longest));
    double hits = rate;
    answered = ByAge.each(spans, (age, span) -> answers(age, span, hits));
    double steady = hitRate.value();
    ByAge soon = new ByAge(age -> answers(age, interval, steady));
    double expected = 0;
    for (int i = 0; i < out; i++) {
      expected += soon.of(now - placedAt[i]);
    }
    surge.expect(expected);
  }

  /** The chance of a dial of an age to be answered within a span. */
  private double answers(double age, double span, double hits) {
    double already = toAnswer.cdf(age);
    double open = hits * (1 - already) + (1 - hits) * (1 - toFailure.cdf(age));
    return open < 1e-6 ? 0 : hits * (toAnswer.cdf(age + span) - already) / open;
  }

  /** Adds, for each dial, the chance that a person answers within one of the spans. */
  void answeredWithin(int span, long now, Chances chances) {
    for (int i = 0; i < out; i++) {
      chances.add(answered[span].of(now - placedAt[i]));
    }
  }
}
