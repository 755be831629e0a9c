package org.ocserver.session.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Hands messages to one receiver, one at a time and in order, on threads of an executor. Whoever
 * handles a message sees all that was done for those before it.
 */
public final class Mailbox<M> {
  /** After so many messages the thread is given back, so that other mailboxes get their turn. */
  private static final int MESSAGES_PER_TURN = 500;

  private final Queue<M> messages = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final Executor executor;
  private final Consumer<M> receiver;
  private final Runnable whenDrained;

  public Mailbox(Executor executor, Consumer<M> receiver) {
    this(executor, receiver, () -> {});
  }

  /**
   * @param whenDrained runs, likewise in turn, when no message waits, and before the thread is
   *     given back: what is best done once for several messages
   */
  public Mailbox(Executor executor, Consumer<M> receiver, Runnable whenDrained) {
    this.executor = executor;
    this.receiver = receiver;
    this.whenDrained = whenDrained;
  }

  public void post(M message) {
    messages.add(message);
    schedule();
  }

  private void schedule() {
    if (!messages.isEmpty() && scheduled.compareAndSet(false, true)) {
      try {
        executor.execute(this::drain);
      } catch (RejectedExecutionException | IllegalStateException rejected) {
        // The message stays; the next post tries again.
        scheduled.set(false);
        throw rejected;
      }
    }
  }

  private void drain() {
    try {
      int handled = 0;
      do {
        for (M message = messages.poll(); message != null; message = messages.poll()) {
          receiver.accept(message);
          if (++handled >= MESSAGES_PER_TURN) {
            break;
          }
        }
        whenDrained.run();
      } while (handled < MESSAGES_PER_TURN && !messages.isEmpty());
    } finally {
      scheduled.set(false);
      schedule();
    }
  }
}
