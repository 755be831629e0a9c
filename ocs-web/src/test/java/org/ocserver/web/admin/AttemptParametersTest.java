package org.ocserver.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.report.AttemptFormat;
import org.ocserver.report.AttemptQuery;

class AttemptParametersTest {
  @Test
  void shouldAskForAllAsCsvWhenNothingIsSaid() {
    assertThat(AttemptParameters.of(Map.of()))
        .isEqualTo(new AttemptParameters(AttemptQuery.ALL, AttemptFormat.CSV));
  }

  @Test
  void shouldReadEachParameter() {
    Map<String, List<String>> given =
        Map.of(
            "from", List.of("2026-01-31T00:00:00+01:00"),
            "till", List.of("2026-02-01T00:00:00.5Z"),
            "list", List.of("3"),
            "campaignGroup", List.of("115"),
            "format", List.of("json"));
    assertThat(AttemptParameters.of(given))
        .isEqualTo(
            new AttemptParameters(
                new AttemptQuery(
                    Optional.of(Instant.parse("2026-01-30T23:00:00Z")),
                    Optional.of(Instant.parse("2026-02-01T00:00:00.5Z")),
                    OptionalInt.of(3),
                    OptionalInt.of(115)),
                AttemptFormat.JSON));
  }

  @ParameterizedTest
  @CsvSource({
    "from, yesterday",
    "from, 2026-01-31",
    "from, 2026-01-31T00:00:00",
    "till, +999999999-01-01T00:00:00Z",
    "till, ''",
    "list, Spring",
    "list, -1",
    "list, 12345678901",
    "campaignGroup, 1 OR 1=1",
    "format, xml",
    "format, CSV",
    "limit, 10"
  })
  void shouldRefuseWhatMakesNoSense(String name, String value) {
    Map<String, List<String>> given = Map.of(name, List.of(value));
    assertThatThrownBy(() -> AttemptParameters.of(given))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldRefuseAParameterThatIsGivenTwice() {
    Map<String, List<String>> given = Map.of("list", List.of("1", "2"));
    assertThatThrownBy(() -> AttemptParameters.of(given)).hasMessageContaining("list");
  }
}
