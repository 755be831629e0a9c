package org.ocserver.contactlimit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides on reservations, one after the other, by the attempts entered so far. Not thread safe: a
 * ledger makes one for each transaction, of the contacts that it holds locked.
 */
public final class ContactBook {
  private final Map<Contact, PastAttempts> attempts = new HashMap<>();
  private final Set<String> reserved = new HashSet<>();
  private final List<Reservation> granted = new ArrayList<>();

  /** Enters an attempt of the past. */
  public void enter(Contact contact, Instant at) {
    past(contact).add(at);
  }

  /** Enters that an attempt was granted before: it is allowed again, and not counted again. */
  public void enterReserved(String guid) {
    reserved.add(guid);
  }

  /** Grants an attempt and counts it, or says what forbids it. */
  public Optional<Refusal> reserve(Reservation wanted) {
    if (reserved.contains(wanted.guid())) {
      return Optional.empty();
    }
    Optional<Refusal> refusal =
        ContactLimits.obstacle(wanted.limits().checks(wanted.contacts(), this::past, wanted.at()))
            .map(check -> new Refusal(wanted.guid(), check.rule().reason(), check.opensAt()));
    if (refusal.isEmpty()) {
      reserved.add(wanted.guid());
      granted.add(wanted);
      wanted.contacts().forEach(contact -> enter(contact, wanted.at()));
    }
    return refusal;
  }

  /** What was granted, in order. */
  public List<Reservation> granted() {
    return List.copyOf(granted);
  }

  private PastAttempts past(Contact contact) {
    return attempts.computeIfAbsent(contact, unknown -> new PastAttempts());
  }
}
