package org.ocserver.dialrule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.DialableTime;
import org.ocserver.callinglist.RecordType;

/** Whether a record that a session has taken may be dialed at this very moment. Thread safe. */
public final class DialCheck {
  /** What the check found. */
  public enum Verdict {
    ALLOWED,
    /** On the do-not-call list, by number or by customer. */
    DO_NOT_CALL,
    /** It had as many attempts as its list allows. */
    EXHAUSTED,
    /** It is too early or too late at the customer's place, or its fields make no sense. */
    NOT_NOW
  }

  private final ContactRules contacts;

  public DialCheck(DoNotCallCheck doNotCall) {
    contacts = new ContactRules(doNotCall);
  }

  public Verdict verdict(CallingRecord record, DialingTerms terms, Instant now) {
    ContactDetails contact = new ContactDetails(record.phone(), terms.table().customerId(record));
    RecordState state = RecordState.taken(record, terms.table().maxAttempts());
    if (record.type() == RecordType.NO_CALL
        || !contacts.obstacles(terms, state.type(), contact, now).isEmpty()) {
      return Verdict.DO_NOT_CALL;
    }
    List<Obstacle> obstacles = new DialRules(terms, now).obstacles(state);
    if (obstacles.contains(Obstacle.MAX_ATTEMPTS)) {
      return Verdict.EXHAUSTED;
    }
    return obstacles.isEmpty() ? Verdict.ALLOWED : Verdict.NOT_NOW;
  }

  /** When the record may be dialed again by the clock at its place; a day later if never. */
  public Instant nextOpening(CallingRecord record, DialingTerms terms, Instant now) {
    DialableTime time = new DialableTime(record.dailyWindow(), terms.hours());
    return terms
        .timeZones()
        .zone(record.timeZoneDbid())
        .flatMap(zone -> time.nextOpening(now, zone))
        .orElse(now.plus(Duration.ofDays(1)));
  }
}
