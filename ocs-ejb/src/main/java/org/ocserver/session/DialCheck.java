package org.ocserver.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.donotcall.DoNotCallRegistry;

/** Whether a record may be dialed at this very moment. */
final class DialCheck {
  /** What the check found. */
  enum Verdict {
    ALLOWED,
    /** On the do-not-call list, by number or by customer. */
    DO_NOT_CALL,
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

  Verdict verdict(CallingRecord record, SessionList list, Instant now) {
    if (list.checksDoNotCall()
        && doNotCall.forbids(tenantDbid, record.phone(), list.customerId(record), now)) {
      return Verdict.DO_NOT_CALL;
    }
    Optional<ZoneId> zone = timeZones.zone(record.timeZoneDbid());
    boolean open = zone.filter(z -> record.dailyWindow().isOpen(now, z)).isPresent();
    return open ? Verdict.ALLOWED : Verdict.OUTSIDE_WINDOW;
  }
}
