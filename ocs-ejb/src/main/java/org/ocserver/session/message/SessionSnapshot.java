package org.ocserver.session.message;

import java.util.Map;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;

/**
 * A session at one moment.
 *
 * @param parameters how it dials, or would
 * @param agents logged-in agents by state
 * @param calls calls in progress by stage
 * @param results finished attempts by call result number
 * @param answered calls answered by a person
 * @param lost those that were abandoned or dropped
 * @param recordsLeft chains still to be dialed: in the database, by the last count, and in memory
 * @param buffered chains in memory that wait to be dialed
 * @param abandonment what the campaign may lose and has lost, its other sessions up to the load
 */
public record SessionSnapshot(
    SessionIdentity identity,
    SessionStatus status,
    DialParameters parameters,
    Map<AgentActivity, Integer> agents,
    Map<AttemptStage, Integer> calls,
    Map<Integer, Long> results,
    long dials,
    long answered,
    long lost,
    int recordsLeft,
    int buffered,
    AbandonmentLedger abandonment) {

  public SessionStanding standing() {
    return new SessionStanding(identity, status, parameters);
  }

  /** A session that is not loaded. */
  public static SessionSnapshot notLoaded(SessionIdentity identity, DialParameters parameters) {
    return new SessionSnapshot(
        identity,
        SessionStatus.NOT_LOADED,
        parameters,
        Map.of(),
        Map.of(),
        Map.of(),
        0,
        0,
        0,
        0,
        0,
        AbandonmentLedger.empty());
  }

  /** Lost calls per answered call, 0 to 1. */
  public double abandonmentRate() {
    return answered == 0 ? 0 : lost / (double) answered;
  }
}
