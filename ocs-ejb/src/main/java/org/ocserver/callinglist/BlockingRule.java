package org.ocserver.callinglist;

import java.util.OptionalInt;

/**
 * The rule by which a third party forbade a dial.
 *
 * <p>Source: manual, "Reserved Keys": GSW_BLOCKING_RULE and GSW_BLOCKING_RULE_TYPE are passed on
 * unchanged.
 *
 * @param name as the third party gave it; empty if it gave none
 * @param type as the third party gave it
 */
public record BlockingRule(String name, OptionalInt type) {
  /** The longest name, in characters. */
  public static final int MAX_LENGTH = 1000;

  /**
   * @throws IllegalArgumentException if the name cannot be stored, as {@link #isStorable} says
   */
  public BlockingRule {
    if (!isStorable(name)) {
      throw new IllegalArgumentException("a rule's name is too long, or holds a zero character");
    }
  }

  /** Whether a name is neither too long nor holds a zero character, which PostgreSQL refuses. */
  public static boolean isStorable(String name) {
    return name.length() <= MAX_LENGTH && name.indexOf('\0') < 0;
  }
}
