package org.ocserver.campaign.option;

import java.util.List;
import java.util.Optional;
import org.ocserver.contactlimit.AttemptLimit;

/** See {@link OptionType#attemptLimits}. */
record AttemptLimitsOption() implements OptionType<List<AttemptLimit>> {
  private static final String NONE = "undefined";

  @Override
  public String range() {
    return "attempts/window with m, h or d, as 3/24h,7/7d: 1–%d attempts, at most %d d; %s"
        .formatted(AttemptLimit.MAX_ATTEMPTS, AttemptLimit.MAX_WINDOW.toDays(), NONE);
  }

  @Override
  public Optional<List<AttemptLimit>> parse(String text) {
    if (text.isBlank() || text.trim().equals(NONE)) {
      return Optional.of(List.of());
    }
    try {
      return Optional.of(AttemptLimit.parseAll(text.trim()));
    } catch (IllegalArgumentException notLimits) {
      return Optional.empty();
    }
  }

  @Override
  public String text(List<AttemptLimit> limits) {
    return limits.isEmpty() ? NONE : AttemptLimit.text(limits);
  }
}
