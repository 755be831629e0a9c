package org.ocserver.commdn;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.RecordType;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.telephony.TKVList;

/**
 * In which order an application wants records of different types dialed.
 *
 * <p>Source: manual, "User Event Attributes for dialing_priority (TKVList)". n_records, which it
 * does not explain, is taken and has no effect.
 */
final class DialingPriority {
  private static final String KEY = "dialing_priority";
  private static final String PRIORITY = "priority";
  private static final String RECORDS = "n_records";

  /** The types for which each key stands; callbacks of agents go with those of the campaign. */
  private static final Map<String, List<RecordType>> TYPES =
      Map.of(
          "General", List.of(RecordType.GENERAL),
          "CampaignRescheduled", List.of(RecordType.CAMPAIGN_RESCHEDULED),
          "CampaignCallBack",
              List.of(
                  RecordType.CAMPAIGN_CALLBACK,
                  RecordType.PERSONAL_CALLBACK,
                  RecordType.PERSONAL_RESCHEDULED));

  private DialingPriority() {}

  /**
   * The priorities that a request gives; empty if it gives none.
   *
   * @throws RefusedRequest error 10 if one is wrong
   */
  static Map<RecordType, Integer> of(TKVList request) throws RefusedRequest {
    Map<RecordType, Integer> priorities = new EnumMap<>(RecordType.class);
    Optional<Object> given =
        request.list(CommDnKey.PROPERTIES).flatMap(properties -> properties.get(KEY));
    if (given.isEmpty()) {
      return priorities;
    }
    if (!(given.get() instanceof TKVList list)) {
      throw wrong("is not a list");
    }
    for (TKVList.Pair pair : list.pairs()) {
      List<RecordType> types = TYPES.get(pair.key());
      if (types == null || !(pair.value() instanceof TKVList item)) {
        throw wrong("has " + (types == null ? "an unknown type" : pair.key() + " that is no list"));
      }
      Object priority = item.get(PRIORITY).orElse(null);
      boolean countIsRight = item.get(RECORDS).stream().allMatch(Integer.class::isInstance);
      if (!(priority instanceof Integer number) || !countIsRight) {
        throw wrong(pair.key() + ": " + PRIORITY + " or " + RECORDS + " is not an integer");
      }
      types.forEach(type -> priorities.put(type, number));
    }
    return priorities;
  }

  private static RefusedRequest wrong(String detail) {
    return new RefusedRequest(
        CampaignError.CM_ERROR_INVALID_PARAMETER, CommDnKey.PROPERTIES + ", " + KEY + " " + detail);
  }
}
