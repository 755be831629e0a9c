package org.ocserver.dialrule;

import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.contactlimit.ContactLimits;

/**
 * On what terms a list is dialed.
 *
 * @param campaignGroupDbid whose options count; absent if only the list's own, its tenant's and the
 *     server's do
 * @param callers who may dial it; if there are none, it is not asked for whom a callback is kept
 * @param hours when its records may be dialed at all
 */
public record DialingTerms(
    ListTable table,
    int tenantDbid,
    Optional<Integer> campaignGroupDbid,
    List<Caller> callers,
    TimeZones timeZones,
    BusinessHours hours,
    boolean checksDoNotCall,
    boolean checksDoNotCallOfCallbacks,
    ContactLimits limits) {
  public DialingTerms {
    callers = List.copyOf(callers);
  }

  /** Whether the do-not-call lists are looked at before a record of this type is called. */
  public boolean checksDoNotCall(int recordType) {
    return checksDoNotCall
        && (checksDoNotCallOfCallbacks
            || RecordType.of(recordType).filter(RecordType::isCallback).isEmpty());
  }
}
