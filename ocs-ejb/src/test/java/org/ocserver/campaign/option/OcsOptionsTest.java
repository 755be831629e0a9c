package org.ocserver.campaign.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OcsOptionsTest {
  static Stream<Option<?>> options() {
    return OcsOptions.all();
  }

  @ParameterizedTest
  @MethodSource("options")
  void shouldReadBackEachDefault(Option<?> option) {
    assertThat(option.type().parse(option.defaultText()).map(Object.class::cast))
        .isEqualTo(Optional.of(option.defaultValue()));
    assertThat(OcsOptions.named(option.name())).containsSame(option);
    assertThat(option.meaning()).isNotBlank().doesNotContain("|");
    assertThat(option.source()).isNotBlank();
  }
}
