package org.ocserver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {
  private static final Optional<String> HOST = Optional.of("ocs.example:8080");

  @Test
  void shouldAllowProgramsWhichSendNeitherHeader() {
    assertThat(new RequestOrigin(Optional.empty(), Optional.empty(), HOST).allows("POST")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"same-origin, true", "none, true", "same-site, false", "cross-site, false"})
  void shouldAllowChangesOnlyFromTheOwnSiteWhenTheBrowserNamesIt(String site, boolean allowed) {
    RequestOrigin origin = new RequestOrigin(Optional.of(site), Optional.empty(), HOST);

    assertThat(origin.allows("POST")).isEqualTo(allowed);
    assertThat(origin.allows("GET")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://ocs.example:8080, true",
    "https://ocs.example:8080, true",
    "http://ocs.example, false",
    "http://evil.example, false",
    "null, false",
    "http://[, false",
    "'', false"
  })
  void shouldCompareOriginAndHostWhenTheBrowserIsOlder(String origin, boolean allowed) {
    assertThat(new RequestOrigin(Optional.empty(), Optional.of(origin), HOST).allows("POST"))
        .isEqualTo(allowed);
  }
}
