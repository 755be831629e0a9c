package org.ocserver.session.state;

import java.time.Duration;
import java.time.Instant;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.donotcall.DoNotCallRegistry;
import org.ocserver.session.settings.SessionList;
import org.ocserver.session.settings.SessionSettings;

/** Whether a record may be dialed at this very moment. */
public final class DialCheck {
  /** What the check found. */
  public enum Verdict {
    ALLOWED,
    /** On the do-not-call list, by number or by customer. */
    DO_NOT_CALL,
    /** It had as many attempts as its list allows. */
    EXHAUSTED,
    /** It is too early or too late at the customer's place, or its time zone is not known. */
    OUTSIDE_WINDOW
  }

  private final DoNotCallRegistry doNotCall;
  private final int tenantDbid;
  private final TimeZones timeZones;

  DialCheck(DoNotCallRegistry doNotCall, SessionSettings settings) {
    this.doNotCall = doNotCall;
    this.tenantDbid = settings.tenant().dbid();
    this.timeZones = settings.timeZones();
  }

  public Verdict verdict(CallingRecord record, SessionList list, Instant now) {
    if (record.type() == RecordType.NO_CALL
        || list.checksDoNotCall(record)
            && doNotCall.forbids(tenantDbid, record.phone(), list.customerId(record), now)) {
      return Verdict.DO_NOT_CALL;
    }
    if (list.isExhausted(record)) {
      return Verdict.EXHAUSTED;
    }
    return list.isOpen(record, now, timeZones.zone(record.timeZoneDbid()))
        ? Verdict.ALLOWED
        : Verdict.OUTSIDE_WINDOW;
  }

  /** When the record may be dialed again by the clock at its place; a day later if never. */
  public Instant nextOpening(CallingRecord record, SessionList list, Instant now) {
    return timeZones
        .zone(record.timeZoneDbid())
        .flatMap(zone -> list.dialableTime(record).nextOpening(now, zone))
        .orElse(now.plus(Duration.ofDays(1)));
  }
}
