package org.ocserver.treatment;

import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.RecordAction;
import org.ocserver.campaign.Treatment;

/** What is to be done with a chain after a call. */
public sealed interface TreatmentDecision {
  /** The treatment that decided; empty if none applied. */
  Optional<Treatment> applied();

  /** The history to be stored in the {@code treatments} field of the chain's records. */
  TreatmentHistory history();

  /**
   * A number of the chain is to be dialed.
   *
   * @param chainN of the record to dial
   * @param notBefore the earliest time; hours and windows are still to be kept
   * @param type the record type that the record to dial, and the chain in the database, then has
   */
  record DialAgain(
      Treatment treatment, int chainN, Instant notBefore, RecordType type, TreatmentHistory history)
      implements TreatmentDecision {
    @Override
    public Optional<Treatment> applied() {
      return Optional.of(treatment);
    }
  }

  /**
   * The chain is done with.
   *
   * @param status of the called record; the others of the chain that were still to be dialed become
   *     Updated
   */
  record Finish(RecordStatus status, Optional<Treatment> applied, TreatmentHistory history)
      implements TreatmentDecision {
    /** Whether the other records of the chain get the called record's result too. */
    public boolean wholeChainGetsResult() {
      return hasAction(RecordAction.UPDATE_ALL_IN_CHAIN);
    }

    /** Whether the treatment's HTTP request is to be sent. */
    public boolean sendsRequest() {
      return hasAction(RecordAction.EXECUTE_HTTP_REQUEST);
    }

    private boolean hasAction(RecordAction action) {
      return applied.filter(treatment -> treatment.recordAction() == action).isPresent();
    }
  }
}
