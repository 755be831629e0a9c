package org.ocserver.web.record;

import java.util.Map;
import java.util.Set;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.record.CallbackOperations;
import org.ocserver.record.RecordOperations;
import org.ocserver.telephony.TKVList;

/**
 * The attributes of a request: those of its body, in the words of the desktop protocol, and what
 * its URI names instead of them.
 */
final class UriAttributes {
  /** Names records: what the URI names takes the place of all these. */
  private static final Set<String> NAMING =
      Set.of(
          ReservedKey.RECORD_HANDLE.key(), ReservedKey.PHONE.key(), ReservedKey.CUSTOMER_ID.key());

  /** Another name of GSW_CAMPAIGN_NAME. Source: manual, "HTTP Requests for the lists Resource". */
  private static final String CAMPAIGN = "GSW_CAMPAIGN";

  /**
   * Other names of treatments. Source: manual, "HTTP Request Actions and req Values for records
   * Resource".
   */
  private static final Map<Object, String> TREATMENTS =
      Map.of(
          CallbackOperations.CAMPAIGN, RecordOperations.TREAT_CAMPAIGN,
          CallbackOperations.PERSONAL, RecordOperations.TREAT_PERSONAL);

  private UriAttributes() {}

  /** About a record at work: the handle, and the list that it is from, stand elsewhere. */
  static TKVList ofRecord(TKVList body) {
    return without(body, Set.of(ReservedKey.RECORD_HANDLE.key(), ReservedKey.CALLING_LIST.key()));
  }

  /** About a phone or a customer. */
  static TKVList ofContact(ReservedKey key, String contact, TKVList body) {
    return TKVList.builder().putAll(without(body, NAMING)).put(key.key(), contact).build();
  }

  /** About a calling list. */
  static TKVList ofList(String list, TKVList body) {
    return TKVList.builder()
        .putAll(
            without(body, Set.of(ReservedKey.RECORD_HANDLE.key(), ReservedKey.CALLING_LIST.key())))
        .put(ReservedKey.CALLING_LIST.key(), list)
        .build();
  }

  private static TKVList without(TKVList body, Set<String> keys) {
    TKVList.Builder rest = TKVList.builder();
    for (TKVList.Pair pair : body.pairs()) {
      if (pair.key().equals(CAMPAIGN)) {
        if (!body.has(ReservedKey.CAMPAIGN_NAME.key())) {
          rest.put(ReservedKey.CAMPAIGN_NAME.key(), pair.value());
        }
      } else if (pair.key().equals(ReservedKey.TREATMENT.key())) {
        rest.put(pair.key(), TREATMENTS.getOrDefault(pair.value(), pair.value().toString()));
      } else if (!keys.contains(pair.key())) {
        rest.put(pair.key(), pair.value());
      }
    }
    return rest.build();
  }
}
