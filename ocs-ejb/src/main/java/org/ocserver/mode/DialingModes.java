package org.ocserver.mode;

import java.util.Map;
import java.util.Optional;
import org.ocserver.campaign.DialMode;
import org.ocserver.pacing.OverdialPacing;
import org.ocserver.pacing.Pacing;
import org.ocserver.pacing.ProgressivePacing;

/** The modes in which a session can dial. */
public final class DialingModes {
  private static final Map<DialMode, Pacing> PACING =
      Map.of(
          DialMode.PREDICTIVE, new OverdialPacing(),
          DialMode.PROGRESSIVE, new ProgressivePacing());

  private DialingModes() {}

  /** Whether the product works in that mode. */
  public static boolean isAvailable(DialMode mode) {
    return mode.isPreview() || PACING.containsKey(mode);
  }

  /** The pacing of a mode; none if the server dials nothing of its own accord in it. */
  public static Optional<Pacing> pacingOf(DialMode mode) {
    return Optional.ofNullable(PACING.get(mode));
  }
}
