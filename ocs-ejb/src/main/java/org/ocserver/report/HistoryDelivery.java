package org.ocserver.report;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.StoreException;
import org.ocserver.report.Receipt.Refused;
import org.ocserver.report.Receipt.Taken;
import org.ocserver.report.Receipt.Unavailable;
import org.ocserver.webhook.RetryPause;

/**
 * Sends the reports that wait, one after the other. A report that fails is sent again after a
 * growing pause, and those after it wait; one that the receiver refuses ten times is set aside.
 *
 * <p>For one thread at a time.
 */
public final class HistoryDelivery {
  private static final Logger LOG = System.getLogger(HistoryDelivery.class.getName());
  private static final int BATCH = 100;
  private static final int MAX_REFUSALS = 10;

  /** After so long a run ends, so that the caller can see whether all is still as it was. */
  private static final Duration TURN = Duration.ofSeconds(10);

  private final ReportOutbox outbox;
  private final HistoryReceiver receiver;
  private final Clock clock;
  private final RetryPause pause = new RetryPause();
  private Optional<URI> lastUri = Optional.empty();
  private boolean failing;
  private long refusedReport;
  private int refusals;

  public HistoryDelivery(ReportOutbox outbox, HistoryReceiver receiver, Clock clock) {
    this.outbox = outbox;
    this.receiver = receiver;
    this.clock = clock;
  }

  /**
   * Sends until nothing is left, a pause is due, or the turn is over.
   *
   * @return whether there may be more to send right now
   */
  public boolean run(HistoryTarget target) {
    if (!lastUri.equals(Optional.of(target.uri()))) {
      lastUri = Optional.of(target.uri());
      pause.reset();
    }
    Instant end = clock.instant().plus(TURN);
    try {
      while (pause.isOver(clock.instant())) {
        if (!clock.instant().isBefore(end)) {
          return true;
        }
        if (!sendBatch(target, end)) {
          return false;
        }
      }
    } catch (StoreException failure) {
      fail("the database failed: " + failure.getMessage());
    }
    return false;
  }

  /** False if nothing waits. */
  private boolean sendBatch(HistoryTarget target, Instant end) {
    int server = target.configuration().application().dbid();
    List<PendingReport> batch = outbox.next(server, BATCH);
    List<PendingReport> delivered = new ArrayList<>();
    try {
      for (PendingReport report : batch) {
        if (!pause.isOver(clock.instant()) || !clock.instant().isBefore(end)) {
          break;
        }
        if (send(report, target)) {
          delivered.add(report);
        }
      }
    } finally {
      if (!delivered.isEmpty()) {
        outbox.delivered(delivered);
      }
    }
    return !batch.isEmpty();
  }

  private boolean send(PendingReport report, HistoryTarget target) {
    Receipt receipt =
        Receipt.of(
            receiver.post(
                target.uri(), report.key(), HistoryMessage.of(report, target.configuration())));
    if (receipt instanceof Taken) {
      succeed();
      return true;
    }
    if (receipt instanceof Refused refused) {
      refuse(report, refused.reason());
    } else if (receipt instanceof Unavailable unavailable) {
      fail(unavailable.reason());
    }
    return false;
  }

  private void succeed() {
    pause.reset();
    refusals = 0;
    if (failing) {
      failing = false;
      LOG.log(Level.INFO, "The history is delivered again");
    }
  }

  private void refuse(PendingReport report, String reason) {
    refusals = report.id() == refusedReport ? refusals + 1 : 1;
    refusedReport = report.id();
    if (refusals < MAX_REFUSALS) {
      fail(reason);
      return;
    }
    outbox.setAside(report);
    refusals = 0;
    pause.reset();
    LOG.log(
        Level.ERROR,
        "Report {0} of attempt {1} is set aside, the receiver does not take it: {2}",
        report.sequence(),
        report.attempt().guid(),
        reason);
  }

  private void fail(String reason) {
    pause.begin(clock.instant());
    if (!failing) {
      failing = true;
      LOG.log(
          Level.WARNING,
          "The history cannot be delivered to {0}, it is tried again: {1}",
          lastUri.map(URI::toString).orElse(""),
          reason);
    }
  }
}
