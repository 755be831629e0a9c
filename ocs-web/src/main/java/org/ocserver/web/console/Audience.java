package org.ocserver.web.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** All open consoles. Thread safe. */
final class Audience {
  /** How many consoles may be open. */
  static final int MAX_SEATS = 200;

  /** How long an event may take to go out before its console is dropped. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Seat> seats = new CopyOnWriteArrayList<>();

  /** A listener and the event that is on its way to it. */
  private static final class Seat {
    private final Listener listener;
    private Optional<CompletableFuture<?>> underway = Optional.empty();
    private Instant since = Instant.EPOCH;

    Seat(Listener listener) {
      this.listener = listener;
    }

    /** False if the listener is to be dropped; while it is busy, events pass it by. */
    boolean tell(String event, String data, Instant now) {
      if (listener.isGone()
          || underway.filter(CompletableFuture::isCompletedExceptionally).isPresent()) {
        return false;
      }
      if (underway.filter(sending -> !sending.isDone()).isPresent()) {
        return now.isBefore(since.plus(PATIENCE));
      }
      underway = Optional.of(listener.send(event, data).toCompletableFuture());
      since = now;
      return true;
    }
  }

  /**
   * Seats a listener and greets it.
   *
   * @return false if all seats are taken
   */
  synchronized boolean join(Listener listener, String event, String data, Instant now) {
    if (seats.size() >= MAX_SEATS) {
      return false;
    }
    Seat seat = new Seat(listener);
    if (seat.tell(event, data, now)) {
      seats.add(seat);
    }
    return true;
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  /** Tells everybody; whoever is gone or too slow is dropped. */
  synchronized void tell(String event, String data, Instant now) {
    for (Seat seat : seats) {
      if (!seat.tell(event, data, now)) {
        seats.remove(seat);
        seat.listener.close();
      }
    }
  }

  /** Sends everybody home. */
  synchronized void close() {
    seats.forEach(seat -> seat.listener.close());
    seats.clear();
  }
}
