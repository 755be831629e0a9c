package org.ocserver.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes rows of attempts. */
interface AttemptWriter {
  /**
   * Writes a row.
   *
   * @param values one for each of {@link AttemptColumn}: a String, Integer or Long
   */
  void row(List<Optional<?>> values) throws IOException;

  /** Writes what stands after the last row, and hands all on. */
  void end() throws IOException;
}
