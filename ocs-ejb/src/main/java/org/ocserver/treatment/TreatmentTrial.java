package org.ocserver.treatment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.LocalTimes;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.RecordAction;
import org.ocserver.campaign.Treatment;

/** One treatment that is tried on one chain. */
record TreatmentTrial(TreatmentPlan plan, Treatment treatment, TreatedChain chain, Instant now) {
  /** However large interval and increment are. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(366);

  /** What it decides; empty if it has no applications left or cannot be carried out. */
  Optional<TreatmentDecision> decision() {
    if (applications() >= treatment.cycleAttempt()) {
      return Optional.empty();
    }
    return switch (treatment.recordAction()) {
      case REDIAL -> dial(chain.same(), Optional.of(now));
      case RETRY_IN -> dial(chain.same(), Optional.of(afterWait()));
      case RETRY_AT -> dial(chain.same(), date());
      case NEXT_IN_CHAIN -> dial(chain.next(), Optional.of(now));
      case NEXT_IN_CHAIN_AFTER -> dial(chain.next(), Optional.of(afterWait()));
      case NEXT_IN_CHAIN_AT -> dial(chain.next(), date());
      case CYCLE -> dial(chain.first(), Optional.of(afterWait()));
      case ASSIGN_TO_GROUP ->
          isPersonal() ? dial(chain.same(), Optional.of(now)) : Optional.empty();
      case MARK_AS_AGENT_ERROR -> finish(errorStatus());
      case NO_ACTION, UPDATE_ALL_IN_CHAIN, EXECUTE_HTTP_REQUEST -> finish(RecordStatus.UPDATED);
    };
  }

  private long applications() {
    return isCycle()
        ? chain.history().applications(treatment.dbid())
        : chain.history().applications(treatment.dbid(), chain.chainN());
  }

  private Optional<TreatmentDecision> dial(Optional<Integer> record, Optional<Instant> at) {
    return record.flatMap(
        chainN ->
            at.flatMap(
                notBefore ->
                    counted(chainN)
                        .map(
                            history ->
                                new TreatmentDecision.DialAgain(
                                    treatment, chainN, notBefore, nextType(), history))));
  }

  /** The history from which the next decision is made; empty if there is no room to count in. */
  private Optional<TreatmentHistory> counted(int nextChainN) {
    return chain
        .history()
        .keeping(entry -> isCycle() ? plan.isOfCycle(entry) && !isOurs(entry) : !isOurs(entry))
        .with(newEntry(), entry -> plan.isNeeded(entry, nextChainN));
  }

  private Optional<TreatmentDecision> finish(RecordStatus status) {
    TreatmentHistory history =
        chain
            .history()
            .keeping(entry -> !isOurs(entry))
            .with(newEntry(), entry -> false)
            .orElse(chain.history());
    return Optional.of(new TreatmentDecision.Finish(status, Optional.of(treatment), history));
  }

  /** Whether it counts what this application counts up: cycles are those of the whole chain. */
  private boolean isOurs(TreatmentHistory.Entry entry) {
    return entry.treatmentDbid() == treatment.dbid()
        && (isCycle() || entry.chainN() == chain.chainN());
  }

  private TreatmentHistory.Entry newEntry() {
    int number = Math.toIntExact(applications() + 1);
    return new TreatmentHistory.Entry(
        treatment.dbid(), number, chain.chainN(), treatment.sequence());
  }

  private Instant afterWait() {
    long minutes = treatment.intervalMinutes() + treatment.incrementMinutes() * applications();
    return now.plus(Duration.ofMinutes(Math.min(minutes, LONGEST_WAIT.toMinutes())));
  }

  private Optional<Instant> date() {
    return treatment
        .date()
        .map(local -> LocalTimes.instant(local, chain.zone()))
        .filter(at -> !at.isBefore(now));
  }

  private boolean isCycle() {
    return treatment.recordAction() == RecordAction.CYCLE;
  }

  private boolean isPersonal() {
    return chain.type() == RecordType.PERSONAL_CALLBACK
        || chain.type() == RecordType.PERSONAL_RESCHEDULED;
  }

  private RecordType nextType() {
    boolean toGroup = treatment.recordAction() == RecordAction.ASSIGN_TO_GROUP;
    return switch (chain.type()) {
      case PERSONAL_CALLBACK ->
          toGroup ? RecordType.CAMPAIGN_CALLBACK : RecordType.PERSONAL_CALLBACK;
      case PERSONAL_RESCHEDULED ->
          toGroup ? RecordType.CAMPAIGN_RESCHEDULED : RecordType.PERSONAL_RESCHEDULED;
      case CAMPAIGN_CALLBACK -> RecordType.CAMPAIGN_CALLBACK;
      case NO_RECORD_TYPE, UNKNOWN, GENERAL, CAMPAIGN_RESCHEDULED, NO_CALL ->
          RecordType.CAMPAIGN_RESCHEDULED;
    };
  }

  private RecordStatus errorStatus() {
    return isCallback() && isMissed() ? RecordStatus.MISSED_CALLBACK : RecordStatus.AGENT_ERROR;
  }

  /** Of the types that the manual combines with Missed CallBack. */
  private boolean isCallback() {
    return isPersonal() || chain.type() == RecordType.CAMPAIGN_CALLBACK;
  }

  private boolean isMissed() {
    return chain.callResult() == CallResult.AGENT_CALLBACK_ERROR.value()
        || chain.callResult() == CallResult.GROUP_CALLBACK_ERROR.value();
  }
}
