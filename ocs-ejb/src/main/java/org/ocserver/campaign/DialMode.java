package org.ocserver.campaign;

import java.util.Optional;
import org.ocserver.callinglist.Enumerated;

/**
 * How a dialing session dials.
 *
 * <p>Source: manual, "Enumeration Values for GSW_CM_AttrDialMode" and, for the names that desktops
 * see, "CampaignStarted Attached Data" (GSW_CAMPAIGN_MODE).
 */
public enum DialMode implements Enumerated {
  PREDICTIVE(1, "Predictive"),
  PROGRESSIVE(2, "Progressive"),
  PREVIEW(3, "Preview"),
  PROGRESSIVE_WITH_SEIZING(4, "Progressive with Seizing"),
  PREDICTIVE_WITH_SEIZING(5, "Predictive with Seizing"),
  PUSH_PREVIEW(8, "Push Preview"),
  PROGRESSIVE_GVP(9, "Progressive GVP"),
  POWER_GVP(11, "Power GVP");

  private final int value;
  private final String modeName;

  DialMode(int value, String modeName) {
    this.value = value;
    this.modeName = modeName;
  }

  /** GSW_CM_AttrDialMode. */
  @Override
  public int value() {
    return value;
  }

  /** GSW_CAMPAIGN_MODE. */
  public String modeName() {
    return modeName;
  }

  /** Whether agents are given records to look at, and call themselves. */
  public boolean isPreview() {
    return this == PREVIEW || this == PUSH_PREVIEW;
  }

  /** Whether an optimisation method and goal steer the mode. */
  public boolean isOptimized() {
    return this == PREDICTIVE || this == PREDICTIVE_WITH_SEIZING;
  }

  /**
   * Whether a session may go over to the mode while it dials in this one.
   *
   * <p>Source: docs/comm-dn.md, "Another mode".
   */
  public boolean mayBecome(DialMode other) {
    return this == other
        || switch (this) {
          case PREDICTIVE -> other == PROGRESSIVE;
          case PROGRESSIVE -> other == PREDICTIVE;
          case PREDICTIVE_WITH_SEIZING -> other == PROGRESSIVE_WITH_SEIZING;
          case PROGRESSIVE_WITH_SEIZING -> other == PREDICTIVE_WITH_SEIZING;
          case PREVIEW, PUSH_PREVIEW, PROGRESSIVE_GVP, POWER_GVP -> false;
        };
  }

  public static Optional<DialMode> of(int value) {
    return Enumerated.find(values(), value);
  }
}
