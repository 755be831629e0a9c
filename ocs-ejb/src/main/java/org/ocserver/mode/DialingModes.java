package org.ocserver.mode;

import java.util.Map;
import java.util.Optional;
import org.ocserver.campaign.DialMode;
import org.ocserver.pacing.OverdialPacing;
import org.ocserver.pacing.Pacing;
import org.ocserver.pacing.ProgressivePacing;

/** What is particular to each mode: how its calls go, and how many there are. */
public final class DialingModes {
  private static final Map<DialMode, Pacing> PACING =
      Map.of(
          DialMode.PREDICTIVE, new OverdialPacing(),
          DialMode.PREDICTIVE_WITH_SEIZING, new OverdialPacing(),
          DialMode.PROGRESSIVE, new ProgressivePacing(),
          DialMode.PROGRESSIVE_WITH_SEIZING, new ProgressivePacing(),
          DialMode.PROGRESSIVE_GVP, new ProgressivePacing(),
          DialMode.POWER_GVP, new ProgressivePacing());

  private DialingModes() {}

  /** The pacing of a mode; none if the server dials nothing of its own accord in it. */
  public static Optional<Pacing> pacingOf(DialMode mode) {
    return Optional.ofNullable(PACING.get(mode));
  }

  /** How the calls of a mode go. */
  public static CallFlow flowOf(DialMode mode) {
    return switch (mode) {
      case PREDICTIVE, PROGRESSIVE -> CallFlow.TRANSFER;
      case PREDICTIVE_WITH_SEIZING, PROGRESSIVE_WITH_SEIZING -> CallFlow.SEIZING;
      case PROGRESSIVE_GVP, POWER_GVP -> CallFlow.APPLICATION;
      case PREVIEW, PUSH_PREVIEW -> CallFlow.AGENT_CALLS;
    };
  }

  /** Whether the server dials of its own accord, and for agents: what the manual calls auto. */
  public static boolean dialsForAgents(DialMode mode) {
    return switch (flowOf(mode)) {
      case TRANSFER, SEIZING -> true;
      case APPLICATION, AGENT_CALLS -> false;
    };
  }
}
