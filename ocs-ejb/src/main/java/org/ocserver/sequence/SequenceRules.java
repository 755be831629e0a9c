package org.ocserver.sequence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.session.settings.SessionSettings;

/** Whether a sequence can be run by a configuration. */
final class SequenceRules {
  private final Configuration configuration;
  private final Instant now;

  SequenceRules(Configuration configuration, Instant now) {
    this.configuration = configuration;
    this.now = now;
  }

  /** What is wrong; empty if nothing is. */
  Optional<String> problem(CampaignSequence sequence) {
    List<SequenceItem> items = sequence.items();
    Instant earliest = sequence.startTime().filter(now::isBefore).orElse(now);
    for (int i = 0; i < items.size(); i++) {
      Optional<String> problem = problem(items.get(i), sequence.groupDbid(), earliest);
      if (problem.isPresent()) {
        return Optional.of("scheduleItem-" + (i + 1) + ": " + problem.get());
      }
    }
    return Optional.empty();
  }

  private Optional<String> problem(SequenceItem item, int groupDbid, Instant earliest) {
    if (configuration.campaign(item.campaignDbid()).isEmpty()) {
      return Optional.of("there is no campaign " + item.campaignDbid());
    }
    Optional<CampaignGroup> group =
        configuration.campaignGroups().stream()
            .filter(one -> one.campaignDbid() == item.campaignDbid())
            .filter(one -> one.groupDbid() == groupDbid)
            .findFirst();
    if (group.isEmpty()) {
      return Optional.of(
          "campaign " + item.campaignDbid() + " is not configured for group " + groupDbid);
    }
    Optional<String> problem =
        SessionSettings.problem(configuration, group.get(), item.dialing().mode());
    if (problem.isPresent()) {
      return problem;
    }
    return item.stop()
        .at()
        .filter(end -> !end.isAfter(earliest))
        .map(end -> "it is to stop at " + end + ", before it can start");
  }
}
