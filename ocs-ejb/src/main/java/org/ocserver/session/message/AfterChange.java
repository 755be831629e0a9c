package org.ocserver.session.message;

/** What is to become of a record once it was changed. */
public enum AfterChange {
  /** The agent goes on working on it. */
  KEEP,
  /** It is done with. */
  DONE,
  /** The list's treatments say whether it is dialed again: RecordTreatCampaign. */
  TREAT,
  /** Likewise, and the same agent is to have it again: RecordTreatPersonal. */
  TREAT_FOR_AGENT;

  public Closing closing() {
    return switch (this) {
      case TREAT -> Closing.TREATED;
      case TREAT_FOR_AGENT -> Closing.TREATED_FOR_AGENT;
      case KEEP, DONE -> Closing.DONE;
    };
  }
}
