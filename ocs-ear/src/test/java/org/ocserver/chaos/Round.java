package org.ocserver.chaos;

/**
 * What happens in one round.
 *
 * @param seconds how long it lasts, if it lasts
 * @param changes how many records a third party changes right before
 */
record Round(Kind kind, int seconds, int changes) {
  /** What happens. */
  enum Kind {
    KILL,
    PLANNED_RESTART,
    FREEZE_SERVER,
    SECOND_START,
    TAKE_OVER_FROM_KILLED,
    TAKE_OVER_FROM_FROZEN,
    STOP_DATABASE,
    FREEZE_DATABASE,
    FILL_DATABASE,
    FILL_BROKER,
    THIRD_PARTY,
    CUT_CONNECTIONS,
    FREEZE_SWITCH
  }

  @Override
  public String toString() {
    return "%s seconds=%d changes=%d".formatted(kind, seconds, changes);
  }
}
