package org.ocserver.record;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ContactInfoType;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.DialMode;

/**
 * Which values the attributes of requests and events may have. A key has the same ones wherever it
 * stands.
 *
 * <p>Source: manual, "Reserved Keys", "Genesys Enumeration Tables" and the requests' tables.
 */
public final class ValueRules {
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int LONGEST_PHONE = 128;
  private static final int GREATEST_OFFSET = 18 * 3600;

  private static final Map<ReservedKey, ValueRule> RULES = rules();

  private ValueRules() {}

  private static Map<ReservedKey, ValueRule> rules() {
    Map<ReservedKey, ValueRule> rules = new EnumMap<>(ReservedKey.class);
    rules.put(ReservedKey.APPLICATION_ID, ValueRule.integerFrom(1));
    rules.put(ReservedKey.ATTEMPTS, ValueRule.integerFrom(0));
    rules.put(ReservedKey.CALL_RESULT, ValueRule.integerFrom(0));
    rules.put(ReservedKey.CALL_TIME, ValueRule.stringOrInteger());
    rules.put(
        ReservedKey.CALLBACK_TYPE,
        ValueRule.oneOf(CallbackOperations.PERSONAL, CallbackOperations.CAMPAIGN));
    rules.put(
        ReservedKey.CAMPAIGN_MODE,
        ValueRule.oneOf(
            Arrays.stream(DialMode.values()).map(DialMode::modeName).toArray(String[]::new)));
    rules.put(
        ReservedKey.CHAIN_ATTR,
        ValueRule.oneOf(ChainScope.ALL_CHAIN.key(), ChainScope.RECORD_ONLY.key()));
    rules.put(ReservedKey.CHAIN_ID, ValueRule.integerFrom(0));
    rules.put(ReservedKey.CHAIN_N, ValueRule.integerFrom(0));
    rules.put(ReservedKey.CUSTOMER_ID, ValueRule.stringOrInteger());
    rules.put(ReservedKey.DURATION, ValueRule.integerFrom(1));
    rules.put(ReservedKey.ERROR_NUMBER, ValueRule.integerFrom(1));
    rules.put(ReservedKey.FROM, ValueRule.integer(0, SECONDS_PER_DAY));
    rules.put(ReservedKey.LOGOUT_TIME, ValueRule.integerFrom(0));
    rules.put(ReservedKey.PHONE, ValueRule.lineUpTo(LONGEST_PHONE));
    rules.put(
        ReservedKey.PHONE_TYPE,
        ValueRule.integer(
            ContactInfoType.NO_CONTACT_TYPE.value(), ContactInfoType.INSTANT_MESSAGING.value()));
    rules.put(ReservedKey.READY_TIME, ValueRule.integerFrom(1));
    rules.put(ReservedKey.RECORD_HANDLE, ValueRule.integerFrom(1));
    rules.put(
        ReservedKey.RECORD_STATUS,
        ValueRule.integer(
            RecordStatus.NO_RECORD_STATUS.value(), RecordStatus.MISSED_CALLBACK.value()));
    rules.put(
        ReservedKey.RECORD_TYPE,
        ValueRule.integer(RecordType.NO_RECORD_TYPE.value(), RecordType.NO_CALL.value()));
    rules.put(ReservedKey.REFERENCE_ID, ValueRule.any());
    rules.put(ReservedKey.SCRIPT_ID, ValueRule.integerFrom(1));
    rules.put(ReservedKey.SWITCH_DBID, ValueRule.integerFrom(1));
    rules.put(
        ReservedKey.TREATMENT,
        ValueRule.oneOf(RecordOperations.TREAT_PERSONAL, RecordOperations.TREAT_CAMPAIGN));
    rules.put(ReservedKey.TZ_OFFSET, ValueRule.integer(-GREATEST_OFFSET, GREATEST_OFFSET));
    rules.put(ReservedKey.UNTIL, ValueRule.integer(0, SECONDS_PER_DAY));
    return rules;
  }

  /** The values of a key. */
  public static ValueRule of(ReservedKey key) {
    return RULES.getOrDefault(key, ofType(key.type()));
  }

  private static ValueRule ofType(ReservedKey.Type type) {
    return switch (type) {
      case INTEGER -> ValueRule.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64 -> ValueRule.int64();
      case STRING -> ValueRule.string();
    };
  }
}
