package org.ocserver.contactlimit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.contactlimit.AttemptLimit;
import org.ocserver.contactlimit.Contact;
import org.ocserver.contactlimit.ContactKind;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.ContactLimits;
import org.ocserver.contactlimit.LimitRule;
import org.ocserver.contactlimit.Refusal;
import org.ocserver.contactlimit.Reservation;

class JdbcContactLedgerTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final ContactLimits LIMITS =
      new ContactLimits(
          Duration.ZERO, AttemptLimit.parseAll("2/24h"), AttemptLimit.parseAll("3/7d"));

  private final DataSource database = TestDatabase.migrated();
  private final ContactLedger ledger = new JdbcContactLedger(new LocalTransaction(database));

  private static Reservation wanted(String guid, String phone, String customerId, Instant at) {
    return new Reservation(guid, 1, phone, customerId, at, LIMITS);
  }

  private List<Instant> attempts(String phone) {
    return ledger.attempts(Contact.number(1, phone), Instant.EPOCH, NOON.plusSeconds(1_000_000));
  }

  @Test
  void shouldCountWithinOneCallToo() {
    List<Refusal> refusals =
        ledger.reserve(
            List.of(
                wanted("a", "100", "C1", NOON),
                wanted("b", "1-0-0", "C1", NOON),
                wanted("c", "100", "C2", NOON),
                wanted("d", "200", "C1", NOON),
                wanted("e", "300", "C1", NOON)));

    assertThat(refusals)
        .containsExactly(
            new Refusal(
                "c", "the number was tried 2 times within 24h", NOON.plusSeconds(24 * 3600)),
            new Refusal(
                "e", "the customer was tried 3 times within 7d", NOON.plus(Duration.ofDays(7))));
    assertThat(attempts("100")).hasSize(2);
    assertThat(attempts("300")).isEmpty();
  }

  @Test
  void shouldRememberFromOneServerToTheNext() {
    ledger.reserve(List.of(wanted("a", "100", "", NOON), wanted("b", "100", "", NOON)));
    ContactLedger other = new JdbcContactLedger(new LocalTransaction(database));
    Instant next = NOON.plus(Duration.ofHours(24));
    assertThat(other.reserve(List.of(wanted("c", "100", "", next.minusMillis(1))))).hasSize(1);
    assertThat(other.reserve(List.of(wanted("c", "100", "", next)))).isEmpty();
  }

  @Test
  void shouldGiveBackWhatWasNotDialedAndPassOverTheRest() {
    ledger.reserve(List.of(wanted("a", "100", "C1", NOON), wanted("b", "100", "C1", NOON)));
    ledger.release(List.of("a", "unknown"));
    ledger.release(List.of("a"));
    ledger.release(List.of());
    assertThat(attempts("100")).hasSize(1);
    assertThat(ledger.reserve(List.of(wanted("c", "100", "C1", NOON)))).isEmpty();
  }

  @Test
  void shouldCountAnAttemptOnceWhenTheReservationIsRepeated() {
    List<Reservation> wanted = List.of(wanted("a", "100", "", NOON), wanted("b", "100", "", NOON));
    assertThat(ledger.reserve(wanted)).isEmpty();
    assertThat(ledger.reserve(wanted)).isEmpty();
    assertThat(attempts("100")).hasSize(2);
  }

  @Test
  void shouldTellWhomARuleRefuses() {
    ledger.reserve(
        List.of(
            wanted("a", "100", "", NOON),
            wanted("b", "100", "", NOON.plusSeconds(60)),
            wanted("c", "200", "", NOON)));
    LimitRule rule = new LimitRule(ContactKind.NUMBER, LIMITS.perNumber().get(0), false);
    assertThat(ledger.refused(1, rule, NOON.plusSeconds(60)))
        .containsExactly(Contact.number(1, "100"));
    assertThat(ledger.refused(1, rule, NOON.plus(Duration.ofHours(24)))).isEmpty();
    assertThat(ledger.refused(2, rule, NOON)).isEmpty();
  }

  @Test
  void shouldForgetOnlyWhatIsOlderWhenItIsPurged() {
    ledger.reserve(
        List.of(wanted("a", "100", "C1", NOON), wanted("b", "100", "C1", NOON.plusSeconds(1))));
    assertThat(ledger.purge(NOON.plusSeconds(1))).isEqualTo(2);
    assertThat(ledger.purge(NOON.plusSeconds(1))).isZero();
    assertThat(attempts("100")).containsExactly(NOON.plusSeconds(1));
  }

  @Test
  void shouldReserveNothingWhenTheDatabaseFails() {
    TestDatabase.execute(database, "DROP TABLE ocs_contact_lock");
    assertThatThrownBy(() -> ledger.reserve(List.of(wanted("a", "100", "", NOON))))
        .isInstanceOf(StoreException.class);
    assertThat(attempts("100")).isEmpty();
  }

  /**
   * Each thread is a server; all want the same few numbers and customers, in orders of their own.
   */
  @Test
  void shouldNeverOvershootWhenManyServersReserveAtOnce() throws Exception {
    int servers = 8;
    ExecutorService threads = Executors.newFixedThreadPool(servers);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int server = 0; server < servers; server++) {
        int number = server;
        work.add(() -> grantedTo(number));
      }
      int granted = 0;
      for (Future<Integer> server : threads.invokeAll(work)) {
        granted += server.get();
      }
      assertThat(granted).isEqualTo(60);
    } finally {
      threads.shutdownNow();
    }
    for (int number = 0; number < 40; number++) {
      assertThat(attempts(phone(number))).hasSizeLessThanOrEqualTo(2);
    }
    for (int customer = 0; customer < 20; customer++) {
      Contact contact = Contact.customer(1, "C" + customer).orElseThrow();
      assertThat(ledger.attempts(contact, Instant.EPOCH, NOON)).hasSize(3);
    }
  }

  /** 20 customers, of two numbers each; three attempts for each customer are allowed. */
  private int grantedTo(int server) {
    ContactLedger own = new JdbcContactLedger(new LocalTransaction(database));
    Random random = new Random(server);
    int granted = 0;
    for (int batch = 0; batch < 10; batch++) {
      List<Reservation> wanted = new ArrayList<>();
      for (int number = 0; number < 40; number++) {
        String guid = "%d-%d-%d".formatted(server, batch, number);
        wanted.add(wanted(guid, phone(number), "C" + number / 2, NOON));
      }
      Collections.shuffle(wanted, random);
      granted += wanted.size() - own.reserve(wanted).size();
    }
    return granted;
  }

  private static String phone(int number) {
    return "4155550%02d".formatted(number);
  }
}
