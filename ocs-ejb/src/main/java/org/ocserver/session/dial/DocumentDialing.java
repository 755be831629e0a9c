package org.ocserver.session.dial;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordType;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.finish.StandardTreatment;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.DocumentTreatment;
import org.ocserver.session.state.PendingChain;
import org.ocserver.treatment.scxml.Afterwards;

/** Lets the machines of chains whose time has come say which record is to be called. */
public final class DocumentDialing {
  private final CampaignState campaign;
  private final StandardTreatment standardTreatment;
  private final Finishing finishing;

  public DocumentDialing(
      CampaignState campaign, StandardTreatment standardTreatment, Finishing finishing) {
    this.campaign = campaign;
    this.standardTreatment = standardTreatment;
    this.finishing = finishing;
  }

  /** A chain, and whether its record may be called, or is still to be looked at. */
  record Choice(PendingChain pending, boolean isChecked) {}

  /**
   * The chain with the record that its machine wants called; or, if standard treatments take over
   * before anyone was called, as they have it. Empty if the chain has been seen to.
   */
  Optional<Choice> choose(PendingChain pending, Instant now) {
    Chain chain = pending.chain();
    DocumentTreatment treatment = pending.treatment().orElseThrow();
    if (treatment.isNew() && campaign.documents().of(chain.table()).isEmpty()) {
      return Optional.of(new Choice(pending.withoutDocument(), false));
    }
    Optional<Choice> choice = look(pending, now);
    choice.filter(Choice::isChecked).ifPresent(it -> treatment.callBegun());
    return choice;
  }

  /**
   * The chain, of which now may be known which record is to be called when its turn comes. Empty if
   * it has been seen to.
   */
  Optional<PendingChain> goOn(PendingChain pending, Instant now) {
    return look(pending, now).map(Choice::pending);
  }

  private Optional<Choice> look(PendingChain pending, Instant now) {
    Chain chain = pending.chain();
    DocumentTreatment treatment = pending.treatment().orElseThrow();
    treatment.goOn(chain, now);
    for (int tries = 0; tries <= chain.records().size(); tries++) {
      Optional<CallingRecord> wanted = treatment.wanted(chain);
      if (wanted.isEmpty()) {
        return settle(pending, treatment, now);
      }
      CallingRecord record = wanted.get();
      DialingTerms terms = campaign.termsOf(chain);
      switch (campaign.check.verdict(record, terms, now)) {
        case ALLOWED -> {
          return Optional.of(new Choice(pending.trying(record), true));
        }
        case NOT_NOW -> {
          finishing.postpone(pending, campaign.check.nextOpening(record, terms, now));
          return Optional.empty();
        }
        case DO_NOT_CALL -> {
          campaign.markDoNotCall(record);
          treatment.callEnded(chain, CallResult.DO_NOT_CALL.value(), now);
        }
        case EXHAUSTED -> treatment.callEnded(chain, CallResult.GENERAL_ERROR.value(), now);
      }
    }
    treatment.fail("it asks for nothing but numbers that must not be called");
    return settle(pending, treatment, now);
  }

  private Optional<Choice> settle(PendingChain pending, DocumentTreatment treatment, Instant now) {
    Optional<CallingRecord> called = lastCalled(pending.chain());
    boolean goesOn = treatment.nextTime(now).isPresent();
    if (!goesOn
        && called.isEmpty()
        && standardTreatment.endDocument(pending) == Afterwards.SWITCH) {
      return Optional.of(new Choice(pending.withoutDocument(), false));
    }
    PendingChain settled = called.map(pending::trying).orElse(pending);
    finishing.settle(
        settled,
        standardTreatment.afterDocument(settled, RecordType.CAMPAIGN_RESCHEDULED, now),
        now);
    return Optional.empty();
  }

  private static Optional<CallingRecord> lastCalled(Chain chain) {
    return chain.records().stream()
        .filter(record -> record.integer(MandatoryField.CALL_TIME) > 0)
        .max(Comparator.comparingInt(record -> record.integer(MandatoryField.CALL_TIME)));
  }
}
