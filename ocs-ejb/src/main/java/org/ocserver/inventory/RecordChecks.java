package org.ocserver.inventory;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.contactlimit.Contact;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.ContactLimits;
import org.ocserver.contactlimit.LimitCheck;
import org.ocserver.contactlimit.PastAttempts;
import org.ocserver.contactlimit.Reservation;

/** Looks at one record in every respect, and says what it found. */
final class RecordChecks {
  private final ContactLedger ledger;
  private final DoNotCallCheck doNotCall;

  RecordChecks(ContactLedger ledger, DoNotCallCheck doNotCall) {
    this.ledger = ledger;
    this.doNotCall = doNotCall;
  }

  List<Check> of(
      DialingTerms terms, ListedRecord record, List<DrawingSession> sessions, Instant at) {
    List<Obstacle> obstacles =
        new DialRules(terms.timeZones(), terms.hours(), at).obstacles(record.state());
    List<Check> checks = new ArrayList<>();
    for (Obstacle obstacle : Obstacle.values()) {
      switch (obstacle) {
        case DO_NOT_CALL_NUMBER ->
            checks.add(listed(terms, record, obstacle, record.contact().phone(), "", at));
        case DO_NOT_CALL_CUSTOMER ->
            checks.add(listed(terms, record, obstacle, "", record.contact().customerId(), at));
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
      case FILTERED_OUT ->
          record.state().isInList() ? "the list takes it" : "the list's filter leaves it out";
      case STATUS -> status(record);
      case CHAIN_HELD ->
          record.state().isChainHeld()
              ? "another record of chain %d is Retrieved".formatted(record.chainId())
              : "no other record of chain %d is Retrieved".formatted(record.chainId());
      case TYPE -> type(record.state().type());
      case SCHEDULED -> schedule(record);
      case MAX_ATTEMPTS -> attempts(record.attempts(), terms.table().maxAttempts());
      case UNKNOWN_TIME_ZONE -> zone(terms, record.state().timeZoneDbid());
      case BUSINESS_CLOSED -> "by the statistical table of business hours";
      default -> window(terms, record.state(), at);
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

  private static String type(int type) {
    return "%s (%d)"
        .formatted(RecordType.of(type).map(RecordType::description).orElse("unknown"), type);
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

  private static String zone(DialingTerms terms, int dbid) {
    return terms
        .timeZones()
        .zone(dbid)
        .map(Object::toString)
        .orElseGet(() -> "there is no time zone " + dbid);
  }

  private static String window(DialingTerms terms, RecordState state, Instant at) {
    String hours = "%s to %s".formatted(time(state.window().from()), time(state.window().till()));
    return terms
        .timeZones()
        .zone(state.timeZoneDbid())
        .map(zone -> at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS))
        .map(local -> "%s at the record's place; its hours are %s".formatted(local, hours))
        .orElse("its hours are " + hours);
  }

  private static String time(int second) {
    return second >= 0 && second < 86_400
        ? LocalTime.ofSecondOfDay(second).toString()
        : second == 86_400 ? "24:00" : "second " + second;
  }

  private Check listed(
      DialingTerms terms,
      ListedRecord record,
      Obstacle obstacle,
      String phone,
      String customerId,
      Instant at) {
    if (!terms.checksDoNotCall(record.state().type())) {
      return new Check(
          obstacle, true, "the options check_dnc_list and check_dnc_callback leave it out");
    }
    if (phone.isEmpty() && customerId.isEmpty()) {
      return new Check(obstacle, true, "the record has none");
    }
    boolean isForbidden = doNotCall.forbids(terms.tenantDbid(), phone, customerId, at);
    return new Check(
        obstacle,
        !isForbidden,
        "%s%s is %s the list of tenant %d"
            .formatted(phone, customerId, isForbidden ? "on" : "not on", terms.tenantDbid()));
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
