package org.ocserver.treatment.scxml;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The intervals of a day, by the codes of {@code ocs.daytime_change}.
 *
 * <p>Source: manual, "Events from OCS".
 */
public enum DayTime {
  /** Before business hours on a weekday. */
  BBH,
  /** Business hours on a weekday. */
  BH,
  /** After business hours on a weekday. */
  ABH,
  /** Weekend. */
  WEND,
  /** Holiday. */
  HDAY;

  /** The one with a code. */
  public static Optional<DayTime> of(String code) {
    return Stream.of(values()).filter(it -> it.name().equals(code)).findFirst();
  }
}
