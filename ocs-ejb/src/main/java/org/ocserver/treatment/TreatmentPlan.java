package org.ocserver.treatment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.campaign.CallAction;
import org.ocserver.campaign.RecordAction;
import org.ocserver.campaign.Treatment;

/** The treatments of one calling list, and what they decide (docs/treatments.md). */
public final class TreatmentPlan {
  private final Map<Integer, Treatment> byDbid;
  private final Map<Integer, List<Treatment>> byResult;

  private TreatmentPlan(Collection<Treatment> treatments) {
    byDbid = new HashMap<>();
    treatments.forEach(treatment -> byDbid.put(treatment.dbid(), treatment));
    byResult =
        byDbid.values().stream()
            .sorted(Comparator.comparingInt(Treatment::sequence).thenComparing(Treatment::dbid))
            .collect(Collectors.groupingBy(Treatment::callResult));
  }

  /** For the treatments of one calling list, in any order. */
  public static TreatmentPlan of(Collection<Treatment> treatments) {
    return new TreatmentPlan(treatments);
  }

  /** What is to be done with a chain after a call; the same arguments give the same decision. */
  public TreatmentDecision decide(TreatedChain chain, Instant now) {
    return byResult.getOrDefault(chain.callResult(), List.of()).stream()
        .flatMap(treatment -> new TreatmentTrial(this, treatment, chain, now).decision().stream())
        .findFirst()
        .orElse(
            new TreatmentDecision.Finish(RecordStatus.UPDATED, Optional.empty(), chain.history()));
  }

  /**
   * What is to be done with the call while it is still there: what the treatment says that will
   * decide about the record. Empty if none applies, or it leaves the call alone.
   *
   * @param chain as {@link #decide} will see it: with the detected result, this attempt counted
   */
  public Optional<CallInstruction> callAction(TreatedChain chain, Instant now) {
    return decide(chain, now)
        .applied()
        .filter(treatment -> treatment.callAction() != CallAction.NO_ACTION)
        .map(
            treatment ->
                new CallInstruction(treatment.callAction(), treatment.destinationDnDbid()));
  }

  /**
   * Which record of a chain that comes from the database is to be dialed: the one that the
   * treatment applied last leads to, or the next after it if that one may no longer be dialed. If
   * the treatment is not known, the record that it was applied to; if that may not be dialed, or
   * there is no history, the first.
   *
   * @param history see {@link TreatmentHistory#restored}
   * @param dialable chain_n of the records that may be dialed, ascending
   * @return empty if no record is left to dial
   */
  public Optional<Integer> resume(TreatmentHistory history, List<Integer> dialable) {
    Optional<TreatmentHistory.Entry> last = history.last();
    Optional<Treatment> treatment = last.flatMap(entry -> treatment(entry.treatmentDbid()));
    Optional<Integer> first = dialable.stream().findFirst();
    if (last.isEmpty()) {
      return first;
    }
    int chainN = last.get().chainN();
    if (treatment.isEmpty()) {
      return dialable.contains(chainN) ? Optional.of(chainN) : first;
    }
    return switch (treatment.get().recordAction()) {
      case CYCLE -> first;
      case NEXT_IN_CHAIN, NEXT_IN_CHAIN_AFTER, NEXT_IN_CHAIN_AT ->
          dialable.stream().filter(n -> n > chainN).findFirst();
      default -> dialable.stream().filter(n -> n >= chainN).findFirst();
    };
  }

  private Optional<Treatment> treatment(int dbid) {
    return Optional.ofNullable(byDbid.get(dbid));
  }

  /** Whether it counts the cycles of the chain, so that a new cycle does not forget it. */
  boolean isOfCycle(TreatmentHistory.Entry entry) {
    return treatment(entry.treatmentDbid())
        .filter(treatment -> treatment.recordAction() == RecordAction.CYCLE)
        .isPresent();
  }

  /** Whether a later decision may look at it, when the chain goes on with this record. */
  boolean isNeeded(TreatmentHistory.Entry entry, int chainN) {
    return isOfCycle(entry)
        || treatment(entry.treatmentDbid()).isPresent() && entry.chainN() >= chainN;
  }
}
