package org.ocserver.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fails if the page differs from the tests; {@code -Docs.docs.write=true} writes it. */
class ConformancePageTest {
  private static final Path PAGE = Path.of("docs", "conformance.md");

  @Test
  void shouldSayInTheDocumentationWhatIsProven() throws IOException {
    Checkout checkout = Checkout.ofThisModule();
    String page = new ConformancePage(ManualIndex.read(), AnnotatedTests.rules(checkout)).text();
    if (Boolean.getBoolean("ocs.docs.write")) {
      Files.writeString(checkout.root().resolve(PAGE), page);
    }

    assertThat(checkout.text(PAGE))
        .as("docs/conformance.md; run this test with -Docs.docs.write=true to write it")
        .isEqualTo(page);
  }

  @Test
  void shouldListRulesByTheManualsOrderAndSayWhatHasNoTest() {
    ManualIndex index =
        ManualIndex.of(
            """
            # A remark.
            1-20 Errors
              Error Codes | Codes
              Error Events
            21-30 Chains
              ChainedRecord
            """);
    List<ProvenRule> rules =
        List.of(
            ProvenRule.of("Codes: 101", "a.OneTest.shouldA"),
            ProvenRule.of("Codes: 101", "a.OneTest.shouldB"),
            ProvenRule.of("Logout", "a.TwoTest.shouldC"));

    assertThat(new ConformancePage(index, rules).text())
        .endsWith(
            """
            2 rules stand on 3 tests.

            ## Rules that have a test

            ### Errors, lines 1-20

            **Codes**

            * 101
              * `a.OneTest.shouldA`
              * `a.OneTest.shouldB`

            ### Elsewhere in the manual

            **Logout**

            * the section as a whole
              * `a.TwoTest.shouldC`

            ## Sections without a test

            * **Errors**, lines 1-20: Error Events
            * **Chains**, lines 21-30: all of it
            """);
  }
}
