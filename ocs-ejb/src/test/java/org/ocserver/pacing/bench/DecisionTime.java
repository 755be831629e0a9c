package org.ocserver.pacing.bench;

import java.util.Arrays;
import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacingEvent;

/** Takes the time of each decision of a pacer, and of what it hears between two of them. */
final class DecisionTime implements Pacer {
  private final Pacer pacer;
  private final int skipped;
  private long[] nanos = new long[1024];
  private int decisions;
  private long heard;
  private int out;
  private double outSum;

  /**
   * @param skipped so many decisions are made before the first is counted
   */
  DecisionTime(Pacer pacer, int skipped) {
    this.pacer = pacer;
    this.skipped = skipped;
  }

  @Override
  public void on(PacingEvent event) {
    if (event instanceof PacingEvent.CallPlaced) {
      out++;
    } else if (event instanceof PacingEvent.CallFailed
        || event instanceof PacingEvent.CallAnswered) {
      out--;
    }
    long begin = System.nanoTime();
    pacer.on(event);
    heard += System.nanoTime() - begin;
  }

  @Override
  public int callsToPlace(long now) {
    long begin = System.nanoTime();
    int calls = pacer.callsToPlace(now);
    if (decisions == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * decisions);
    }
    nanos[decisions++] = heard + System.nanoTime() - begin;
    heard = 0;
    outSum += decisions > skipped ? out : 0;
    return calls;
  }

  /** Calls that nobody had answered yet, in the mean of the decisions counted. */
  double meanOut() {
    return outSum / (decisions - skipped);
  }

  /** The time that a share of decisions does not exceed, in microseconds. */
  double quantile(double share) {
    long[] sorted = Arrays.copyOfRange(nanos, skipped, decisions);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1000.0;
  }
}
