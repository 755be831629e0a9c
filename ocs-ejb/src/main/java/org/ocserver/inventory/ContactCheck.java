package org.ocserver.inventory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocserver.contactlimit.Contact;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.dialrule.ContactDetails;
import org.ocserver.dialrule.ContactRules;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.DoNotCallCheck;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.dialrule.RecordState;

/** Looks contacts up, one after the other, in the do-not-call lists and the contact limits. */
final class ContactCheck {
  private final DialingTerms terms;
  private final ContactRules rules;
  private final Instant at;
  private final Set<Contact> refused = new HashSet<>();
  private final Map<Obstacle, Long> obstacles = new EnumMap<>(Obstacle.class);
  private long checked;

  ContactCheck(DialingTerms terms, DoNotCallCheck doNotCall, ContactLedger ledger, Instant at) {
    this.terms = terms;
    rules = new ContactRules(doNotCall);
    this.at = at;
    terms
        .limits()
        .rules()
        .forEach(rule -> refused.addAll(ledger.refused(terms.tenantDbid(), rule, at)));
  }

  void add(RecordState state, ContactDetails contact) {
    checked++;
    obstacle(state, contact).ifPresent(met -> obstacles.merge(met, 1L, Long::sum));
  }

  private Optional<Obstacle> obstacle(RecordState state, ContactDetails contact) {
    return rules.obstacles(terms, state.type(), contact, at).stream()
        .findFirst()
        .or(() -> isRefused(contact) ? Optional.of(Obstacle.CONTACT_LIMIT) : Optional.empty());
  }

  private boolean isRefused(ContactDetails contact) {
    if (refused.isEmpty()) {
      return false;
    }
    int tenant = terms.tenantDbid();
    return refused.contains(Contact.number(tenant, contact.phone()))
        || Contact.customer(tenant, contact.customerId()).filter(refused::contains).isPresent();
  }

  long checked() {
    return checked;
  }

  /** How many records each obstacle concerns, if those checked stand for so many. */
  Map<Obstacle, Long> obstacles(long records) {
    Map<Obstacle, Long> scaled = new EnumMap<>(Obstacle.class);
    obstacles.forEach(
        (obstacle, count) ->
            scaled.put(obstacle, Math.round(count * (records / (double) checked))));
    return scaled;
  }
}
