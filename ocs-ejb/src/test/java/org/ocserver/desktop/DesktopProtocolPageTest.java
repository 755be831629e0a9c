package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Fails if the page's tables differ from the declarations; {@code -Docs.docs.write=true} writes it.
 */
class DesktopProtocolPageTest {
  private static final Path PAGE = Path.of("..", "docs", "desktop-protocol.md");

  @Test
  void shouldSayInTheDocumentationWhatIsDeclared() throws IOException {
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("ocs.docs.write")) {
      page = DesktopProtocolPage.of(page);
      Files.writeString(PAGE, page);
    }

    assertThat(page)
        .as("docs/desktop-protocol.md; run this test with -Docs.docs.write=true to write it")
        .isEqualTo(DesktopProtocolPage.of(page));
  }
}
