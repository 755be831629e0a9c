package org.ocserver.chaos.audit;

import java.time.Instant;

/**
 * What a desktop asked for a record, or was told of it.
 *
 * @param handle GSW_RECORD_HANDLE
 * @param result the GSW_CALL_RESULT that goes with it
 */
public record DesktopWord(Kind kind, Instant at, int handle, int result) {
  /** What was said. */
  public enum Kind {
    /** The desktop asked for a callback; that it was carried out is possible from then on. */
    CALLBACK_ASKED,
    /** The server acknowledged RecordProcessed. */
    PROCESSED
  }
}
