package org.ocserver.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentationTest {
  private static final Path DOCS = Path.of("docs");
  private static final Path PICTURES = DOCS.resolve("images");
  private static final Path INDEX = DOCS.resolve("README.md");
  private static final Path ARCHITECTURE = DOCS.resolve("architecture.md");
  private static final Path PRODUCT = Path.of("ocs-ejb/src/main/java/org/ocserver");

  private final Checkout checkout = Checkout.ofThisModule();

  private List<Path> pages() throws IOException {
    return checkout.files(
        file ->
            file.toString().endsWith(".md")
                && (file.startsWith(DOCS) || file.equals(Path.of("README.md"))));
  }

  private List<Path> targets(Path page) throws IOException {
    return MarkdownLinks.relative(checkout.text(page)).stream()
        .map(link -> page.resolveSibling(link).normalize())
        .toList();
  }

  private boolean exists(Path target) {
    return Files.exists(checkout.root().resolve(target));
  }

  /** Pictures are taken of a running server: until there is one of them, none is missed. */
  private boolean isPictureYetToBeTaken(Path target) {
    return target.startsWith(PICTURES) && !exists(PICTURES);
  }

  @Test
  void shouldLinkOnlyToFilesThatExist() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      targets(page).stream()
          .filter(target -> !exists(target) && !isPictureYetToBeTaken(target))
          .forEach(target -> broken.add(page + " -> " + target));
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void shouldLeadToEveryPageFromTheIndex() throws IOException {
    List<Path> others =
        pages().stream().filter(page -> page.startsWith(DOCS) && !page.equals(INDEX)).toList();

    assertThat(targets(INDEX)).containsAll(others);
  }

  @Test
  void shouldNameEveryPackageOfTheProductInTheArchitecture() throws IOException {
    List<String> packages =
        checkout.files(file -> file.startsWith(PRODUCT) && file.getNameCount() > 6).stream()
            .map(file -> PRODUCT.relativize(file).getName(0) + "/")
            .distinct()
            .toList();

    assertThat(packages).isNotEmpty();
    assertThat(checkout.text(ARCHITECTURE)).contains(packages);
  }
}
