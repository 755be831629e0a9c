package org.ocserver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
  @Test
  void shouldChangeWhenTheContentDoes() {
    assertThat(EntityTag.of("a")).isEqualTo(EntityTag.of("a")).isNotEqualTo(EntityTag.of("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "\"15\"", "W/\"15\"", "3, \"15\"", "*"})
  void shouldKnowItselfHoweverTheClientSendsItBack(String header) {
    assertThat(new EntityTag("15").isKnown(Optional.of(header))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "155", "\"\"", ","})
  void shouldNotKnowOthers(String header) {
    assertThat(new EntityTag("15").isKnown(Optional.of(header))).isFalse();
    assertThat(new EntityTag("15").isKnown(Optional.empty())).isFalse();
  }
}
