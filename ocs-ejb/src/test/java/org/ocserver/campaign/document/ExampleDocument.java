package org.ocserver.campaign.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ocserver.campaign.Configuration;

/** The full example of docs/configuration.md. */
public final class ExampleDocument {
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final String BEGIN = "```yaml\n";

  private ExampleDocument() {}

  public static String text() {
    try {
      String page = Files.readString(PAGE);
      int begin = page.indexOf(BEGIN) + BEGIN.length();
      return page.substring(begin, page.indexOf("```", begin));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Configuration configuration() {
    return ConfigurationDocument.read(text()).configuration().orElseThrow();
  }
}
