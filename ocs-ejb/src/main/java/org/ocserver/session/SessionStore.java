package org.ocserver.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.contactlimit.Reservation;

/** The database as a session sees it: asked at once, answered by {@link SessionMessage}. */
public interface SessionStore {
  void retrieve(Retrieval request);

  /**
   * Makes intents durable, and reserves them against the contact limits.
   *
   * @param reservations of those attempts that are counted
   */
  void begin(long batch, List<AttemptStart> attempts, List<Reservation> reservations);

  /** Attempts that were reserved were not made after all; it is tried, and not answered. */
  void release(List<String> guids);

  void save(long batch, List<ChainUpdate> updates);

  void countReady(ListTable table);

  /** Counts whom the campaign has reached since then, and whom it has lost, span by span. */
  void countAnswered(int campaignDbid, Instant since, Duration inTime, Duration span);

  /** Looks for records that will never be dialed; those found are logged, and not answered. */
  void lookForProblems(ListTable table, TimeZones timeZones);
}
