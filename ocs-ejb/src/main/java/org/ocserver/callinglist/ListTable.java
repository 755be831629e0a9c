package org.ocserver.callinglist;

import java.util.List;
import java.util.Optional;

/**
 * Where a calling list's records are.
 *
 * @param listDbid the calling list's DBID
 * @param listName the calling list's name
 * @param table the table's name; may be shared by several lists
 * @param customFields the fields beyond the mandatory ones
 * @param customerIdColumn the custom field that holds the customer's id; there may be no such field
 * @param filter which records of the table are this list's
 * @param maxAttempts the most attempts for one record; 0 = no limit
 */
public record ListTable(
    int listDbid,
    String listName,
    String table,
    List<ListField> customFields,
    String customerIdColumn,
    RecordFilter filter,
    int maxAttempts) {
  public ListTable {
    customFields = List.copyOf(customFields);
  }

  /** The customer's id in a record; empty if it has none. */
  public String customerId(CallingRecord record) {
    return record.custom(customerIdColumn).map(Object::toString).orElse("");
  }

  /** The custom field that travels under this key. */
  public Optional<ListField> sentAs(String key) {
    return customFields.stream()
        .filter(field -> field.sendAttribute().filter(key::equals).isPresent())
        .findFirst();
  }
}
