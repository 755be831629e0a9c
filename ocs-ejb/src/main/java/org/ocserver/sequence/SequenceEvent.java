package org.ocserver.sequence;

/** What became of a sequence, and how it is now. */
public record SequenceEvent(Kind kind, SequenceView view) {
  public enum Kind {
    LOADED,
    STARTED,
    STOPPED,
    MODE_CHANGED,
    /** An item went to another status, or the sequence is being unloaded. */
    STATUS_CHANGED,
    UNLOADED
  }
}
