package org.ocserver.sequence;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When an item of a sequence ends, by whichever comes first. One without any ends when its records
 * are depleted.
 *
 * <p>Source: manual, "User Event Attributes for scheduleItem-&lt;n&gt;".
 *
 * @param at stopAtTime
 * @param contacts stopAtContacts: calls that reached an agent, above 0
 * @param dials stopAtDials: attempts, above 0
 */
public record StopConditions(Optional<Instant> at, OptionalInt contacts, OptionalInt dials) {
  /** No condition. */
  public static final StopConditions NONE =
      new StopConditions(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());

  boolean areMet(ItemCounts counts, Instant now) {
    return at.filter(end -> !now.isBefore(end)).isPresent()
        || contacts.isPresent() && counts.contacts() >= contacts.getAsInt()
        || dials.isPresent() && counts.dials() >= dials.getAsInt();
  }
}
