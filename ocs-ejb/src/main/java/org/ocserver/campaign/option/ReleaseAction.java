package org.ocserver.campaign.option;

/** What an agent's release of an outbound call does while no RecordProcessed has come. */
public enum ReleaseAction {
  /** The record stays open until the agent goes ready. */
  SOFT,
  /** The record is closed. */
  FINALIZE,
  /** The record is closed and the agent counts as ready. */
  READY
}
