package org.ocserver.chaos.audit;

/**
 * A rule that was broken.
 *
 * @param subject what broke it, always the same for the same fault
 * @param text for people
 */
public record Finding(Kind kind, String subject, String text) {
  /** Which promise was broken. */
  public enum Kind {
    TWICE,
    LOST,
    FALSE_ACK,
    FORBIDDEN,
    STALE_IN_PLANNED_RESTART
  }
}
