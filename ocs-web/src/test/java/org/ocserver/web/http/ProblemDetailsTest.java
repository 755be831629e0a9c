package org.ocserver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemDetailsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/problem+json",
        "APPLICATION/problem+JSON",
        "text/html, application/problem+json;q=0.5",
        "application/problem+json ; q=0.001, */*"
      })
  void shouldBeWantedByWhoAsksForThem(String accept) {
    assertThat(ProblemDetails.isWanted(Optional.of(accept))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/*",
        "application/json",
        "application/problem+json;q=0",
        "application/problem+json; q=0.0",
        "application/problem+jsonx",
        ";,;;,",
        "\"application/problem+json"
      })
  void shouldNotBeWantedByAnybodyElse(String accept) {
    assertThat(ProblemDetails.isWanted(Optional.of(accept))).isFalse();
    assertThat(ProblemDetails.isWanted(Optional.empty())).isFalse();
  }

  @Test
  void shouldTakeTheBodysPlaceAndLeaveTheWarning() {
    HttpAnswer answer =
        HttpAnswer.negative(NegativeStatus.GONE, 112, "No call found for the record handle")
            .withHtml("<HTML></HTML>");
    HttpAnswer problem = answer.asProblem();
    assertThat(problem.status()).isEqualTo(410);
    assertThat(problem.headers())
        .containsEntry("Warning", "112")
        .containsEntry("Content-type", "application/problem+json");
    assertThat(problem.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Gone\",\"status\":410,"
                + "\"detail\":\"No call found for the record handle\",\"gswError\":112}");
    assertThat(HttpAnswer.empty(200).asProblem()).isEqualTo(HttpAnswer.empty(200));
  }
}
