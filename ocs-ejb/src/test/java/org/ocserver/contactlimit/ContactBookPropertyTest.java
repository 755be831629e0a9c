package org.ocserver.contactlimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold whatever is dialed, by whatever clock, under whatever limits. */
class ContactBookPropertyTest {
  private static final Instant START = Instant.parse("2026-10-20T00:00:00Z");

  @Provide
  Arbitrary<ContactLimits> limits() {
    Arbitrary<List<AttemptLimit>> windows =
        Combinators.combine(
                Arbitraries.integers().between(1, 4), Arbitraries.integers().between(1, 4000))
            .as((attempts, minutes) -> new AttemptLimit(attempts, Duration.ofMinutes(minutes)))
            .list()
            .ofMaxSize(3);
    Arbitrary<Duration> gap =
        Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(1, 600))
            .map(Duration::ofMinutes);
    return Combinators.combine(gap, windows, windows).as(ContactLimits::new);
  }

  /** An attempt's number, customer, and the time since the one before; clocks may go back. */
  record Step(int number, int customer, long millis) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 2),
            Arbitraries.longs().between(-120_000L, 30_000_000L))
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void shouldNeverGrantMoreThanAWindowHolds(
      @ForAll("limits") ContactLimits limits, @ForAll("steps") List<Step> steps) {
    ContactBook book = new ContactBook();
    reservations(limits, steps).forEach(book::reserve);

    Map<Contact, List<Instant>> granted =
        book.granted().stream()
            .flatMap(r -> r.contacts().stream().map(contact -> Map.entry(contact, r.at())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    granted.forEach(
        (contact, moments) ->
            limits
                .rules()
                .filter(rule -> rule.kind() == contact.kind())
                .forEach(
                    rule ->
                        assertThat(most(moments, rule.limit().window()))
                            .isLessThanOrEqualTo(rule.limit().attempts())));
  }

  /** The most attempts in any window of that length. */
  private static long most(List<Instant> moments, Duration window) {
    return moments.stream()
        .mapToLong(
            first ->
                moments.stream()
                    .filter(m -> !m.isBefore(first) && m.isBefore(first.plus(window)))
                    .count())
        .max()
        .orElse(0);
  }

  @Property(tries = 300)
  void shouldTellExactlyWhenTheNextAttemptIsAllowed(
      @ForAll("limits") ContactLimits limits, @ForAll("steps") List<Step> steps) {
    List<Reservation> all = reservations(limits, steps);
    ContactBook book = new ContactBook();
    for (Reservation wanted : all) {
      Optional<Refusal> refusal = book.reserve(wanted);
      if (refusal.isPresent()) {
        Instant notBefore = refusal.get().notBefore();
        assertThat(notBefore).isAfter(wanted.at());
        assertThat(book.reserve(at(wanted, notBefore.minusMillis(1)))).isPresent();
        assertThat(replayed(book).reserve(at(wanted, notBefore))).isEmpty();
      }
    }
  }

  private static ContactBook replayed(ContactBook book) {
    ContactBook copy = new ContactBook();
    book.granted().forEach(r -> r.contacts().forEach(contact -> copy.enter(contact, r.at())));
    return copy;
  }

  private static Reservation at(Reservation wanted, Instant at) {
    return new Reservation(
        wanted.guid(),
        wanted.tenantDbid(),
        wanted.phone(),
        wanted.customerId(),
        at,
        wanted.limits());
  }

  private static List<Reservation> reservations(ContactLimits limits, List<Step> steps) {
    List<Reservation> all = new ArrayList<>();
    Instant at = START;
    for (Step step : steps) {
      at = at.plusMillis(step.millis());
      String customer = step.customer() == 0 ? "" : "C" + step.customer();
      all.add(new Reservation("a" + all.size(), 1, "10" + step.number(), customer, at, limits));
    }
    return all;
  }
}
