package org.ocserver.treatment.scxml;

import org.ocserver.scxml.ScxmlDocument;

/** What came of fetching a document. */
public sealed interface FetchedDocument {
  /** It is there, and can be run. */
  record Ready(ScxmlDocument document) implements FetchedDocument {}

  /**
   * It cannot be had or read: standard treatments apply.
   *
   * @param reason for the log
   */
  record Unavailable(String reason) implements FetchedDocument {}
}
