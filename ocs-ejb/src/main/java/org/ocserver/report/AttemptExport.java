package org.ocserver.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.Configuration;

/** Writes the history out, page after page. */
public final class AttemptExport {
  private static final int PAGE = 1000;

  private final AttemptHistory history;
  private final Configuration configuration;

  /**
   * @param configuration gives the names
   */
  public AttemptExport(AttemptHistory history, Configuration configuration) {
    this.history = history;
    this.configuration = configuration;
  }

  /**
   * Writes what is asked for; does not close {@code out}.
   *
   * @throws IOException if {@code out} takes no more
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  public void write(AttemptQuery query, AttemptFormat format, Writer out) throws IOException {
    AttemptWriter file = format.begin(out);
    List<CallAttempt> page = history.page(query, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      for (CallAttempt attempt : page) {
        file.row(AttemptColumn.values(attempt, configuration));
      }
      page =
          page.size() < PAGE
              ? List.of()
              : history.page(query, Optional.of(page.get(page.size() - 1)), PAGE);
    }
    file.end();
  }
}
