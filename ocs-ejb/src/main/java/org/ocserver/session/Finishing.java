package org.ocserver.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.RecordUpdate;

/**
 * The last stage: what becomes of a chain. Without a treatment for the result the whole chain is
 * done with: its records become Updated.
 */
final class Finishing {
  private static final Runnable NOTHING = () -> {};

  private final LoadedCampaign campaign;

  Finishing(LoadedCampaign campaign) {
    this.campaign = campaign;
  }

  /** The attempt is over, with the result it has; its chain is written back. */
  void finish(Attempt attempt, Instant now) {
    closeRecord(attempt, RecordStatus.UPDATED, now, NOTHING);
    forget(attempt);
  }

  /** The attempt may have rung and nothing more will be heard of it. */
  void finishStale(Attempt attempt, Instant now) {
    attempt.setCallResult(CallResult.STALE);
    closeRecord(attempt, RecordStatus.STALE, now, NOTHING);
    forget(attempt);
  }

  /** Writes the record back, once; the call may still go on. */
  void closeRecord(Attempt attempt, RecordStatus status, Instant now, Runnable onSaved) {
    if (attempt.isRecordClosed()) {
      return;
    }
    attempt.closeRecord();
    CallingRecord record = attempt.record();
    record.set(MandatoryField.CALL_RESULT, attempt.callResult());
    record.set(MandatoryField.ATTEMPT, record.attempts() + 1);
    record.set(MandatoryField.CALL_TIME, (int) attempt.begunAt().getEpochSecond());
    record.set(MandatoryField.CAMPAIGN_ID, campaign.identity().campaignDbid());
    if (!attempt.agentLogin().isEmpty()) {
      record.set(MandatoryField.AGENT_ID, attempt.agentLogin());
      record.set(MandatoryField.SWITCH_ID, campaign.identity().switchDbid());
    }
    List<RecordUpdate> updates =
        attempt.chain().records().stream()
            .map(r -> r.toUpdate(r == record ? status : RecordStatus.UPDATED))
            .toList();
    campaign.counters.finished(attempt.callResult());
    campaign.writeBack.add(
        update(attempt.chain(), updates, Optional.of(end(attempt, true, now))), onSaved);
  }

  /** Takes an attempt whose record is closed, and whose call is over, out of the books. */
  void forget(Attempt attempt) {
    campaign.calls.remove(attempt);
    campaign.ports.records().closed(attempt.handle());
  }

  /** The attempt's intent is given up before the switch was asked: as if it had not been. */
  void undo(Attempt attempt, Instant now) {
    attempt.closeRecord();
    giveBack(attempt.chain(), Optional.of(end(attempt, false, now)));
    forget(attempt);
  }

  /** The chain is not to be dialed now; it goes back as it came. */
  void giveBack(Chain chain) {
    giveBack(chain, Optional.empty());
  }

  /** None of the chain's contacts may be called. */
  void retire(Chain chain) {
    campaign.writeBack.add(
        update(chain, updates(chain, RecordStatus.UPDATED), Optional.empty()), NOTHING);
  }

  /** The record is on the do-not-call list. */
  void markDoNotCall(CallingRecord record) {
    record.set(MandatoryField.RECORD_TYPE, RecordType.NO_CALL.value());
    record.set(MandatoryField.CALL_RESULT, CallResult.DO_NOT_CALL.value());
    campaign.counters.finished(CallResult.DO_NOT_CALL.value());
  }

  private void giveBack(Chain chain, Optional<AttemptEnd> end) {
    campaign.writeBack.add(update(chain, updates(chain, RecordStatus.READY), end), NOTHING);
    campaign.buffer.returned(chain.table());
  }

  private ChainUpdate update(Chain chain, List<RecordUpdate> updates, Optional<AttemptEnd> end) {
    return new ChainUpdate(campaign.identity().applicationDbid(), chain.table(), updates, end);
  }

  private static List<RecordUpdate> updates(Chain chain, RecordStatus status) {
    return chain.records().stream()
        .map(
            record ->
                record.toUpdate(
                    record.integer(MandatoryField.RECORD_TYPE) == RecordType.NO_CALL.value()
                        ? RecordStatus.UPDATED
                        : status))
        .toList();
  }

  private static AttemptEnd end(Attempt attempt, boolean dialed, Instant now) {
    return new AttemptEnd(
        attempt.guid(),
        dialed,
        attempt.callResult(),
        attempt.agentLogin(),
        now,
        attempt.moments(),
        "");
  }
}
