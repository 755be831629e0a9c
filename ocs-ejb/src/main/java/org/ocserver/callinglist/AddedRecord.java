package org.ocserver.callinglist;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A record that is to join a calling list.
 *
 * @param chainId the chain that it joins; a chain of its own if absent
 * @param place its chain_n; the next if absent
 * @param values of mandatory fields, without record_id, chain_id and chain_n; those that are absent
 *     get the table's defaults
 * @param customFields by column
 * @param holder who has the rest of the chain in memory
 */
public record AddedRecord(
    ListTable table,
    OptionalInt chainId,
    OptionalInt place,
    Map<MandatoryField, Object> values,
    Map<String, Object> customFields,
    Optional<Holder> holder) {

  /** A server, and the campaign group for which it has a chain. */
  public record Holder(int applicationDbid, int campaignGroupDbid) {}

  /** Likewise, as part of a chain that somebody holds: it is Retrieved from the beginning. */
  public AddedRecord heldBy(int chain, Holder who) {
    return new AddedRecord(
        table, OptionalInt.of(chain), place, values, customFields, Optional.of(who));
  }
}
