package org.ocserver.treatment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.RecordAction;
import org.ocserver.campaign.Treatment;
import org.ocserver.treatment.TreatedChain.Contact;
import org.ocserver.treatment.TreatmentDecision.DialAgain;

/** A chain that is called again and again, with results and delays by chance. */
final class TreatedWorld {
  static final Instant BEGIN = Instant.parse("2026-03-28T20:00:00Z");

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final int WHOLE_CHAIN = -1;

  private final TreatmentPlan plan;
  private final int maxAttempts;
  private final List<Integer> results;
  private final Random chance;
  private final TreeMap<Integer, Integer> attempts = new TreeMap<>();
  private final Map<Applied, Integer> applications = new HashMap<>();
  private Instant now = BEGIN;
  private final RecordType type;

  TreatedWorld(
      TreatmentPlan plan,
      int contacts,
      int maxAttempts,
      List<Integer> results,
      RecordType type,
      Random chance) {
    this.plan = plan;
    this.maxAttempts = maxAttempts;
    this.results = results;
    this.type = type;
    this.chance = chance;
    for (int n = 0; n < contacts; n++) {
      attempts.put(n, 0);
    }
  }

  /** What is known of a chain between two calls. */
  record Standing(int chainN, RecordType type, Instant notBefore, TreatmentHistory history) {}

  Standing begin() {
    return new Standing(attempts.firstKey(), type, now, TreatmentHistory.EMPTY);
  }

  /** Dials, not before the time; what then is to be done, empty if the chain is done with. */
  Optional<Standing> dial(Standing standing) {
    attempts.merge(standing.chainN(), 1, Integer::sum);
    now = standing.notBefore().plus(Duration.ofSeconds(chance.nextInt(7200)));
    TreatedChain chain =
        new TreatedChain(
            standing.chainN(),
            standing.type(),
            results.get(chance.nextInt(results.size())),
            ZONE,
            attempts.entrySet().stream().map(e -> new Contact(e.getKey(), e.getValue())).toList(),
            maxAttempts,
            standing.history());
    if (!(plan.decide(chain, now) instanceof DialAgain again)) {
      return Optional.empty();
    }
    count(again.treatment(), standing.chainN());
    return Optional.of(
        new Standing(again.chainN(), again.type(), again.notBefore(), again.history()));
  }

  private void count(Treatment treatment, int chainN) {
    if (treatment.recordAction() == RecordAction.CYCLE) {
      applications.keySet().removeIf(applied -> applied.chainN() != WHOLE_CHAIN);
      applications.merge(new Applied(treatment, WHOLE_CHAIN), 1, Integer::sum);
    } else {
      applications.merge(new Applied(treatment, chainN), 1, Integer::sum);
    }
  }

  /** Whether no treatment was applied more often than it says, in a cycle or to the chain. */
  boolean isWithinCycleAttempts() {
    return applications.entrySet().stream()
        .allMatch(e -> e.getValue() <= e.getKey().treatment().cycleAttempt());
  }

  private record Applied(Treatment treatment, int chainN) {}

  /** The same as it comes back from the database. */
  Standing restarted(Standing standing) {
    TreatmentHistory history =
        TreatmentHistory.restored(standing.type(), standing.history().format());
    List<Integer> dialable =
        attempts.entrySet().stream()
            .filter(e -> maxAttempts == 0 || e.getValue() < maxAttempts)
            .map(Map.Entry::getKey)
            .toList();
    return new Standing(
        plan.resume(history, dialable).orElseThrow(),
        standing.type(),
        standing.notBefore(),
        history);
  }

  Instant now() {
    return now;
  }

  /** Attempts by chain_n. */
  Map<Integer, Integer> attempts() {
    return attempts;
  }
}
