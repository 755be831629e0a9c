package org.ocserver.session.finish;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.scxml.ScxmlDocument;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.ChainOutcome;
import org.ocserver.session.state.DocumentTreatment;
import org.ocserver.session.state.PendingChain;
import org.ocserver.treatment.scxml.Afterwards;

/**
 * What becomes of chains that documents treat.
 *
 * <p>Source: manual, "SCXML Engine/State Machine", and docs/scxml-treatments.md.
 */
final class DocumentOutcome {
  private static final String REMARK = "scxml";

  /** A document that waits for next to nothing, again and again, is not to keep the server busy. */
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private final CampaignState campaign;
  private final StandardTreatment standardTreatment;

  DocumentOutcome(CampaignState campaign, StandardTreatment standardTreatment) {
    this.campaign = campaign;
    this.standardTreatment = standardTreatment;
  }

  /** The treatment of a chain that comes from the database, if a document treats it. */
  Optional<DocumentTreatment> begin(Chain chain) {
    Optional<ScxmlDocument> document = campaign.documents().of(chain.table());
    if (document.isEmpty()) {
      return Optional.empty();
    }
    if (chain.machine().isPresent()) {
      return Optional.of(DocumentTreatment.of(chain.machine().get(), document.get(), campaign));
    }
    return chain.first().type() == RecordType.GENERAL
        ? Optional.of(DocumentTreatment.anew(document.get(), campaign))
        : Optional.empty();
  }

  /** After a call, or the chance of one, has come to the result that its record has by now. */
  ChainOutcome afterCall(PendingChain pending, RecordType type, Instant now) {
    pending.treatment().orElseThrow().ended(pending.chain(), pending.next().callResult(), now);
    return after(pending, type, now);
  }

  /** After the machine has gone on. */
  ChainOutcome after(PendingChain pending, RecordType type, Instant now) {
    DocumentTreatment treatment = pending.treatment().orElseThrow();
    Chain chain = pending.chain();
    RecordType again =
        type == RecordType.PERSONAL_RESCHEDULED ? type : RecordType.CAMPAIGN_RESCHEDULED;
    Optional<CallingRecord> wanted = treatment.wanted(chain);
    if (wanted.isPresent()) {
      campaign.documents().succeeded(chain.table());
      return standardTreatment.goOn(
          pending, pending.trying(wanted.get()).until(now), again, now, REMARK);
    }
    Optional<Instant> next = treatment.nextTime(now);
    if (next.isPresent()) {
      campaign.documents().succeeded(chain.table());
      Instant soonest = now.plus(SHORTEST_WAIT);
      Instant time = next.get().isBefore(soonest) ? soonest : next.get();
      return standardTreatment.goOn(pending, pending.until(time), again, now, REMARK);
    }
    return end(pending, treatment) == Afterwards.FINALIZE
        ? ChainOutcome.closed(chain, pending.next(), RecordStatus.UPDATED, REMARK)
        : standardTreatment.outcome(pending.withoutDocument(), type, now);
  }

  /** The machine does nothing more; what is then to be done. */
  Afterwards end(PendingChain pending, DocumentTreatment treatment) {
    if (treatment.isRunning()) {
      treatment.fail("it waits for what will not come");
    }
    treatment
        .failure()
        .ifPresentOrElse(
            reason -> campaign.documents().failed(pending.chain().table(), reason),
            () -> campaign.documents().succeeded(pending.chain().table()));
    treatment.end(pending.chain());
    return treatment.afterwards();
  }
}
