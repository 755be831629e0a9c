package org.ocserver.sequence;

import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.SessionSnapshot;

/**
 * What is counted of an item.
 *
 * @param contacts calls that reached an agent
 * @param dials attempts
 */
public record ItemCounts(long contacts, long dials) {
  public static final ItemCounts ZERO = new ItemCounts(0, 0);

  /**
   * What a session has counted since its load. A call that was answered reached an agent, unless it
   * was lost, or still waits for one.
   */
  static ItemCounts of(SessionSnapshot session) {
    long waiting =
        session.calls().getOrDefault(AttemptStage.QUEUED, 0)
            + session.calls().getOrDefault(AttemptStage.RINGING, 0);
    return new ItemCounts(
        Math.max(0, session.answered() - session.lost() - waiting), session.dials());
  }

  /** These and what has come since, from one look at a session to the next. */
  ItemCounts plus(ItemCounts last, ItemCounts now) {
    ItemCounts since = now.dials < last.dials ? ZERO : last;
    return new ItemCounts(
        contacts + now.contacts - since.contacts, dials + now.dials - since.dials);
  }
}
