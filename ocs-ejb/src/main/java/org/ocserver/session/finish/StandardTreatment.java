package org.ocserver.session.finish;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.Treatment;
import org.ocserver.campaign.option.TreatmentOptions;
import org.ocserver.session.settings.SessionList;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.ChainOutcome;
import org.ocserver.session.state.PendingChain;
import org.ocserver.treatment.CallInstruction;
import org.ocserver.treatment.TreatedChain;
import org.ocserver.treatment.TreatmentDecision;
import org.ocserver.treatment.TreatmentDecision.DialAgain;
import org.ocserver.treatment.TreatmentDecision.Finish;
import org.ocserver.treatment.TreatmentHistory;
import org.ocserver.treatment.TreatmentPlan;
import org.ocserver.treatment.scxml.Afterwards;

/** Applies the treatments of a chain's calling list. */
public final class StandardTreatment {
  private final CampaignState campaign;
  private final DocumentOutcome documents;

  public StandardTreatment(CampaignState campaign) {
    this.campaign = campaign;
    documents = new DocumentOutcome(campaign, this);
  }

  /** Which of a chain's records is to be tried first; empty if none is left. */
  public Optional<PendingChain> begin(Chain chain, Instant now) {
    SessionList list = campaign.buffer.listOf(chain);
    CallingRecord first = chain.first();
    TreatmentHistory history =
        TreatmentHistory.restored(first.type(), first.text(MandatoryField.TREATMENTS));
    List<Integer> places =
        chain.records().stream()
            .filter(record -> !list.isExhausted(record))
            .map(record -> place(chain, record))
            .toList();
    return list.treatments()
        .resume(history, places)
        .map(
            place ->
                new PendingChain(chain, at(chain, place), history, now, documents.begin(chain)));
  }

  /**
   * What becomes of a chain whose record has the result by now.
   *
   * @param type as if the record were of this type
   */
  ChainOutcome outcome(PendingChain pending, RecordType type, Instant now) {
    if (pending.treatment().isPresent()) {
      return documents.afterCall(pending, type, now);
    }
    Chain chain = pending.chain();
    CallingRecord record = pending.next();
    TreatmentDecision decision =
        treatments(pending).decide(treated(pending, type, record.callResult(), 0), now);
    String remark = decision.applied().map(Treatment::name).orElse("");
    if (decision instanceof DialAgain again) {
      chain.records().stream()
          .filter(r -> r.type() != RecordType.NO_CALL)
          .forEach(r -> r.set(MandatoryField.TREATMENTS, again.history().format()));
      PendingChain next =
          new PendingChain(
              chain,
              at(chain, again.chainN()),
              again.history(),
              again.notBefore(),
              Optional.empty());
      return goOn(pending, next, again.type(), now, remark);
    }
    Finish finish = (Finish) decision;
    chain.records().forEach(r -> r.set(MandatoryField.TREATMENTS, finish.history().format()));
    if (finish.wholeChainGetsResult()) {
      chain.records().forEach(r -> r.set(MandatoryField.CALL_RESULT, record.callResult()));
    }
    return ChainOutcome.closed(chain, record, finish.status(), remark);
  }

  /** What becomes of a chain whose machine has gone on without a call. */
  public ChainOutcome afterDocument(PendingChain pending, RecordType type, Instant now) {
    return documents.after(pending, type, now);
  }

  /** A machine does nothing more; what is then to be done. */
  public Afterwards endDocument(PendingChain pending) {
    return documents.end(pending, pending.treatment().orElseThrow());
  }

  /** What to do with a call while it is still there; a document leaves it alone. */
  public Optional<CallInstruction> ofCall(PendingChain pending, int callResult, Instant now) {
    if (pending.treatment().isPresent()) {
      return Optional.empty();
    }
    return treatments(pending)
        .callAction(treated(pending, pending.next().type(), callResult, 1), now);
  }

  private TreatmentPlan treatments(PendingChain pending) {
    return campaign.buffer.listOf(pending.chain()).treatments();
  }

  /**
   * @param uncounted attempts at the record that its field does not count yet
   */
  private TreatedChain treated(
      PendingChain pending, RecordType type, int callResult, int uncounted) {
    Chain chain = pending.chain();
    CallingRecord called = pending.next();
    List<TreatedChain.Contact> contacts =
        chain.records().stream()
            .filter(record -> record.type() != RecordType.NO_CALL)
            .map(
                record ->
                    new TreatedChain.Contact(
                        place(chain, record),
                        record.attempts() + (record == called ? uncounted : 0)))
            .toList();
    ZoneId zone = campaign.settings.timeZones().zone(called.timeZoneDbid()).orElse(ZoneOffset.UTC);
    return new TreatedChain(
        place(chain, called),
        type,
        callResult,
        zone,
        contacts,
        chain.table().maxAttempts(),
        pending.history());
  }

  /**
   * The chain is to be dialed again: it waits in memory, or if that is long, in the database.
   *
   * @param called as it was
   * @param next as it will be
   * @param type of all its records then
   */
  ChainOutcome goOn(
      PendingChain called, PendingChain next, RecordType type, Instant now, String remark) {
    Chain chain = next.chain();
    String agent = called.next().text(MandatoryField.AGENT_ID);
    int scheduled = secondNotBefore(next.notBefore());
    for (CallingRecord record : chain.records()) {
      if (record.type() != RecordType.NO_CALL) {
        record.set(MandatoryField.RECORD_TYPE, type.value());
        record.set(MandatoryField.DIAL_SCHED_TIME, scheduled);
        if (type.isPersonal()) {
          record.set(MandatoryField.AGENT_ID, agent);
        }
      }
    }
    Duration threshold =
        campaign.settings.options().value(TreatmentOptions.TREATMENT_SCHED_THRESHOLD);
    boolean isLong = next.notBefore().isAfter(now.plus(threshold));
    return isLong || campaign.isLeaving() || campaign.isForDesktop(type)
        ? ChainOutcome.all(chain, RecordStatus.READY, remark)
        : ChainOutcome.kept(next, remark);
  }

  /** A time as the table holds it, and never earlier. */
  static int secondNotBefore(Instant at) {
    return (int) (at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1);
  }

  /** By chain_n, unless the list's filter gives the records another order. */
  private static int place(Chain chain, CallingRecord record) {
    return chain.table().filter().order().isEmpty()
        ? record.chainN()
        : chain.records().indexOf(record);
  }

  private static CallingRecord at(Chain chain, int place) {
    return chain.records().stream()
        .filter(record -> place(chain, record) == place)
        .findFirst()
        .orElseThrow();
  }
}
