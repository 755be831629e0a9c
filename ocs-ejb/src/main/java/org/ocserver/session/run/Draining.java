package org.ocserver.session.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.ocserver.session.message.SessionMessage;

/**
 * The way of all sessions out of memory before the server stops: calls and desktops are let finish
 * for some time, then what is left is unloaded by force. Thread safe.
 */
final class Draining {
  /** How long it may take to store what is unloaded by force. */
  static final Duration STORING = Duration.ofSeconds(10);

  private final Collection<DialingSession> sessions;
  private final Instant endOfPatience;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private boolean isForced;

  Draining(Collection<DialingSession> sessions, Instant endOfPatience) {
    this.sessions = sessions;
    this.endOfPatience = endOfPatience;
    post(true).whenComplete((all, failure) -> done.complete(null));
  }

  /** Completed when no session is loaded, or when there is no more time. */
  CompletableFuture<Void> done() {
    return done;
  }

  synchronized void tick(Instant now) {
    if (!isForced && !now.isBefore(endOfPatience)) {
      isForced = true;
      post(false);
    }
    if (!now.isBefore(endOfPatience.plus(STORING))) {
      done.complete(null);
    }
  }

  private CompletableFuture<Void> post(boolean waits) {
    return CompletableFuture.allOf(
        sessions.stream()
            .map(
                session -> {
                  CompletableFuture<Void> reply = new CompletableFuture<>();
                  session.post(new SessionMessage.Drain(waits, reply));
                  return reply;
                })
            .toArray(CompletableFuture[]::new));
  }
}
