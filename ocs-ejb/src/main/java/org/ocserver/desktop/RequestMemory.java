package org.ocserver.desktop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Remembers what became of the last requests, so that one that is delivered again takes no effect
 * again and gets the answer that it got before. Thread safe.
 *
 * <p>It is lost with the process, and with it all that is at work: handles are not given out again
 * and no campaign is loaded then, so what is delivered again after a crash finds neither.
 *
 * @param <A> answers
 */
public final class RequestMemory<A> {
  /**
   * Which message a request came in.
   *
   * @param sender who sent it, so that nobody hears what another was answered
   * @param message the message's own id, the same at each delivery
   */
  public record Identity(String sender, String message) {}

  private static final class Eldest<V> extends LinkedHashMap<Identity, V> {
    private static final long serialVersionUID = 1L;
    private final int limit;

    Eldest(int limit) {
      this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Identity, V> eldest) {
      return size() > limit;
    }
  }

  private final Map<Identity, CompletableFuture<A>> answers;

  /**
   * @param limit how many requests are remembered; then the first is forgotten
   */
  public RequestMemory(int limit) {
    answers = new Eldest<>(limit);
  }

  /**
   * The answer that was or will be given to the request if it is remembered, else that of the
   * operation. An operation that fails is not remembered: it may be tried again.
   */
  public CompletableFuture<A> once(Identity request, Supplier<CompletableFuture<A>> operation) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    Optional<CompletableFuture<A>> before = remember(request, answer);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      operation.get().whenComplete((told, failure) -> settle(request, answer, told, failure));
    } catch (RuntimeException failure) {
      forget(request);
      throw failure;
    }
    return answer;
  }

  private void settle(Identity request, CompletableFuture<A> answer, A told, Throwable failure) {
    if (failure == null) {
      answer.complete(told);
    } else {
      forget(request);
      answer.completeExceptionally(failure);
    }
  }

  private synchronized Optional<CompletableFuture<A>> remember(
      Identity request, CompletableFuture<A> answer) {
    return Optional.ofNullable(answers.putIfAbsent(request, answer));
  }

  private synchronized void forget(Identity request) {
    answers.remove(request);
  }
}
