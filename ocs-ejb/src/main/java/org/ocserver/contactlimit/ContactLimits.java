package org.ocserver.contactlimit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The limits in force for a record.
 *
 * @param numberGap the shortest time from one attempt to the next at a number; 0 = none
 * @param perNumber the most attempts at a number, each in a window of its own
 * @param perCustomer the most attempts at a customer, whichever number is dialed
 */
public record ContactLimits(
    Duration numberGap, List<AttemptLimit> perNumber, List<AttemptLimit> perCustomer) {
  public static final ContactLimits NONE = new ContactLimits(Duration.ZERO, List.of(), List.of());

  public ContactLimits {
    perNumber = List.copyOf(perNumber);
    perCustomer = List.copyOf(perCustomer);
  }

  public boolean isNone() {
    return rules().findAny().isEmpty();
  }

  /** How far back attempts matter. */
  public Duration longestWindow() {
    return rules()
        .map(rule -> rule.limit().window())
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** The rules for numbers, then those for customers. */
  public Stream<LimitRule> rules() {
    Stream<LimitRule> gap =
        numberGap.isZero()
            ? Stream.empty()
            : Stream.of(new LimitRule(ContactKind.NUMBER, new AttemptLimit(1, numberGap), true));
    return Stream.of(
            gap,
            perNumber.stream().map(limit -> new LimitRule(ContactKind.NUMBER, limit, false)),
            perCustomer.stream().map(limit -> new LimitRule(ContactKind.CUSTOMER, limit, false)))
        .flatMap(Function.identity());
  }

  /**
   * How each rule stands.
   *
   * @param contacts the number, and the customer if the record has one
   */
  public List<LimitCheck> checks(
      Collection<Contact> contacts, Function<Contact, PastAttempts> past, Instant at) {
    List<LimitCheck> checks = new ArrayList<>();
    rules()
        .forEach(
            rule ->
                contacts.stream()
                    .filter(contact -> contact.kind() == rule.kind())
                    .map(contact -> rule.check(past.apply(contact), at))
                    .forEach(checks::add));
    return List.copyOf(checks);
  }

  /** Of the rules that forbid an attempt, the one that does so the longest. */
  static Optional<LimitCheck> obstacle(List<LimitCheck> checks) {
    return checks.stream()
        .filter(check -> !check.isAllowed())
        .max(Comparator.comparing(LimitCheck::opensAt));
  }
}
