package org.ocserver.sequence;

/** What a sequence is to do next with the campaign of an item. */
public enum ItemStep {
  /** Nothing, until time has gone on. */
  REST,
  /** The item went on; look again at once. */
  LOOK_AGAIN,
  /** Load, and start to dial. */
  LAUNCH,
  LOAD,
  START,
  STOP,
  /** Stop, and unload. */
  COMPLETE;

  /**
   * Whether it waits until the database has where the sequence stands; what ends dials does not.
   */
  boolean mustBeStored() {
    return this == LAUNCH || this == LOAD || this == START;
  }
}
