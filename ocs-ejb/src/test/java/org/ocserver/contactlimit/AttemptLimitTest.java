package org.ocserver.contactlimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.campaign.option.ContactLimitOptions;

class AttemptLimitTest {
  @Test
  void shouldReadSeveralLimitsAtOnce() {
    assertThat(AttemptLimit.parseAll("3/24h, 7/7d,1/45m"))
        .containsExactly(
            new AttemptLimit(3, Duration.ofHours(24)),
            new AttemptLimit(7, Duration.ofDays(7)),
            new AttemptLimit(1, Duration.ofMinutes(45)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';\"\" is not attempts/window",
        "3;\"3\" is not attempts/window",
        "3/24;\"3/24\" is not attempts/window",
        "3/24h,;\"\" is not attempts/window",
        "-3/24h;\"-3/24h\" is not attempts/window",
        "99999/1h;\"99999/1h\" is not attempts/window",
        "3/9999999999h;\"3/9999999999h\" is not attempts/window",
        "0/24h;attempts are 1 to 1000, not 0",
        "1001/1h;attempts are 1 to 1000, not 1001",
        "3/0h;a window is 1m to 100d, not 0m",
        "3/101d;a window is 1m to 100d, not 101d",
        "3/24h,7/1d;two limits for 24h"
      })
  void shouldSayWhatIsWrongWhenLimitsCannotBeRead(String text, String reason) {
    assertThatThrownBy(() -> AttemptLimit.parseAll(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void shouldWriteLimitsAsTheyAreRead() {
    var type = ContactLimitOptions.CONTACT_NUMBER_LIMITS.type();
    for (String text : List.of("3/24h,7/7d", "1/90m", "undefined")) {
      assertThat(type.parse(text).map(type::text)).contains(text);
    }
    assertThat(type.parse("")).contains(List.of());
    assertThat(type.parse("often")).isEmpty();
    assertThat(type.range()).contains("3/24h,7/7d");
  }
}
