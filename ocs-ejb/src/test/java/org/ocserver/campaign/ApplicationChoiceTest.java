package org.ocserver.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.ApplicationChoice.Undecided;
import org.ocserver.campaign.document.ConfigurationDocument;
import org.ocserver.campaign.document.ExampleDocument;

/** Which application a server is, where several share a database. */
class ApplicationChoiceTest {
  private static final ApplicationChoice NORTH = new ApplicationChoice(Optional.of("North"));

  private final Configuration two =
      ConfigurationDocument.read(
              ExampleDocument.text()
                  .replace(
                      "applications:\n",
                      "applications:\n"
                          + "  - {dbid: 201, name: North, type: outbound_contact_server}\n"))
          .configuration()
          .orElseThrow();
  private final Configuration one = ExampleDocument.configuration();

  @Test
  void shouldBeTheOnlyOneWhenNothingIsSaid() {
    assertThat(one.as(ApplicationChoice.THE_ONLY_ONE).application()).isEqualTo(one.application());
  }

  @Test
  void shouldBeTheOneOfThatName() {
    assertThat(two.as(NORTH).application().dbid()).isEqualTo(201);
  }

  @Test
  void shouldNotGuessWhenThereAreSeveral() {
    assertThatThrownBy(() -> two.as(ApplicationChoice.THE_ONLY_ONE))
        .isInstanceOf(Undecided.class)
        .hasMessageContaining("ocs.application")
        .hasMessageContaining("North");
  }

  @Test
  void shouldTakeNoOtherInPlaceOfTheOneThatIsNamed() {
    assertThatThrownBy(() -> one.as(NORTH))
        .isInstanceOf(Undecided.class)
        .hasMessageContaining("is to be the application North")
        .hasMessageContaining(one.application().name());
  }

  @Test
  void shouldBeNoneOfThemBeforeTheFirstImport() {
    assertThat(NORTH.among(List.of())).isEmpty();
    assertThat(Configuration.empty().as(ApplicationChoice.THE_ONLY_ONE).application())
        .isEqualTo(Configuration.empty().application());
  }
}
