package org.ocserver.campaign.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Fails if the page differs from the declarations; {@code -Docs.docs.write=true} writes it. */
class OptionsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "options.md");

  @Test
  void shouldSayInTheDocumentationWhatIsDeclared() throws IOException {
    if (Boolean.getBoolean("ocs.docs.write")) {
      Files.writeString(PAGE, OptionsPage.text());
    }

    assertThat(Files.readString(PAGE))
        .as("docs/options.md; run this test with -Docs.docs.write=true to write it")
        .isEqualTo(OptionsPage.text());
  }
}
