package org.ocserver.session.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.DialableTime;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.RecordOptions;
import org.ocserver.campaign.option.TreatmentOptions;
import org.ocserver.contactlimit.ContactLimits;
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

  /** The customer's id in a record; empty if it has none. */
  public String customerId(CallingRecord record) {
    return record.custom(table.customerIdColumn()).map(Object::toString).orElse("");
  }

  /** Whether the do-not-call lists are looked at before this record is called. */
  public boolean checksDoNotCall(CallingRecord record) {
    return options.value(RecordOptions.CHECK_DNC_LIST)
        && (!record.type().isCallback() || options.value(RecordOptions.CHECK_DNC_CALLBACK));
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
    return table.maxAttempts() > 0 && record.attempts() >= table.maxAttempts();
  }

  /** Whether the record may be dialed at this time, by the clock at its place. */
  public boolean isOpen(CallingRecord record, Instant now, Optional<ZoneId> zone) {
    return zone.filter(place -> dialableTime(record).isOpen(now, place)).isPresent();
  }

  /** When in the day the record may be dialed. */
  public DialableTime dialableTime(CallingRecord record) {
    return new DialableTime(record.dailyWindow(), hours);
  }

  /** The zones, and in which of them the business is open now. */
  public TimeZones openZones(TimeZones zones, Instant now) {
    return zones.openWhere(zone -> hours.isOpen(now, zone));
  }
}
