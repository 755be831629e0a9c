package org.ocserver.campaign.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.CallResult;
import org.ocserver.campaign.CallAction;
import org.ocserver.campaign.RecordAction;
import org.ocserver.campaign.Treatment;

/** A treatment is for a result that calls can have, and says all that its actions need. */
final class TreatmentRule implements Rule {
  private static final Set<RecordAction> FOR_AGENT_CALLBACK_ERROR =
      EnumSet.of(
          RecordAction.NO_ACTION,
          RecordAction.ASSIGN_TO_GROUP,
          RecordAction.MARK_AS_AGENT_ERROR,
          RecordAction.REDIAL,
          RecordAction.RETRY_AT,
          RecordAction.RETRY_IN);
  private static final Set<RecordAction> AT_A_DATE =
      EnumSet.of(RecordAction.RETRY_AT, RecordAction.NEXT_IN_CHAIN_AT);

  @Override
  public void apply(Draft draft, Findings findings) {
    draft.all(Treatment.class).forEach(treatment -> check(treatment, findings));
  }

  private static void check(Draft.Item<Treatment> item, Findings findings) {
    Treatment treatment = item.object();
    Optional<CallResult> result = CallResult.of(treatment.callResult());
    findings.addIf(
        result.isEmpty() || result.get() == CallResult.UNKNOWN_CALL_RESULT,
        item.path("callResult"),
        "no treatment is applied to call result " + treatment.callResult());
    findings.addIf(
        result.equals(Optional.of(CallResult.AGENT_CALLBACK_ERROR))
            && !FOR_AGENT_CALLBACK_ERROR.contains(treatment.recordAction()),
        item.path("recordAction"),
        "not possible for Agent Callback Error");
    findings.addIf(treatment.sequence() < 1, item.path("sequence"), "must be at least 1");
    findings.addIf(treatment.cycleAttempt() < 1, item.path("cycleAttempt"), "must be at least 1");
    findings.addIf(
        treatment.intervalMinutes() < 0, item.path("intervalMinutes"), "must not be negative");
    findings.addIf(
        treatment.incrementMinutes() < 0, item.path("incrementMinutes"), "must not be negative");
    findings.addIf(
        AT_A_DATE.contains(treatment.recordAction()) && treatment.date().isEmpty(),
        item.path("date"),
        "is needed by the record action");
    findings.addIf(
        treatment.callAction() == CallAction.TRANSFER && treatment.destinationDnDbid().isEmpty(),
        item.path("destinationDnDbid"),
        "is needed by the call action");
  }
}
