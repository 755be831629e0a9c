package org.ocserver.sequence;

import java.time.Duration;
import java.util.Optional;
import org.ocserver.session.settings.DialParameters;

/**
 * One campaign of a sequence.
 *
 * @param sleep how long it waits before its start, in whole minutes
 * @param dialing how it dials
 */
public record SequenceItem(
    int campaignDbid, DialParameters dialing, StopConditions stop, Duration sleep) {

  SequenceItem dialing(DialParameters other) {
    return new SequenceItem(campaignDbid, other, stop, sleep);
  }

  /**
   * How it is dialed, ending by itself once its records are depleted, unless a time is set for its
   * end: then records may still be added, or come due, until that time.
   */
  DialParameters dialingToItsEnd() {
    return new DialParameters(
        dialing.mode(),
        dialing.optimizeBy(),
        dialing.optimizeGoal(),
        Optional.of(stop.at().isEmpty()));
  }
}
