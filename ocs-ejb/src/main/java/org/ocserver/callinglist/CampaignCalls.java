package org.ocserver.callinglist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the database says of a campaign's calls, at one moment.
 *
 * @param spans whom it reached and lost, span by span, oldest first
 * @param oldestOpen when the oldest of its attempts began that are not over yet, of those asked for
 * @param predictiveSessions how many other sessions have lately begun attempts in a predictive mode
 */
public record CampaignCalls(
    List<AnsweredCalls> spans, Optional<Instant> oldestOpen, int predictiveSessions) {
  public CampaignCalls {
    spans = List.copyOf(spans);
  }
}
