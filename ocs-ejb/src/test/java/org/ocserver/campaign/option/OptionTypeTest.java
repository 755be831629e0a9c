package org.ocserver.campaign.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTypeTest {
  @Test
  void shouldReadAllowedValues() {
    assertThat(OptionType.bool().parse(" Yes ")).contains(true);
    assertThat(OptionType.bool().parse("false")).contains(false);
    assertThat(OptionType.integer(-1, 10).parse("-1")).contains(-1);
    assertThat(OptionType.integer(-1, 10).parse(" 10 ")).contains(10);
    assertThat(OptionType.duration(ChronoUnit.MINUTES, 0, 60).parse("5"))
        .contains(Duration.ofMinutes(5));
    assertThat(OptionType.oneOf(ReleaseAction.class).parse("finalize"))
        .contains(ReleaseAction.FINALIZE);
    assertThat(OptionType.text().parse(" a b ")).contains("a b");
    assertThat(OptionType.optional(OptionType.bool()).parse("true")).contains(Optional.of(true));
    assertThat(OptionType.optional(OptionType.bool()).parse("undefined"))
        .contains(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "maybe", "9", "61", "-2", "1.5", "99999999999", "0x1", "1 2"})
  void shouldRefuseOtherValues(String text) {
    assertThat(OptionType.bool().parse(text)).isEmpty();
    assertThat(OptionType.integer(10, 60).parse(text)).isEmpty();
    assertThat(OptionType.duration(ChronoUnit.SECONDS, 10, 60).parse(text)).isEmpty();
    assertThat(OptionType.oneOf(ReleaseAction.class).parse(text)).isEmpty();
    assertThat(OptionType.optional(OptionType.integer(10, 60)).parse(text)).isEmpty();
  }

  @Test
  void shouldRefuseEmptyTextAndSeveralLines() {
    assertThat(OptionType.text().parse("  ")).isEmpty();
    assertThat(OptionType.optional(OptionType.text()).parse("")).isEmpty();
    assertThat(OptionType.text().parse("http://a\r\nX-Injected: y")).isEmpty();
  }

  @Test
  void shouldWriteDurationsInTheirUnit() {
    assertThat(OptionType.duration(ChronoUnit.MILLIS, 0, 60_000).text(Duration.ofSeconds(3)))
        .isEqualTo("3000");
  }
}
