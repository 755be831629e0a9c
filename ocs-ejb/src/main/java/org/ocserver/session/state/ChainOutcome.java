package org.ocserver.session.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.RecordUpdate;
import org.ocserver.callinglist.Withdrawal;
import org.ocserver.session.message.Withdrawn;

/**
 * What becomes of a chain.
 *
 * @param updates what the table is to hold
 * @param goesOn the chain as it waits in memory, if it does not leave it
 * @param remark why, in a few words; may be empty
 */
public record ChainOutcome(
    List<RecordUpdate> updates, Optional<PendingChain> goesOn, String remark) {

  /** The chain is done with: the record gets the status, the others become Updated. */
  public static ChainOutcome closed(
      Chain chain, CallingRecord record, RecordStatus status, String remark) {
    return leaving(chain, r -> r == record ? status : RecordStatus.UPDATED, remark);
  }

  /** All records of the chain get the status. */
  public static ChainOutcome all(Chain chain, RecordStatus status, String remark) {
    return leaving(chain, record -> status, remark);
  }

  /** The chain stays in memory, and is written as it is now. */
  public static ChainOutcome kept(PendingChain pending, String remark) {
    return new ChainOutcome(
        updates(pending.chain(), record -> RecordStatus.RETRIEVED), Optional.of(pending), remark);
  }

  /**
   * Some of the chain's records were withdrawn.
   *
   * <p>Source: manual, "Canceled and DoNotCall Chained Records".
   */
  public static ChainOutcome withdrawn(
      Chain chain, Set<CallingRecord> matched, Withdrawn withdrawn) {
    boolean all = withdrawn.scope() == ChainScope.ALL_CHAIN;
    boolean cancel = withdrawn.withdrawal() == Withdrawal.CANCEL;
    chain.records().stream()
        .filter(record -> all || matched.contains(record))
        .forEach(record -> mark(record, withdrawn.withdrawal()));
    RecordStatus own = cancel ? RecordStatus.CANCELED : RecordStatus.UPDATED;
    RecordStatus others = all ? own : cancel ? RecordStatus.UPDATED : RecordStatus.READY;
    return leaving(
        chain, record -> matched.contains(record) ? own : others, withdrawn.withdrawal().name());
  }

  private static void mark(CallingRecord record, Withdrawal withdrawal) {
    if (withdrawal == Withdrawal.CANCEL) {
      record.set(MandatoryField.CALL_RESULT, CallResult.CANCEL_RECORD.value());
    } else {
      markDoNotCall(record);
    }
  }

  /** The record is on the do-not-call list. */
  static void markDoNotCall(CallingRecord record) {
    record.set(MandatoryField.RECORD_TYPE, RecordType.NO_CALL.value());
    record.set(MandatoryField.CALL_RESULT, CallResult.DO_NOT_CALL.value());
  }

  private static ChainOutcome leaving(
      Chain chain, Function<CallingRecord, RecordStatus> status, String remark) {
    return new ChainOutcome(updates(chain, status), Optional.empty(), remark);
  }

  /** A record that must not be called can only be Updated. */
  private static List<RecordUpdate> updates(
      Chain chain, Function<CallingRecord, RecordStatus> status) {
    return chain.records().stream()
        .map(
            record ->
                record.toUpdate(
                    record.type() == RecordType.NO_CALL
                        ? RecordStatus.UPDATED
                        : status.apply(record)))
        .toList();
  }

  /** Whether the chain is to be dialed again, sooner or later. */
  public boolean isReadyAgain() {
    return goesOn.isEmpty()
        && updates.stream().anyMatch(update -> update.status() == RecordStatus.READY);
  }
}
