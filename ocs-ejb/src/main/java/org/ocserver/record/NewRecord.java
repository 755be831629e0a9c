package org.ocserver.record;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.AddedRecord;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.ContactInfoType;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.LocalTimes;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.TimeZone;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;

/**
 * A record to be added, as the attributes of a request say.
 *
 * <p>Source: manual, "AddRecord Attached Data"; the defaults are those of its table.
 */
final class NewRecord {
  private static final int FROM = 8 * 3600;
  private static final int UNTIL = 18 * 3600;

  private NewRecord() {}

  /**
   * @param agentLogin the agent who asks, for whom personal records are if no other is named
   * @throws RejectedRequest 102 or 103 for an attribute, 111 for a time, 116 if the record's
   *     status, type and time do not fit
   */
  static AddedRecord of(
      Configuration current,
      CampaignGroup group,
      ListTable table,
      Optional<String> agentLogin,
      Attributes attributes)
      throws RejectedRequest {
    RecordChanges fields = RecordOperations.changes(attributes);
    Map<MandatoryField, Object> values = values(current, group, agentLogin, attributes, fields);
    Optional<RecordOutcome.InvalidValue> invalid = fields.invalidIn(table);
    if (invalid.isPresent()) {
      throw RecordOperations.invalid(invalid.get());
    }
    return new AddedRecord(
        table,
        attributes.integer(ReservedKey.CHAIN_ID),
        place(attributes),
        values,
        fields.customValues(table),
        Optional.empty());
  }

  /** 0 stands for the next place. */
  private static OptionalInt place(Attributes attributes) throws RejectedRequest {
    OptionalInt given = attributes.integer(ReservedKey.CHAIN_N);
    return given.orElse(0) == 0 ? OptionalInt.empty() : given;
  }

  private static Map<MandatoryField, Object> values(
      Configuration current,
      CampaignGroup group,
      Optional<String> agentLogin,
      Attributes attributes,
      RecordChanges fields)
      throws RejectedRequest {
    RecordType type =
        attributes.enumerated(ReservedKey.RECORD_TYPE, RecordType.GENERAL, RecordType::of);
    RecordStatus status =
        attributes.enumerated(ReservedKey.RECORD_STATUS, RecordStatus.READY, RecordStatus::of);
    TimeZone zone = zone(current, group, attributes);
    EnumMap<MandatoryField, Object> values = new EnumMap<>(MandatoryField.class);
    attributes.requiredString(ReservedKey.PHONE);
    values.put(MandatoryField.CONTACT_INFO, fields.phone().orElseThrow());
    values.put(
        MandatoryField.CONTACT_INFO_TYPE,
        fields.phoneType().orElse(ContactInfoType.DIRECT_BUSINESS_PHONE.value()));
    values.put(MandatoryField.RECORD_TYPE, type.value());
    values.put(MandatoryField.RECORD_STATUS, status.value());
    values.put(
        MandatoryField.CALL_RESULT,
        fields.callResult().orElse(CallResult.UNKNOWN_CALL_RESULT.value()));
    values.put(MandatoryField.ATTEMPT, attributes.integer(ReservedKey.ATTEMPTS).orElse(0));
    values.put(MandatoryField.CALL_TIME, callTime(attributes));
    values.put(MandatoryField.DAILY_FROM, fields.from().orElse(FROM));
    values.put(MandatoryField.DAILY_TILL, fields.until().orElse(UNTIL));
    values.put(MandatoryField.TZ_DBID, zone.dbid());
    values.put(MandatoryField.DIAL_SCHED_TIME, scheduled(attributes, status, type, zone.zone()));
    Optional<String> agent = attributes.string(ReservedKey.AGENT_ID);
    if (agent.isPresent() || type.isPersonal()) {
      values.put(
          MandatoryField.AGENT_ID,
          agent
              .or(() -> agentLogin)
              .orElseThrow(
                  () ->
                      new RejectedRequest(
                          RequestError.ATTRIBUTE_NOT_FOUND, ReservedKey.AGENT_ID.key())));
    }
    if (type.isKeptForItsGroup()) {
      values.put(MandatoryField.CAMPAIGN_ID, group.campaignDbid());
    }
    return values;
  }

  private static TimeZone zone(Configuration current, CampaignGroup group, Attributes attributes)
      throws RejectedRequest {
    String name = attributes.requiredString(ReservedKey.TZ_NAME);
    return current
        .timeZoneNamed(group.tenantDbid(), name)
        .orElseThrow(() -> Attributes.invalid(ReservedKey.TZ_NAME, name, "a time zone"));
  }

  /** Seconds since 1970; a string by the manual's table, an integer by its reserved keys. */
  private static int callTime(Attributes attributes) throws RejectedRequest {
    Optional<String> text = attributes.text(ReservedKey.CALL_TIME);
    try {
      return text.isPresent() ? Integer.parseUnsignedInt(text.get()) : 0;
    } catch (NumberFormatException notANumber) {
      throw Attributes.invalid(ReservedKey.CALL_TIME, text.get(), "a number of seconds");
    }
  }

  private static int scheduled(
      Attributes attributes, RecordStatus status, RecordType type, ZoneId zone)
      throws RejectedRequest {
    Optional<LocalDateTime> at = CallbackOperations.dateTime(attributes);
    if (status == RecordStatus.RETRIEVED
        || !status.allows(type)
        || at.isEmpty() && type.isDialable() && type != RecordType.GENERAL) {
      throw new RejectedRequest(
          RequestError.ADD_RECORD_ERROR,
          "no record is %s and %s%s"
              .formatted(
                  status.description(), type.description(), at.isEmpty() ? " without a time" : ""));
    }
    return at.map(time -> (int) LocalTimes.instant(time, zone).getEpochSecond()).orElse(0);
  }
}
