package org.ocserver.session;

import java.util.Optional;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.mode.DialingModes;

/** Why a session does not dial in a mode. */
record ModeRefusal(CampaignError error, String detail) {

  /** Empty if it may. */
  static Optional<ModeRefusal> of(DialMode mode, SessionSettings settings) {
    String name = "dial mode " + mode.modeName();
    if (!settings.options().value(ServerOptions.LICENSED_DIAL_MODES).contains(mode)) {
      return Optional.of(new ModeRefusal(CampaignError.CM_ERROR_LICENSE_VIOLATION, name));
    }
    return DialingModes.isAvailable(mode)
        ? Optional.empty()
        : Optional.of(
            new ModeRefusal(CampaignError.CM_ERROR_INVALID_PARAMETER, name + " is not available"));
  }
}
