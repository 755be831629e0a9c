package org.ocserver.session.settings;

import java.util.Optional;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.mode.DialingModes;

/** Why a session does not dial in a mode. */
public record ModeRefusal(CampaignError error, String detail) {

  /** Empty if it may. */
  public static Optional<ModeRefusal> of(DialMode mode, SessionSettings settings) {
    return of(mode, settings.lines(), settings.members(), settings.options());
  }

  public static Optional<ModeRefusal> of(
      DialMode mode, SessionDns lines, GroupAgents members, OptionLookup options) {
    if (!options.value(ServerOptions.LICENSED_DIAL_MODES).contains(mode)) {
      return Optional.of(
          new ModeRefusal(
              CampaignError.CM_ERROR_LICENSE_VIOLATION, "dial mode " + mode.modeName()));
    }
    return lack(mode, lines, members)
        .map(
            lack ->
                new ModeRefusal(
                    CampaignError.CM_ERROR_INVALID_PARAMETER,
                    "dial mode " + mode.modeName() + " needs " + lack));
  }

  /** What the campaign group lacks for the mode. */
  private static Optional<String> lack(DialMode mode, SessionDns lines, GroupAgents members) {
    return switch (DialingModes.flowOf(mode)) {
      case AGENT_CALLS -> Optional.empty();
      case TRANSFER ->
          lines.queue().isPresent()
              ? Optional.empty()
              : Optional.of("a transfer DN, as the origination DN is a trunk group");
      case SEIZING -> {
        if (members.ivr()) {
          yield Optional.of("agents; an IVR cannot be engaged");
        }
        yield lines.holdsAnswered()
            ? Optional.empty()
            : Optional.of("a trunk group as origination DN");
      }
      case APPLICATION -> {
        if (!lines.holdsAnswered()) {
          yield Optional.of("a trunk group as origination DN");
        }
        yield lines.ports() > 0
            ? Optional.empty()
            : Optional.of("a number of channels, or a group of places with ports of an IVR");
      }
    };
  }
}
