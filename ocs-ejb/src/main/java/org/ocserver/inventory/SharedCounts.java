package org.ocserver.inventory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Keeps counts from piling up: one at a time for each subject, whose result is shared by all who
 * ask meanwhile, and a few altogether. Thread safe.
 *
 * @param <K> what is counted
 * @param <T> the result
 */
public final class SharedCounts<K, T> {
  private final Map<K, CompletableFuture<T>> running = new ConcurrentHashMap<>();
  private final Semaphore permits;

  /**
   * @param most how many may run at once
   */
  public SharedCounts(int most) {
    permits = new Semaphore(most);
  }

  /**
   * Counts on the caller's thread, or waits for the count that is under way.
   *
   * @return empty if too many run already
   */
  public Optional<T> take(K subject, Supplier<T> count) {
    CompletableFuture<T> mine = new CompletableFuture<>();
    CompletableFuture<T> others = running.putIfAbsent(subject, mine);
    if (others != null) {
      return Optional.ofNullable(others.join());
    }
    boolean isPermitted = permits.tryAcquire();
    try {
      if (isPermitted) {
        mine.complete(count.get());
      } else {
        mine.complete(null);
      }
    } catch (RuntimeException failure) {
      mine.completeExceptionally(failure);
      throw failure;
    } finally {
      running.remove(subject);
      if (isPermitted) {
        permits.release();
      }
    }
    return Optional.ofNullable(mine.join());
  }
}
