package org.ocserver.callinglist;

import java.time.LocalDateTime;
import java.util.Optional;

/** When a record may be dialed: within its daily window and within the business hours. */
public record DialableTime(DailyWindow window, BusinessHours hours) implements LocalSchedule {
  @Override
  public boolean isOpenAt(LocalDateTime local) {
    return window.isOpenAt(local) && hours.isOpenAt(local);
  }

  @Override
  public Optional<LocalDateTime> firstOpenAt(LocalDateTime local) {
    LocalDateTime limit = local.plus(HORIZON);
    Optional<LocalDateTime> candidate = Optional.of(local);
    while (candidate.isPresent() && candidate.get().isBefore(limit)) {
      if (isOpenAt(candidate.get())) {
        return candidate;
      }
      candidate = candidate.flatMap(window::firstOpenAt).flatMap(hours::firstOpenAt);
    }
    return Optional.empty();
  }
}
