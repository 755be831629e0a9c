package org.ocserver.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownLinksTest {
  @Test
  void shouldGiveLinksWithinTheProjectAndNoneOfCode() {
    String page =
        """
        See [one](one.md), [two](dir/two.md#part) and ![a picture](images/a.png).
        Not [outside](https://example.org/x.md), [here](#part) or `[code](code.md)`.
        ```
        [listing](listing.md)
        ```
        """;

    assertThat(MarkdownLinks.relative(page))
        .containsExactly("one.md", "dir/two.md", "images/a.png");
  }
}
