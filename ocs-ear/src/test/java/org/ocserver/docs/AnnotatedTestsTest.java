package org.ocserver.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedTestsTest {
  @TempDir private Path project;

  private void write(String file, String source) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, source);
  }

  @Test
  void shouldFindEveryRuleWhenAMethodHasSeveralOverSeveralLines() throws IOException {
    write(
        "one/src/test/java/org/ocserver/a/OneTest.java",
        """
        package org.ocserver.a;
        class OneTest {
          @Manual("Section: rule")
          @Manual(
              "Long section: a rule"
                  + " in two pieces")
          void shouldA() {}
          class Inner {
            @Test @Manual(value = "Whole section") void shouldB() {}
          }
          // @Manual("Not: this one")
          String text = "@Manual(\\"nor: this\\")";
        }
        """);
    write("one/target/src/test/java/org/ocserver/a/OldTest.java", "class OldTest {}");

    assertThat(AnnotatedTests.rules(new Checkout(project)))
        .containsExactly(
            new ProvenRule("Long section", "a rule in two pieces", "a.OneTest.shouldA"),
            new ProvenRule("Section", "rule", "a.OneTest.shouldA"),
            new ProvenRule("Whole section", "", "a.OneTest.Inner.shouldB"));
  }

  @Test
  void shouldSayWhereWhenARuleIsNoPlainText() throws IOException {
    write(
        "one/src/test/java/TwoTest.java",
        "class TwoTest { @Manual(RULE + \": x\") void shouldC() {} }");

    assertThatThrownBy(() -> AnnotatedTests.rules(new Checkout(project)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TwoTest.shouldC");
  }
}
