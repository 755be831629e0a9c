package org.ocserver.session;

import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;

/**
 * How a session is to dial.
 *
 * @param optimizeGoal in the unit of {@code optimizeBy}
 */
public record DialParameters(DialMode mode, OptimizeBy optimizeBy, int optimizeGoal) {

  /** What the campaign group's configuration says. */
  public static DialParameters configured(CampaignGroup group) {
    return new DialParameters(group.dialMode(), group.optimizeBy(), group.optimizeGoal());
  }
}
