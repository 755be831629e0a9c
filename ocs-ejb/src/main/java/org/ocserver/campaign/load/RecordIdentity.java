package org.ocserver.campaign.load;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.campaign.Field;

/**
 * Gives record_id, chain_id and chain_n to rows that come without them: the next number after the
 * largest of the table, a chain of its own, and the next place in the chain from 0.
 */
final class RecordIdentity {
  private static final Set<MandatoryField> COVERED =
      EnumSet.of(MandatoryField.RECORD_ID, MandatoryField.CHAIN_ID, MandatoryField.CHAIN_N);
  private static final String RECORD_ID = MandatoryField.RECORD_ID.column();
  private static final String CHAIN_ID = MandatoryField.CHAIN_ID.column();
  private static final String CHAIN_N = MandatoryField.CHAIN_N.column();

  private final ColumnMapping mapping;
  private final Map<Integer, Integer> lengths = new HashMap<>();
  private final Set<Integer> seenRecords = new HashSet<>();
  private long nextRecordId;
  private long nextChainId;

  RecordIdentity(ColumnMapping mapping, RecordSink sink) {
    this.mapping = mapping;
    this.nextRecordId = sink.maxRecordId() + 1L;
    this.nextChainId = sink.maxChainId() + 1L;
  }

  /** Whether the field is given here, not by a default. */
  static boolean covers(Field field) {
    return MandatoryField.ofColumn(field.name()).filter(COVERED::contains).isPresent();
  }

  /** Completes the values of a row; if the row is bad, no number is used up. */
  void complete(Map<String, Object> values) throws BadRowException {
    requireIfMapped(MandatoryField.RECORD_ID, values);
    requireIfMapped(MandatoryField.CHAIN_ID, values);
    if (values.get(RECORD_ID) instanceof Integer given && !seenRecords.add(given)) {
      throw new BadRowException("record_id " + given + " was in an earlier line");
    }
    if (!values.containsKey(RECORD_ID)) {
      values.put(RECORD_ID, checked(nextRecordId));
      nextRecordId++;
    }
    if (!values.containsKey(CHAIN_ID)) {
      values.put(CHAIN_ID, checked(nextChainId));
      nextChainId++;
      values.putIfAbsent(CHAIN_N, 0);
    } else if (!values.containsKey(CHAIN_N)) {
      values.put(CHAIN_N, lengths.merge((Integer) values.get(CHAIN_ID), 1, Integer::sum) - 1);
    }
  }

  private void requireIfMapped(MandatoryField field, Map<String, Object> values)
      throws BadRowException {
    if (mapping.feeds(field) && !values.containsKey(field.column())) {
      throw new BadRowException(field.column() + " is missing");
    }
  }

  private static Integer checked(long number) throws BadRowException {
    if (number > Integer.MAX_VALUE) {
      throw new BadRowException("the table has no number left for a new record");
    }
    return (int) number;
  }
}
