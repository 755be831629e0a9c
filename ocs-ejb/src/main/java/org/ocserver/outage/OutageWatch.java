package org.ocserver.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Knows what is missing, and since when. {@link #step()} is called by one thread at a time, all
 * else by any.
 */
public final class OutageWatch {
  /** From one step to the next; whoever steps keeps to it. */
  public static final Duration STEP = Duration.ofSeconds(1);

  /** No step comes so late of itself: the process was held, or the clock was set. */
  private static final Duration LEAP = Duration.ofSeconds(3);

  private final List<Asked> all;
  private final Supplier<Duration> patience;
  private final OutageListener listener;
  private final Clock clock;
  private volatile Instant steppedAt;

  /**
   * @param threads run the probes; one that hangs keeps its thread
   * @param patience how long something may go without a good answer
   */
  public OutageWatch(
      List<? extends Probe> probes,
      Executor threads,
      Supplier<Duration> patience,
      OutageListener listener,
      Clock clock) {
    Instant now = clock.instant();
    this.all = probes.stream().map(probe -> new Asked(probe, threads, now)).toList();
    this.patience = patience;
    this.listener = listener;
    this.clock = clock;
    this.steppedAt = now;
  }

  /** Asks everything that is not being asked, and tells what has changed. */
  public void step() {
    Instant now = clock.instant();
    Duration sinceLast = Duration.between(steppedAt, now);
    steppedAt = now;
    if (sinceLast.isNegative() || sinceLast.compareTo(LEAP) > 0) {
      all.forEach(asked -> asked.excuse(sinceLast));
    }
    Duration limit = patience.get().plus(STEP);
    all.forEach(asked -> asked.judge(now, limit, listener));
    all.forEach(asked -> asked.ask(now));
  }

  /** What is missing now. */
  public List<Outage> outages() {
    return all.stream().map(Asked::outage).flatMap(Optional::stream).toList();
  }

  /** When the last step was made. */
  public Instant steppedAt() {
    return steppedAt;
  }
}
