package org.ocserver.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** One thing that is asked again and again, and what has come of it. Thread safe. */
final class Asked {
  private static final String SILENT = "no answer";

  private final Probe probe;
  private final Executor threads;
  private boolean isUnderWay;
  private Instant answeredAt;
  private String reason = SILENT;
  private Optional<Outage> outage = Optional.empty();

  Asked(Probe probe, Executor threads, Instant now) {
    this.probe = probe;
    this.threads = threads;
    answeredAt = now;
  }

  synchronized Optional<Outage> outage() {
    return outage;
  }

  /** Time has leapt: nobody could have answered meanwhile. */
  synchronized void excuse(Duration leap) {
    if (outage.isEmpty()) {
      answeredAt = answeredAt.plus(leap);
    }
  }

  /** Asks, unless it is still being asked. */
  void ask(Instant now) {
    if (begin()) {
      try {
        threads.execute(() -> askNow(now));
      } catch (RejectedExecutionException busy) {
        end(Optional.of("no thread is free to ask"), now);
      }
    }
  }

  private synchronized boolean begin() {
    boolean isFree = !isUnderWay;
    isUnderWay = true;
    return isFree;
  }

  private void askNow(Instant now) {
    try {
      probe.ask();
      end(Optional.empty(), now);
    } catch (RuntimeException failure) {
      end(Optional.of(String.valueOf(failure.getMessage())), now);
    }
  }

  /**
   * @param now when it was asked: an answer that was long in coming says how it was before
   */
  private synchronized void end(Optional<String> failure, Instant now) {
    isUnderWay = false;
    reason = failure.orElse(SILENT);
    if (failure.isEmpty() && now.isAfter(answeredAt)) {
      answeredAt = now;
    }
  }

  /** Looks at the answers; the listener hears of what has changed. */
  void judge(Instant now, Duration patience, OutageListener listener) {
    Optional<Outage> before;
    Optional<Outage> after;
    Instant answered;
    synchronized (this) {
      before = outage;
      answered = answeredAt;
      boolean isMissing = Duration.between(answeredAt, now).compareTo(patience) > 0;
      outage =
          isMissing
              ? before.or(() -> Optional.of(new Outage(probe.asks(), answeredAt, reason)))
              : Optional.empty();
      after = outage;
    }
    if (before.isEmpty()) {
      after.ifPresent(listener::began);
    } else if (after.isEmpty()) {
      listener.ended(before.get(), Duration.between(before.get().since(), answered));
    }
  }
}
