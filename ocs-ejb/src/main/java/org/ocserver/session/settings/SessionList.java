package org.ocserver.session.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.RecordOptions;
import org.ocserver.campaign.option.TreatmentOptions;
import org.ocserver.contactlimit.ContactLimits;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.RecordState;
import org.ocserver.telephony.TKVList;
import org.ocserver.treatment.TreatmentPlan;
import org.ocserver.validation.ValidationRequest;

/**
 * A calling list of a session.
 *
 * @param weight its share of the records drawn, above 0
 * @param treatments what to do after each call result
 * @param hours when its records may be dialed at all
 * @param dayTimes by which documents are told the intervals of the day
 * @param limits how often its numbers and customers may be tried
 * @param scriptDbid the script of its agents, if there is one
 * @param options in force for its records
 */
public record SessionList(
    ListTable table,
    int weight,
    TreatmentPlan treatments,
    BusinessHours hours,
    BusinessHours dayTimes,
    ContactLimits limits,
    Optional<Integer> scriptDbid,
    OptionLookup options) {
  /** Likewise, with other values of some options. */
  public SessionList withOptions(Map<String, Object> values) {
    return new SessionList(
        table,
        weight,
        treatments,
        hours,
        dayTimes,
        limits,
        scriptDbid,
        options.overriddenBy(values));
  }

  /**
   * On what terms it is dialed.
   *
   * @param timeZones all that are known
   */
  public DialingTerms terms(int tenantDbid, TimeZones timeZones) {
    return new DialingTerms(
        table,
        tenantDbid,
        Optional.empty(),
        List.of(),
        timeZones,
        hours,
        options.value(RecordOptions.CHECK_DNC_LIST),
        options.value(RecordOptions.CHECK_DNC_CALLBACK),
        limits);
  }

  /** Where a third party is asked before each dial, if it is. */
  public Optional<ValidationRequest> validation(TKVList recordData) {
    return options
        .value(TreatmentOptions.PRE_DIAL_VALIDATION_URI)
        .filter(uri -> options.value(TreatmentOptions.PRE_DIAL_VALIDATION))
        .map(
            uri ->
                new ValidationRequest(
                    uri, options.value(TreatmentOptions.PRE_DIAL_VALIDATION_TIMEOUT), recordData));
  }

  public boolean isExhausted(CallingRecord record) {
    return RecordState.isExhausted(record.attempts(), table.maxAttempts());
  }

  /** The zones, and in which of them the business is open now. */
  public TimeZones openZones(TimeZones zones, Instant now) {
    return zones.openWhere(zone -> hours.isOpen(now, zone));
  }
}
