package org.ocserver.callinglist;

/**
 * What is remembered of an attempt with its time, beside its start and end.
 *
 * <p>Source: manual, "Default Record Information" and "Reserved Keys": each has a key GSW_ and its
 * name.
 */
public enum AttemptMoment {
  /** The server began with the attempt; if it is validated first, the question was sent. */
  START_PROCESSING,
  DIALING,
  /** It became known who or what answered. */
  CPD_COMPLETED,
  AGENT_ANSWERED,
  AGENT_RELEASED,
  RELEASED,
  ABANDONED,
  ACW_COMPLETED,
  /** The attempt is over and its record written back. */
  COMPLETE_PROCESSING
}
