package org.ocserver.session.dial;

import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.option.Option;
import org.ocserver.campaign.option.PacingOptions;
import org.ocserver.session.settings.SessionSettings;

/**
 * How many chains the buffer should hold: what is configured for the campaign group or for each of
 * its agents, and never less than is dialed within ten seconds.
 *
 * @param minimum it is refilled when it holds fewer
 * @param optimum what a refill aims at, at least the minimum
 */
record BufferSize(int minimum, int optimum) {

  static BufferSize of(SessionSettings settings, int agents, int dialedOfLate) {
    CampaignGroup group = settings.group();
    int minimum = size(group.minBuffer(), PacingOptions.REC_BUFFER_MIN, settings, agents);
    int optimum = size(group.optBuffer(), PacingOptions.REC_BUFFER_OPTIMAL, settings, agents);
    int lower = Math.max(minimum, dialedOfLate);
    return new BufferSize(lower, Math.max(lower + dialedOfLate / 2, optimum));
  }

  /** The campaign group's own number of records, or if that is 0, so many per agent. */
  private static int size(
      int configured, Option<Integer> perAgent, SessionSettings settings, int agents) {
    return configured > 0 ? configured : settings.options().value(perAgent) * Math.max(1, agents);
  }
}
