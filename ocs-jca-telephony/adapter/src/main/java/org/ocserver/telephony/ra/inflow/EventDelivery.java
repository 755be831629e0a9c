package org.ocserver.telephony.ra.inflow;

import static org.ocserver.telephony.ra.log.AdapterLog.LOG;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.ocserver.telephony.TelephonyEvent;

/**
 * Brings the events of one switch to the endpoint, in order and one at a time. At most one work is
 * under way: it is handed to the work manager when the first event arrives, and ends when none is
 * left.
 */
final class EventDelivery implements Consumer<TelephonyEvent>, Work {
  private final String switchName;
  private final WorkManager workManager;
  private final Endpoint endpoint;
  private final Duration retryDelay;
  private final Deque<TelephonyEvent> waiting = new ArrayDeque<>();
  private boolean underWay;
  private boolean closed;

  /**
   * @param retryDelay how long to wait for an endpoint that takes no event
   */
  EventDelivery(
      String switchName, WorkManager workManager, Endpoint endpoint, Duration retryDelay) {
    this.switchName = switchName;
    this.workManager = workManager;
    this.endpoint = endpoint;
    this.retryDelay = retryDelay;
  }

  /** Takes an event, from any thread, and returns at once; after the close it is dropped. */
  @Override
  public void accept(TelephonyEvent event) {
    if (add(event)) {
      try {
        workManager.scheduleWork(this);
      } catch (WorkException cause) {
        LOG.noThread(switchName, cause);
        workRefused();
      }
    }
  }

  /** Ends the delivery; an event that is with the endpoint at this moment is its last. */
  synchronized void close() {
    closed = true;
    if (!waiting.isEmpty()) {
      LOG.undelivered(switchName, waiting.size());
      waiting.clear();
    }
    notifyAll();
  }

  @Override
  public void run() {
    do {
      Optional<TelephonyEvent> event = next();
      while (event.isPresent()) {
        deliver(event.get());
        event = next();
      }
      endpoint.release();
    } while (!endIfNoneWaits());
  }

  /**
   * Nothing: the container says this after each run too, so it cannot mean that the delivery is
   * over. That is said by {@link #close()}.
   */
  @Override
  public void release() {}

  private void deliver(TelephonyEvent event) {
    boolean logged = false;
    while (isOpen()) {
      try {
        endpoint.onEvent(event);
        return;
      } catch (UnavailableException cause) {
        if (!logged) {
          LOG.endpointUnavailable(switchName, cause.getMessage());
          logged = true;
        }
        pause();
      }
    }
  }

  private synchronized boolean isOpen() {
    return !closed;
  }

  /** Whether a work has to be scheduled for it. */
  private synchronized boolean add(TelephonyEvent event) {
    if (closed) {
      return false;
    }
    waiting.add(event);
    boolean first = !underWay;
    underWay = true;
    return first;
  }

  private synchronized Optional<TelephonyEvent> next() {
    return Optional.ofNullable(waiting.poll());
  }

  private synchronized boolean endIfNoneWaits() {
    underWay = !waiting.isEmpty();
    return !underWay;
  }

  private synchronized void workRefused() {
    underWay = false;
  }

  private synchronized void pause() {
    if (closed) {
      return;
    }
    try {
      wait(retryDelay.toMillis());
    } catch (InterruptedException cause) {
      // The container takes its thread back.
      Thread.currentThread().interrupt();
      close();
    }
  }
}
