package org.ocserver.callinglist;

import java.util.List;
import java.util.Optional;

/**
 * A chain to write back, in one transaction with the end of its attempt.
 *
 * @param applicationDbid the server that holds the chain
 * @param campaignGroupDbid whose session holds it
 * @param attempt absent if the chain is returned without a dial
 * @param machine what is to become of its machine
 */
public record ChainUpdate(
    int applicationDbid,
    int campaignGroupDbid,
    ListTable table,
    List<RecordUpdate> records,
    Optional<AttemptEnd> attempt,
    MachineChange machine) {
  public ChainUpdate {
    records = List.copyOf(records);
  }

  /** Of a chain that no machine treats. */
  public ChainUpdate(
      int applicationDbid,
      int campaignGroupDbid,
      ListTable table,
      List<RecordUpdate> records,
      Optional<AttemptEnd> attempt) {
    this(applicationDbid, campaignGroupDbid, table, records, attempt, MachineChange.NONE);
  }

  /** The chain as it is to be if nothing else can be written: Stale, without custom fields. */
  public ChainUpdate stale() {
    return new ChainUpdate(
        applicationDbid,
        campaignGroupDbid,
        table,
        records.stream().map(RecordUpdate::stale).toList(),
        attempt);
  }
}
