package org.ocserver.treatment;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.RecordType;

/**
 * A chain after a call, as the treatments see it.
 *
 * @param chainN chain_n of the record that was called
 * @param type its record type
 * @param callResult its call result
 * @param zone its time zone
 * @param contacts the records of the chain that are Ready or Retrieved, the called one among them,
 *     in any order
 * @param maxAttempts the most attempts at one record; 0 = no limit
 * @param history what was applied to the chain so far
 */
public record TreatedChain(
    int chainN,
    RecordType type,
    int callResult,
    ZoneId zone,
    List<Contact> contacts,
    int maxAttempts,
    TreatmentHistory history) {
  public TreatedChain {
    contacts = contacts.stream().sorted(Comparator.comparingInt(Contact::chainN)).toList();
  }

  /**
   * A record of the chain.
   *
   * @param attempts attempts made at it, the one that has just ended included
   */
  public record Contact(int chainN, int attempts) {}

  /** The called record, if it may be dialed again. */
  Optional<Integer> same() {
    return dialable().stream().filter(n -> n == chainN).findFirst();
  }

  /** The next record that may be dialed. */
  Optional<Integer> next() {
    return dialable().stream().filter(n -> n > chainN).findFirst();
  }

  /** The first record that may be dialed. */
  Optional<Integer> first() {
    return dialable().stream().findFirst();
  }

  private List<Integer> dialable() {
    return contacts.stream()
        .filter(contact -> maxAttempts == 0 || contact.attempts() < maxAttempts)
        .map(Contact::chainN)
        .toList();
  }
}
