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
  List<RejectedRow> store(List<NewRecord> records, StoredCount stored);

  /** Is told of records as soon as they are durable. */
  @FunctionalInterface
  interface StoredCount {
    void add(int records);
  }
}
