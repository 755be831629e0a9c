package org.ocserver.validation;

import java.util.OptionalInt;

/** What a third party says to a dial. */
public sealed interface ValidationAnswer {
  /** It may be made. */
  record Allowed() implements ValidationAnswer {}

  /**
   * It must not be made.
   *
   * @param rule GSW_BLOCKING_RULE as it came; empty if none was named. Always fit for a {@link
   *     org.ocserver.callinglist.BlockingRule}
   * @param ruleType GSW_BLOCKING_RULE_TYPE as it came
   */
  record Blocked(String rule, OptionalInt ruleType) implements ValidationAnswer {}

  /**
   * It is not known: not to be dialed now, to be asked again later.
   *
   * @param reason in a few words
   */
  record Unanswered(String reason) implements ValidationAnswer {}
}
