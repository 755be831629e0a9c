package org.ocserver.report;

import java.io.IOException;
import java.io.Writer;

/** How attempts are written to a file. */
public enum AttemptFormat {
  CSV("text/csv;charset=UTF-8") {
    @Override
    AttemptWriter begin(Writer out) throws IOException {
      return new CsvAttempts(out);
    }
  },
  JSON("application/json") {
    @Override
    AttemptWriter begin(Writer out) throws IOException {
      return new JsonAttempts(out);
    }
  };

  private final String mediaType;

  AttemptFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As Content-type. */
  public String mediaType() {
    return mediaType;
  }

  abstract AttemptWriter begin(Writer out) throws IOException;
}
