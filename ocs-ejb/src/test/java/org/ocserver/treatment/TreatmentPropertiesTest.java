package org.ocserver.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.CallAction;
import org.ocserver.campaign.RecordAction;
import org.ocserver.campaign.Treatment;

/** What holds for any treatments, whatever the calls come to. */
class TreatmentPropertiesTest {
  private static final List<CallResult> RESULTS =
      List.of(CallResult.BUSY, CallResult.NO_ANSWER, CallResult.ANSWERING_MACHINE_DETECTED);
  private static final RecordAction[] DIALING = {
    RecordAction.REDIAL, RecordAction.RETRY_IN, RecordAction.NEXT_IN_CHAIN, RecordAction.CYCLE
  };
  private static final int MOST_TREATMENTS = 24;
  private static final int MOST_TIMES = 3;

  @Provide
  Arbitrary<TreatmentPlan> plans() {
    // Long DBIDs fill the field soon, and a chain that is always dialed again fills it too.
    Arbitrary<Integer> firstDbid = Arbitraries.of(1, 100, 2_000_000_000);
    Arbitrary<ATreatment> treatments =
        Arbitraries.oneOf(treatments(RecordAction.values()), treatments(DIALING));
    return firstDbid.flatMap(
        first ->
            Arbitraries.oneOf(
                    treatments.list().ofMaxSize(MOST_TREATMENTS),
                    treatments(DIALING).list().ofMinSize(9).ofMaxSize(MOST_TREATMENTS))
                .map(all -> TreatmentPlan.of(numbered(all, first))));
  }

  private static Arbitrary<ATreatment> treatments(RecordAction... actions) {
    return Combinators.combine(
            Arbitraries.of(RESULTS),
            Arbitraries.of(actions),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, MOST_TIMES),
            Arbitraries.integers().between(0, 90),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 72))
        .as(
            (result, action, sequence, times, interval, increment, hours) ->
                new ATreatment(
                    1,
                    result,
                    action,
                    CallAction.NO_ACTION,
                    sequence,
                    times,
                    interval,
                    increment,
                    Optional.of(LocalDateTime.parse("2026-03-28T12:30").plusHours(hours))));
  }

  private static List<Treatment> numbered(List<ATreatment> treatments, int first) {
    List<Treatment> numbered = new ArrayList<>();
    for (ATreatment treatment : treatments) {
      numbered.add(treatment.dbid(first + numbered.size()).build());
    }
    return numbered;
  }

  @Provide
  Arbitrary<RecordType> types() {
    return Arbitraries.of(
        RecordType.GENERAL,
        RecordType.CAMPAIGN_RESCHEDULED,
        RecordType.PERSONAL_RESCHEDULED,
        RecordType.PERSONAL_CALLBACK,
        RecordType.CAMPAIGN_CALLBACK);
  }

  @Property(tries = 300)
  void shouldComeToAnEndAndKeepEveryLimit(
      @ForAll("plans") TreatmentPlan plan,
      @ForAll @IntRange(min = 1, max = 8) int contacts,
      @ForAll @IntRange(max = 5) int maxAttempts,
      @ForAll("types") RecordType type,
      @ForAll long seed) {
    TreatedWorld world = world(plan, contacts, maxAttempts, type, seed);

    int mostApplications = MOST_TREATMENTS * MOST_TIMES;
    int mostCalls = (1 + mostApplications) * contacts * (1 + mostApplications);
    Optional<TreatedWorld.Standing> standing = Optional.of(world.begin());
    for (int calls = 0; standing.isPresent(); calls++) {
      assertThat(calls).isLessThan(mostCalls);
      standing = world.dial(standing.get());
      assertThat(world.attempts().values())
          .allMatch(attempts -> maxAttempts == 0 || attempts <= maxAttempts);
      assertThat(world.isWithinCycleAttempts()).isTrue();
      standing.ifPresent(
          again -> {
            assertThat(again.notBefore()).isAfterOrEqualTo(world.now());
            assertThat(again.history().format()).hasSizeLessThanOrEqualTo(255);
          });
    }
  }

  @Property(tries = 300)
  void shouldGoOnAfterARestartAsIfThereHadBeenNone(
      @ForAll("plans") TreatmentPlan plan,
      @ForAll @IntRange(min = 1, max = 6) int contacts,
      @ForAll @IntRange(max = 5) int maxAttempts,
      @ForAll("types") RecordType type,
      @ForAll long seed) {
    TreatedWorld world = world(plan, contacts, maxAttempts, type, seed);

    Optional<TreatedWorld.Standing> standing = world.dial(world.begin());
    while (standing.isPresent()) {
      assertThat(world.restarted(standing.get())).isEqualTo(standing.get());
      standing = world.dial(standing.get());
    }
  }

  private static TreatedWorld world(
      TreatmentPlan plan, int contacts, int maxAttempts, RecordType type, long seed) {
    List<Integer> results = RESULTS.stream().map(CallResult::value).toList();
    return new TreatedWorld(plan, contacts, maxAttempts, results, type, new Random(seed));
  }
}
