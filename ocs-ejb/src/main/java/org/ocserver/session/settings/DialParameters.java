package org.ocserver.session.settings;

import java.util.Optional;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;

/**
 * How a session is to dial.
 *
 * @param optimizeGoal in the unit of {@code optimizeBy}
 * @param autoCompletion whether it ends by itself when nothing is left to dial; absent: as before,
 *     or at the load as configured
 */
public record DialParameters(
    DialMode mode, OptimizeBy optimizeBy, int optimizeGoal, Optional<Boolean> autoCompletion) {

  /** Says nothing of the end. */
  public DialParameters(DialMode mode, OptimizeBy optimizeBy, int optimizeGoal) {
    this(mode, optimizeBy, optimizeGoal, Optional.empty());
  }

  /** What the campaign group's configuration says. */
  public static DialParameters configured(CampaignGroup group) {
    return new DialParameters(group.dialMode(), group.optimizeBy(), group.optimizeGoal());
  }
}
