package org.ocserver.callinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;

class LocalTimesTest {
  @ParameterizedTest
  @CsvSource({
    "12/12/2009 13:00,2009-12-12T13:00",
    "01/31/26 08:05,2026-01-31T08:05",
    "02/29/28 00:00,2028-02-29T00:00",
    "12/31/2037 23:59,2037-12-31T23:59"
  })
  @Manual("Default Record Information: GSW_DATE_TIME is MM/DD/YY(YYYY) HH:MM")
  void shouldReadTheTimeOfACallback(String text, LocalDateTime time) throws MalformedDateTime {
    assertThat(LocalTimes.parseDateTime(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                       | MM/DD/YY
          tomorrow                 | MM/DD/YY
          1/31/26 08:05            | MM/DD/YY
          01/31/026 08:05          | MM/DD/YY
          01/31/26 8:05            | MM/DD/YY
          01/31/26                 | MM/DD/YY
          01/31/26 08:05:00        | MM/DD/YY
          01-31-26 08:05           | MM/DD/YY
          ٠١/31/26 08:05           | MM/DD/YY
          2026/01/31 08:05         | MM/DD/YY
          31/01/26 08:05           | MonthOfYear
          00/10/26 08:05           | MonthOfYear
          02/29/26 08:05           | February 29
          04/31/26 08:05           | APRIL 31
          01/31/26 24:00           | HourOfDay
          01/31/26 08:60           | MinuteOfHour
          01/31/1969 08:05         | 1970
          01/31/2038 08:05         | 2037
          """)
  void shouldSayWhyATimeIsNone(String text, String reason) {
    assertThatThrownBy(() -> LocalTimes.parseDateTime(text))
        .isInstanceOf(MalformedDateTime.class)
        .hasMessageContaining(reason);
  }

  @Property
  void shouldReadAnyTextOrSayBrieflyWhyNot(@ForAll String text) {
    try {
      assertThat(LocalTimes.parseDateTime(text)).isNotNull();
    } catch (MalformedDateTime refused) {
      assertThat(refused).message().hasSizeLessThan(150);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T09:00,Europe/Berlin,2026-01-15T08:00:00Z",
    "2026-07-15T09:00,Europe/Berlin,2026-07-15T07:00:00Z",
    // Skipped: an hour later, half an hour later, a day later.
    "2026-03-29T02:30,Europe/Berlin,2026-03-29T01:30:00Z",
    "2026-10-04T02:10,Australia/Lord_Howe,2026-10-03T15:40:00Z",
    "2011-12-30T12:00,Pacific/Apia,2011-12-30T22:00:00Z",
    // Shown twice: the first.
    "2026-10-25T02:30,Europe/Berlin,2026-10-25T00:30:00Z",
    "2026-11-01T01:15,America/New_York,2026-11-01T05:15:00Z"
  })
  void shouldFindTheMomentOfALocalTime(LocalDateTime local, ZoneId zone, Instant moment) {
    assertThat(LocalTimes.instant(local, zone)).isEqualTo(moment);
  }
}
