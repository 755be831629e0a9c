package org.ocserver.sequence;

import java.time.Instant;

/**
 * A sequence and where it stands: all that survives a restart.
 *
 * @param item the item whose turn it is, from 0
 * @param waitUntil when the item is to start; counts in stage WAITING
 * @param held whether no item starts until the sequence is started again
 * @param leaving whether it is over as soon as its campaign is unloaded
 * @param counts of the item
 */
public record SequenceState(
    CampaignSequence sequence,
    int item,
    ItemStage stage,
    Instant waitUntil,
    boolean held,
    boolean leaving,
    ItemCounts counts) {

  /** Just loaded. */
  static SequenceState loaded(CampaignSequence sequence) {
    return new SequenceState(
        sequence, 0, ItemStage.NOT_STARTED, Instant.EPOCH, false, false, ItemCounts.ZERO);
  }

  SequenceItem current() {
    return sequence.items().get(item);
  }

  SequenceState at(ItemStage next) {
    return new SequenceState(sequence, item, next, waitUntil, held, leaving, counts);
  }

  SequenceState held(boolean now) {
    return new SequenceState(sequence, item, stage, waitUntil, now, leaving, counts);
  }

  SequenceState left() {
    return new SequenceState(sequence, item, stage, waitUntil, held, true, counts);
  }

  SequenceState counted(ItemCounts now) {
    return new SequenceState(sequence, item, stage, waitUntil, held, leaving, now);
  }

  SequenceState dialing(CampaignSequence changed) {
    return new SequenceState(changed, item, stage, waitUntil, held, leaving, counts);
  }

  /** An item's turn; it sleeps from then on. */
  SequenceState turnOf(int next, Instant from) {
    return new SequenceState(
        sequence,
        next,
        ItemStage.WAITING,
        from.plus(sequence.items().get(next).sleep()),
        held,
        leaving,
        ItemCounts.ZERO);
  }
}
