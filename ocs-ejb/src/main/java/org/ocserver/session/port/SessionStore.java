package org.ocserver.session.port;

import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.AnsweredQuestion;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.contactlimit.Reservation;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.SessionOrder;

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

  /**
   * Keeps what the session was told to do, in place of what it was told before.
   *
   * @param number which order it is, from 1
   * @param order absent if the session has nothing to do any more
   */
  void keep(long number, int campaignGroupDbid, Optional<SessionOrder> order);

  /** Counts the chains that are still to be dialed, now or later. */
  void countReady(Retrieval request);

  /** Counts whom the campaign has reached, and whom it has lost. */
  void countAnswered(AnsweredQuestion question);

  /** Looks for records that will never be dialed; those found are logged, and not answered. */
  void lookForMistakes(DialingTerms terms);
}
