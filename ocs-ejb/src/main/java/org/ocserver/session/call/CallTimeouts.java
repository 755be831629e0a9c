package org.ocserver.session.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CallsInProgress;

/** Ends calls of which nothing more is heard, or is to be heard. */
public final class CallTimeouts {
  private static final Logger LOG = System.getLogger(CallTimeouts.class.getName());

  /** How much longer than the ring timeout a dial may go unanswered by the switch. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final OptionLookup options;
  private final CallsInProgress calls;
  private final Finishing finishing;
  private final CallEnds ends;

  public CallTimeouts(
      OptionLookup options, CallsInProgress calls, Finishing finishing, CallEnds ends) {
    this.options = options;
    this.calls = calls;
    this.finishing = finishing;
    this.ends = ends;
  }

  /** Ends what has waited too long. */
  public void tick(Instant now) {
    Duration inQueue = options.value(CallOptions.CALL_WAIT_IN_QUEUE_TIMEOUT);
    Duration toConnect = options.value(CallOptions.CALL_WAIT_CONNECTED_TIMEOUT).plus(GRACE);
    for (Attempt attempt : calls.where(a -> waitsLonger(a, AttemptStage.QUEUED, inQueue, now))) {
      ends.drop(attempt, now);
    }
    for (Attempt attempt :
        calls.where(
            a ->
                waitsLonger(a, AttemptStage.REQUESTED, toConnect, now)
                    || waitsLonger(a, AttemptStage.DIALING, toConnect, now)
                    || waitsLonger(a, AttemptStage.RELEASING, toConnect, now))) {
      LOG.log(Level.WARNING, "The switch says no more of call {0}", attempt.guid());
      ends.release(attempt);
      if (attempt.stage() == AttemptStage.RELEASING) {
        finishing.finish(attempt, now);
      } else {
        finishing.finishStale(attempt, now);
      }
    }
  }

  private static boolean waitsLonger(
      Attempt attempt, AttemptStage stage, Duration limit, Instant now) {
    return attempt.stage() == stage && attempt.stageSince().plus(limit).isBefore(now);
  }

  /** The link is lost: of calls in flight nothing more will be heard. */
  public void linkLost(Instant now) {
    for (Attempt attempt : calls.where(a -> true)) {
      switch (attempt.stage()) {
        case REQUESTED, DIALING, RELEASING, QUEUED, RINGING -> finishing.finishStale(attempt, now);
        case TALKING, SELF_SERVICE -> {
          attempt.enter(AttemptStage.ON_DESKTOP, now);
          if (attempt.isRecordClosed()) {
            finishing.forget(attempt, now);
          }
        }
        case ENGAGING -> finishing.undo(attempt, "the link is lost", now);
        case INTENDED, VALIDATING, ON_DESKTOP ->
            LOG.log(Level.DEBUG, "{0} outlives the link", attempt.guid());
      }
    }
  }

  /** Nothing more is to be heard of calls and desktops; nobody is to answer to a dead line. */
  public void abandon(Instant now) {
    for (Attempt attempt : calls.where(a -> true)) {
      switch (attempt.stage()) {
        case DIALING, RELEASING -> {
          ends.release(attempt);
          finishing.finishStale(attempt, now);
        }
        case REQUESTED, QUEUED, SELF_SERVICE, RINGING, TALKING, ON_DESKTOP ->
            finishing.finishStale(attempt, now);
        case VALIDATING, ENGAGING -> finishing.undo(attempt, "unloaded", now);
        case INTENDED -> LOG.log(Level.DEBUG, "{0} is given up when it is stored", attempt.guid());
      }
    }
  }
}
