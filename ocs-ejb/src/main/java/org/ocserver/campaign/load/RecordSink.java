package org.ocserver.campaign.load;

import java.util.List;

/** Where new records are stored. */
public interface RecordSink {
  /** The largest record_id in use; 0 if there is none. */
  int maxRecordId();

  /** The largest chain_id in use; 0 if there is none. */
  int maxChainId();

  /**
   * Stores the records, but not those that the table refuses; durable when it returns.
   *
   * @return those that were refused
   * @throws org.ocserver.callinglist.StoreException if the database fails; some of the records may
   *     have been stored, and {@link StoredCount} is then told how many
   */
  List<RejectedRow> store(List<ImportedRecord> records, StoredCount stored);

  /**
   * No more records come: the database looks at the table anew, if it does not do so by itself soon
   * enough for those who read it next.
   *
   * @throws org.ocserver.callinglist.StoreException if the database fails; all records are stored
   */
  void complete();

  /** Is told of records as soon as they are durable. */
  @FunctionalInterface
  interface StoredCount {
    void add(int records);
  }
}
