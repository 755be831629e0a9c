package org.ocserver.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.campaign.load.ImportSettings;

class ImportParametersTest {
  @Test
  void shouldBeStandardWithoutParameters() {
    assertThat(ImportParameters.settings(Optional.empty(), List.of()))
        .isEqualTo(ImportSettings.standard());
  }

  @Test
  void shouldMapColumnsEvenThoseWithAColon() {
    ImportSettings settings =
        ImportParameters.settings(
            Optional.of(";"), List.of("Phone:contact_info", "a:b:balance", "Notes:"));

    assertThat(settings.delimiter()).isEqualTo(';');
    assertThat(settings.fields())
        .containsEntry("Phone", "contact_info")
        .containsEntry("a:b", "balance")
        .containsEntry("Notes", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Phone", ":balance"})
  void shouldRefuseAMapWithoutAColumn(String map) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImportParameters.settings(Optional.empty(), List.of(map)));
  }

  @Test
  void shouldRefuseAColumnThatIsMappedTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImportParameters.settings(Optional.empty(), List.of("a:b", "a:c")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";;", "\"", "\n"})
  void shouldRefuseADelimiterThatIsNone(String delimiter) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImportParameters.settings(Optional.of(delimiter), List.of()));
  }
}
