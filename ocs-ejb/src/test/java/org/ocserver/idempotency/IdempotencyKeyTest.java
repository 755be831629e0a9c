package org.ocserver.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          abc                | abc
          "abc"              | abc
          `  "a b"  `        | a b
          "a\\"b\\\\c"       | a"b\\c
          8e03978e-40d5-43dd | 8e03978e-40d5-43dd
          a"b                | a"b
          """,
      delimiter = '|')
  void shouldReadAKeyWithAndWithoutQuotes(String header, String key) {
    assertThat(IdempotencyKey.parse(header)).contains(new IdempotencyKey(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        "\"\"",
        "\"a",
        "\"a\"b\"",
        "\"a\\\"",
        "\"a\\b\"",
        "é",
        "a\tb",
        "a\0"
      })
  void shouldRefuseWhatIsNoKey(String header) {
    assertThat(IdempotencyKey.parse(header)).isEmpty();
  }

  @Test
  void shouldTakeUpTo255Characters() {
    assertThat(IdempotencyKey.parse("k".repeat(255))).isPresent();
    assertThat(IdempotencyKey.parse("\"" + "k".repeat(255) + "\"")).isPresent();
    assertThat(IdempotencyKey.parse("k".repeat(256))).isEmpty();
  }
}
