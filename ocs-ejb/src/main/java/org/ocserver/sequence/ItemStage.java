package org.ocserver.sequence;

/** Where the item is whose turn it is. The names are stored. */
public enum ItemStage {
  /** The sequence is loaded, and was not started. */
  NOT_STARTED,
  /** Until its time has come. */
  WAITING,
  /** Its campaign is to be loaded and to dial. */
  STARTING,
  /** Its campaign dials. */
  RUNNING,
  /** Its campaign is to stop dialing. */
  HOLDING,
  /** Its campaign was held when the server went down; it is to be loaded again. */
  RELOADING,
  /** Its campaign is loaded, and does not dial. */
  HELD,
  /** Its campaign is to be unloaded, or is being unloaded. */
  ENDING;

  /** Where an item goes on from whose campaign the server has lost. */
  ItemStage afterRestart() {
    return switch (this) {
      case RUNNING -> STARTING;
      case HOLDING, HELD -> RELOADING;
      case NOT_STARTED, WAITING, STARTING, RELOADING, ENDING -> this;
    };
  }

  /** Whether the item has, or may have, a campaign that is loaded. */
  boolean isUnderWay() {
    return this != NOT_STARTED && this != WAITING;
  }
}
