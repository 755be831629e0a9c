package org.ocserver.sequence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.session.settings.DialParameters;

/**
 * Campaigns to be run one after the other for a group.
 *
 * <p>Source: manual, "User Event Attributes for campaign_schedule (TKVList)".
 *
 * @param groupDbid the agent group or place group
 * @param startTime before which no item starts
 * @param items at least one
 */
public record CampaignSequence(
    int groupDbid, String description, Optional<Instant> startTime, List<SequenceItem> items) {
  /** The most items of a sequence. */
  public static final int MAX_ITEMS = 1000;

  /** The most characters of its description. */
  public static final int MAX_DESCRIPTION = 255;

  public CampaignSequence {
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > MAX_ITEMS) {
      throw new IllegalArgumentException("a sequence of " + items.size() + " items");
    }
  }

  /** Whether the other is this one, which may dial in another way by now. */
  boolean isSameAs(CampaignSequence other) {
    return undialed().equals(other.undialed());
  }

  private List<Object> undialed() {
    List<Object> parts = new ArrayList<>(List.of(groupDbid, description, startTime));
    items.forEach(item -> parts.add(List.of(item.campaignDbid(), item.stop(), item.sleep())));
    return parts;
  }

  CampaignSequence dialing(int item, DialParameters dialing) {
    List<SequenceItem> changed = new ArrayList<>(items);
    changed.set(item, items.get(item).dialing(dialing));
    return new CampaignSequence(groupDbid, description, startTime, changed);
  }
}
