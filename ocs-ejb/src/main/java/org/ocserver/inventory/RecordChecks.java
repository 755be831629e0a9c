package org.ocserver.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.contactlimit.Contact;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.ContactLimits;
import org.ocserver.contactlimit.LimitCheck;
import org.ocserver.contactlimit.PastAttempts;
import org.ocserver.contactlimit.Reservation;
import org.ocserver.dialrule.ContactDetails;
import org.ocserver.dialrule.ContactRules;
import org.ocserver.dialrule.DialRules;
import org.ocserver.dialrule.DialWords;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.DoNotCallCheck;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.dialrule.RecordState;

/** Looks at one record in every respect, and says what it found. */
final class RecordChecks {
  private final ContactLedger ledger;
  private final ContactRules contacts;

  RecordChecks(ContactLedger ledger, DoNotCallCheck doNotCall) {
    this.ledger = ledger;
    contacts = new ContactRules(doNotCall);
  }

  List<Check> of(
      DialingTerms terms, ListedRecord record, List<DrawingSession> sessions, Instant at) {
    List<Obstacle> obstacles = new DialRules(terms, at).obstacles(record.state());
    Set<Obstacle> forbidden =
        contacts.obstacles(terms, record.state().type(), record.contact(), at);
    List<Check> checks = new ArrayList<>();
    for (Obstacle obstacle : Obstacle.values()) {
      switch (obstacle) {
        case DO_NOT_CALL_NUMBER ->
            checks.add(listed(terms, record, obstacle, record.contact().phone(), forbidden));
        case DO_NOT_CALL_CUSTOMER ->
            checks.add(listed(terms, record, obstacle, record.contact().customerId(), forbidden));
        case CONTACT_LIMIT -> checks.addAll(limits(terms, record.contact(), at));
        case NO_SESSION -> checks.add(session(sessions));
        default ->
            checks.add(
                new Check(
                    obstacle, !obstacles.contains(obstacle), detail(terms, record, obstacle, at)));
      }
    }
    return checks;
  }

  private static String detail(
      DialingTerms terms, ListedRecord record, Obstacle obstacle, Instant at) {
    return switch (obstacle) {
      case STATUS -> status(record);
      case CHAIN_HELD ->
          record.state().chain().isHeld()
              ? "another record of chain %d is Retrieved".formatted(record.chainId())
              : "no other record of chain %d is Retrieved".formatted(record.chainId());
      case SCHEDULED -> schedule(record);
      case MAX_ATTEMPTS -> attempts(record.attempts(), terms.table().maxAttempts());
      case OUTSIDE_HOURS -> clock(terms, record.state(), at);
      default -> DialWords.found(obstacle, record.state(), terms);
    };
  }

  private static String status(ListedRecord record) {
    int status = record.state().status();
    String name = RecordStatus.of(status).map(RecordStatus::description).orElse("unknown");
    return record.applicationDbid() == 0
        ? "%s (%d)".formatted(name, status)
        : "%s (%d), held by campaign group %d of server %d"
            .formatted(name, status, record.campaignGroupDbid(), record.applicationDbid());
  }

  private static String schedule(ListedRecord record) {
    if (record.state().type() == RecordType.GENERAL.value()) {
      return "General records need no schedule";
    }
    return record
        .scheduledFor()
        .map(moment -> "scheduled for " + moment)
        .orElse("it has no dial_sched_time");
  }

  private static String attempts(int made, int most) {
    return most == 0 ? "%d made, no limit".formatted(made) : "%d of %d made".formatted(made, most);
  }

  private static String clock(DialingTerms terms, RecordState state, Instant at) {
    String hours = DialWords.hours(state);
    return terms
        .timeZones()
        .zone(state.timeZoneDbid())
        .map(zone -> at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS))
        .map(local -> "%s at the record's place; its hours are %s".formatted(local, hours))
        .orElse("its hours are " + hours);
  }

  private static Check listed(
      DialingTerms terms,
      ListedRecord record,
      Obstacle obstacle,
      String contact,
      Set<Obstacle> forbidden) {
    if (!terms.checksDoNotCall(record.state().type())) {
      return new Check(
          obstacle, true, "the options check_dnc_list and check_dnc_callback leave it out");
    }
    if (contact.isEmpty()) {
      return new Check(obstacle, true, "the record has none");
    }
    boolean isForbidden = forbidden.contains(obstacle);
    return new Check(
        obstacle,
        !isForbidden,
        "%s is %s the list of tenant %d"
            .formatted(contact, isForbidden ? "on" : "not on", terms.tenantDbid()));
  }

  private List<Check> limits(DialingTerms terms, ContactDetails contact, Instant at) {
    ContactLimits limits = terms.limits();
    if (limits.isNone()) {
      return List.of(new Check(Obstacle.CONTACT_LIMIT, true, "no limit is set"));
    }
    List<Contact> contacts =
        new Reservation("", terms.tenantDbid(), contact.phone(), contact.customerId(), at, limits)
            .contacts();
    Instant since = at.minus(limits.longestWindow());
    return limits
        .checks(contacts, c -> new PastAttempts(ledger.attempts(c, since, at)), at)
        .stream()
        .map(RecordChecks::limit)
        .toList();
  }

  private static Check limit(LimitCheck check) {
    String counted = "%s: %d counted".formatted(check.rule(), check.counted());
    return new Check(
        Obstacle.CONTACT_LIMIT,
        check.isAllowed(),
        check.isAllowed() ? counted : counted + ", allowed from " + check.opensAt());
  }

  private static Check session(List<DrawingSession> sessions) {
    String detail =
        sessions.stream()
            .sorted(Comparator.comparing(DrawingSession::name))
            .map(session -> session.name() + ": " + session.status())
            .collect(Collectors.joining("; "));
    return new Check(
        Obstacle.NO_SESSION,
        sessions.stream().anyMatch(DrawingSession::isRunning),
        detail.isEmpty() ? "no active campaign has the list" : "now: " + detail);
  }
}
