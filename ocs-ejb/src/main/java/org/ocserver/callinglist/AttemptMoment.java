package org.ocserver.callinglist;

import java.util.Locale;

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
  COMPLETE_PROCESSING;

  /** The key under which others are told the time. */
  public ReservedKey key() {
    return ReservedKey.valueOf(name());
  }

  /** The column of the history that holds it, in milliseconds since 1970. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
