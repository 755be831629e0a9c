package org.ocserver.session;

import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ListTable;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.RecordOptions;

/**
 * A calling list of a session.
 *
 * @param weight its share of the records drawn, above 0
 * @param options in force for its records
 */
record SessionList(ListTable table, int weight, OptionLookup options) {
  /** The customer's id in a record; empty if it has none. */
  String customerId(CallingRecord record) {
    return record.custom(table.customerIdColumn()).map(Object::toString).orElse("");
  }

  boolean checksDoNotCall() {
    return options.value(RecordOptions.CHECK_DNC_LIST);
  }
}
