package org.ocserver.session.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.ListTable;
import org.ocserver.telephony.TKVList;

/**
 * What a desktop or an application wants changed in a record.
 *
 * <p>Source: manual, "Modifiable Mandatory Genesys Fields".
 *
 * @param callResult any number
 * @param from daily_from, seconds from midnight
 * @param until daily_till, seconds from midnight
 * @param phoneType contact_info_type
 * @param customFields values by send_attribute; pairs that name no field of the list are ignored
 */
public record RecordChanges(
    OptionalInt callResult,
    OptionalInt from,
    OptionalInt until,
    Optional<String> phone,
    OptionalInt phoneType,
    TKVList customFields) {

  /** The first custom field that cannot have its value, if there is one. */
  public Optional<RecordOutcome.InvalidValue> invalidIn(ListTable table) {
    for (TKVList.Pair pair : customFields.pairs()) {
      Optional<String> problem =
          table.sentAs(pair.key()).flatMap(field -> field.problemOf(pair.value()));
      if (problem.isPresent()) {
        return Optional.of(new RecordOutcome.InvalidValue(pair.key(), problem.get()));
      }
    }
    return Optional.empty();
  }

  /** The values of the table's custom fields, by their names. */
  public Map<String, Object> customValues(ListTable table) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (TKVList.Pair pair : customFields.pairs()) {
      table.sentAs(pair.key()).ifPresent(field -> values.put(field.name(), pair.value()));
    }
    return values;
  }
}
