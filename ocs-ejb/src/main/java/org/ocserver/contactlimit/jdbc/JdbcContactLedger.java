package org.ocserver.contactlimit.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.contactlimit.Contact;
import org.ocserver.contactlimit.ContactBook;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.LimitRule;
import org.ocserver.contactlimit.Refusal;
import org.ocserver.contactlimit.Reservation;

/** The ledger in an SQL database. Thread safe. */
public final class JdbcContactLedger implements ContactLedger {
  private static final int PURGE_AT_A_TIME = 10_000;

  private final LocalTransaction transaction;

  public JdbcContactLedger(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public List<Refusal> reserve(List<Reservation> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Set<Contact> contacts = new TreeSet<>();
    wanted.forEach(reservation -> contacts.addAll(reservation.contacts()));
    return transaction.run(
        "Reserving attempts",
        connection -> {
          ContactLocks.lock(connection, contacts);
          AttemptRows rows = new AttemptRows(connection);
          ContactBook book = new ContactBook();
          rows.reserved(wanted.stream().map(Reservation::guid).toList(), book::enterReserved);
          rows.read(contacts, since(wanted), book::enter);
          List<Refusal> refusals =
              wanted.stream().map(book::reserve).flatMap(Optional::stream).toList();
          rows.insert(book.granted());
          return refusals;
        });
  }

  /** From when on attempts matter to one of the reservations. */
  private static Instant since(List<Reservation> wanted) {
    return wanted.stream()
        .map(reservation -> reservation.at().minus(reservation.limits().longestWindow()))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  @Override
  public void release(Collection<String> guids) {
    if (!guids.isEmpty()) {
      transaction.run(
          "Giving attempts back",
          connection -> new AttemptRows(connection).delete(new TreeSet<>(guids)));
    }
  }

  @Override
  public List<Instant> attempts(Contact contact, Instant from, Instant till) {
    return transaction.run(
        "Reading attempts", connection -> new AttemptRows(connection).moments(contact, from, till));
  }

  @Override
  public Set<Contact> refused(int tenantDbid, LimitRule rule, Instant at) {
    return transaction.run(
        "Counting attempts",
        connection -> new AttemptRows(connection).refused(tenantDbid, rule, at));
  }

  @Override
  public long purge(Instant before) {
    long purged = 0;
    int portion;
    do {
      portion =
          transaction.run(
              "Purging attempts",
              connection -> new AttemptRows(connection).purge(before, PURGE_AT_A_TIME));
      purged += portion;
    } while (portion > 0);
    return purged;
  }
}
