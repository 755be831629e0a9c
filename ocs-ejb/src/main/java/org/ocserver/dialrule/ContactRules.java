package org.ocserver.dialrule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Whether whom a record reaches must not be called. Thread safe. */
public final class ContactRules {
  private final DoNotCallCheck doNotCall;

  public ContactRules(DoNotCallCheck doNotCall) {
    this.doNotCall = doNotCall;
  }

  /**
   * What the do-not-call lists put in the way, if they are looked at for a record of this type:
   * {@link Obstacle#DO_NOT_CALL_NUMBER}, {@link Obstacle#DO_NOT_CALL_CUSTOMER}, or both.
   */
  public Set<Obstacle> obstacles(
      DialingTerms terms, int recordType, ContactDetails contact, Instant at) {
    Set<Obstacle> met = EnumSet.noneOf(Obstacle.class);
    if (terms.checksDoNotCall(recordType)) {
      int tenant = terms.tenantDbid();
      if (!contact.phone().isEmpty() && doNotCall.forbids(tenant, contact.phone(), "", at)) {
        met.add(Obstacle.DO_NOT_CALL_NUMBER);
      }
      if (!contact.customerId().isEmpty()
          && doNotCall.forbids(tenant, "", contact.customerId(), at)) {
        met.add(Obstacle.DO_NOT_CALL_CUSTOMER);
      }
    }
    return met;
  }
}
