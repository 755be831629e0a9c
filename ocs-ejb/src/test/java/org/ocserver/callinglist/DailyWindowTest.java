package org.ocserver.callinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;

class DailyWindowTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource({
    // Winter and summer time: eight o'clock is eight o'clock.
    "28800,64800,2026-01-15T06:59:59Z,false",
    "28800,64800,2026-01-15T07:00:00Z,true",
    "28800,64800,2026-07-15T05:59:59Z,false",
    "28800,64800,2026-07-15T06:00:00Z,true",
    "28800,64800,2026-01-15T16:59:59Z,true",
    "28800,64800,2026-01-15T17:00:00Z,false",
    // 29 March 2026: from 2:00 the clock goes to 3:00; 2:30 does not exist.
    "9000,10800,2026-03-29T00:59:59Z,false",
    "9000,10800,2026-03-29T01:00:00Z,false",
    // 25 October 2026: 2:30 comes twice.
    "9000,10800,2026-10-25T00:30:00Z,true",
    "9000,10800,2026-10-25T01:30:00Z,true",
    // Over midnight, the whole day, never.
    "79200,21600,2026-01-15T22:00:00Z,true",
    "79200,21600,2026-01-15T12:00:00Z,false",
    "0,86400,2026-01-15T22:59:59Z,true",
    "28800,28800,2026-01-15T07:00:00Z,false"
  })
  @Manual("Mandatory fields: daily_from and daily_till, daylight saving included")
  void shouldBeOpenByTheWallClockAtTheRecordsPlace(int from, int till, Instant at, boolean open) {
    assertThat(new DailyWindow(from, till).isOpen(at, PARIS)).isEqualTo(open);
  }
}
