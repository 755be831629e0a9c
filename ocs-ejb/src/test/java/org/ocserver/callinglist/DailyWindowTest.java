package org.ocserver.callinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
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
    "28800,28800,2026-01-15T07:00:00Z,false",
    "79200,0,2026-01-15T22:59:59Z,true",
    "79200,0,2026-01-15T23:00:00Z,false",
    // No windows at all.
    "-1,86400,2026-01-15T12:00:00Z,false",
    "0,86401,2026-01-15T12:00:00Z,false",
    "-2147483648,2147483647,2026-01-15T12:00:00Z,false"
  })
  @Manual("Mandatory fields: daily_from and daily_till, daylight saving included")
  void shouldBeOpenByTheWallClockAtTheRecordsPlace(int from, int till, Instant at, boolean open) {
    assertThat(new DailyWindow(from, till).isOpen(at, PARIS)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    // Open: at once, to the fraction of a second.
    "28800,64800,2026-01-15T07:00:00.500Z,2026-01-15T07:00:00.500Z",
    "28800,64800,2026-01-15T06:59:59.500Z,2026-01-15T07:00:00Z",
    "28800,64800,2026-01-15T17:00:00Z,2026-01-16T07:00:00Z",
    // Over midnight.
    "79200,21600,2026-01-15T05:00:00Z,2026-01-15T21:00:00Z",
    "79200,0,2026-01-15T23:00:00Z,2026-01-16T21:00:00Z",
    "86400,21600,2026-01-15T12:00:00Z,2026-01-15T23:00:00Z",
    // Eight o'clock comes an hour sooner, or later, when the clock changes.
    "28800,64800,2026-03-28T17:00:00Z,2026-03-29T06:00:00Z",
    "28800,64800,2026-10-24T16:00:00Z,2026-10-25T07:00:00Z",
    // 2:00 to 3:00 is skipped that day; 2:30 to 3:30 is left with its second half.
    "7200,10800,2026-03-28T12:00:00Z,2026-03-30T00:00:00Z",
    "9000,12600,2026-03-28T12:00:00Z,2026-03-29T01:00:00Z",
    // 2:15 to 2:45 comes twice.
    "8100,9900,2026-10-24T22:00:00Z,2026-10-25T00:15:00Z",
    "8100,9900,2026-10-25T00:45:00Z,2026-10-25T01:15:00Z",
    "8100,9900,2026-10-25T01:45:00Z,2026-10-26T01:15:00Z"
  })
  void shouldOpenNextByTheWallClock(int from, int till, Instant after, Instant opening) {
    assertThat(new DailyWindow(from, till).nextOpening(after, PARIS)).contains(opening);
  }

  @ParameterizedTest
  @CsvSource({
    "-1,64800,between 0 and 86400",
    "28800,86401,between 0 and 86400",
    "28800,28800,no time",
    "0,0,no time",
    "86400,86400,no time",
    "86400,0,no time"
  })
  void shouldSayWhyItNeverOpens(int from, int till, String reason) {
    DailyWindow window = new DailyWindow(from, till);

    assertThat(window.problem()).get().asString().contains(reason);
    assertThat(window.nextOpening(Instant.EPOCH, PARIS)).isEmpty();
  }

  @Test
  void shouldHaveNoProblemWithTheEndOfTheDay() {
    assertThat(new DailyWindow(0, 86_400).problem()).isEmpty();
    assertThat(new DailyWindow(79_200, 0).problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // In the window; too early; too late; past when the server gets to it.
    "2026-01-15T10:00:00Z,2026-01-15T09:00:00Z,2026-01-15T10:00:00Z",
    "2026-01-15T05:00:00Z,2026-01-14T09:00:00Z,2026-01-15T07:00:00Z",
    "2026-01-15T20:00:00Z,2026-01-15T09:00:00Z,2026-01-16T07:00:00Z",
    "2026-01-15T10:00:00Z,2026-01-15T11:30:00Z,2026-01-15T11:30:00Z",
    "2026-01-15T16:30:00Z,2026-01-15T17:30:00Z,2026-01-16T07:00:00Z"
  })
  @Manual("Rescheduling: a callback out of daily from - daily till is moved into the boundaries")
  void shouldMoveACallbackIntoTheWindow(Instant requested, Instant now, Instant callback) {
    assertThat(new DailyWindow(28_800, 64_800).callbackTime(requested, now, PARIS))
        .contains(callback);
  }
}
