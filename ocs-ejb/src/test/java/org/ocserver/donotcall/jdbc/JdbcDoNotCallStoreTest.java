package org.ocserver.donotcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.donotcall.DoNotCallAddition;
import org.ocserver.donotcall.DoNotCallChange;
import org.ocserver.donotcall.DoNotCallEntry;
import org.ocserver.donotcall.DoNotCallRemoval;

class JdbcDoNotCallStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final DataSource database = TestDatabase.migrated();
  private final JdbcDoNotCallStore store = new JdbcDoNotCallStore(new LocalTransaction(database));

  private static DoNotCallAddition lasting(String phone, long seconds) {
    return new DoNotCallAddition(
        1,
        phone,
        "",
        Optional.of(Duration.ofSeconds(seconds)),
        "",
        OptionalInt.empty(),
        OptionalInt.empty(),
        true,
        NOW);
  }

  private static DoNotCallAddition phone(String phone) {
    return DoNotCallAddition.phone(1, phone, NOW);
  }

  private List<DoNotCallEntry> all() {
    List<DoNotCallEntry> entries = new ArrayList<>();
    store.readAll(entries::add);
    return entries;
  }

  @Test
  @Manual("Submitting DoNotCall Requests: the number or customer is entered in gsw_donotcall_list")
  void shouldStoreWhatIsKnownOfARequest() throws SQLException {
    store.add(
        List.of(
            new DoNotCallAddition(
                1,
                "+1 (415) 555-0001",
                "",
                Optional.of(Duration.ofSeconds(60)),
                "asked us to stop",
                OptionalInt.of(7),
                OptionalInt.of(8),
                true,
                NOW)));
    try (Connection connection = database.getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT phone, customer_id, dnc_message, tenant_dbid, campaign_dbid,"
                        + " list_dbid, is_internal, time_stamp, expires_at"
                        + " FROM gsw_donotcall_list")) {
      assertThat(row.next()).isTrue();
      List<Object> values = new ArrayList<>();
      for (int i = 1; i <= 9; i++) {
        values.add(row.getObject(i));
      }
      assertThat(values)
          .containsExactly(
              "14155550001",
              null,
              "asked us to stop",
              1,
              7,
              8,
              1,
              NOW.toEpochMilli(),
              NOW.plusSeconds(60).toEpochMilli());
    }
  }

  @Test
  void shouldStoreOneEntryWhenANumberIsAddedTwice() {
    store.add(List.of(phone("100"), phone("1-00")));
    store.add(List.of(phone("100"), DoNotCallAddition.customer(1, "100", NOW)));
    assertThat(all())
        .containsExactlyInAnyOrder(
            new DoNotCallEntry(1, "100", "", Optional.empty()),
            new DoNotCallEntry(1, "", "100", Optional.empty()));
  }

  @Test
  void shouldLetAnEntryLastLongerButNeverShorter() {
    store.add(List.of(lasting("100", 60)));
    store.add(List.of(lasting("100", 30)));
    assertThat(all().get(0).expiresAt()).contains(NOW.plusSeconds(60));
    store.add(List.of(lasting("100", 30), lasting("100", 90)));
    assertThat(all().get(0).expiresAt()).contains(NOW.plusSeconds(90));
    store.add(List.of(phone("100")));
    assertThat(all().get(0).expiresAt()).isEmpty();
    store.add(List.of(lasting("100", 120)));
    assertThat(all()).containsExactly(new DoNotCallEntry(1, "100", "", Optional.empty()));
  }

  @Test
  void shouldNumberTheChangesWithoutAGap() {
    store.add(List.of(phone("100"), lasting("101", 60)));
    store.remove(new DoNotCallRemoval(1, "100", "", NOW), false);
    assertThat(store.lastChange()).isEqualTo(3);
    assertThat(store.changesAfter(1))
        .containsExactly(
            new DoNotCallChange(
                2, new DoNotCallEntry(1, "101", "", Optional.of(NOW.plusSeconds(60))), false),
            new DoNotCallChange(3, new DoNotCallEntry(1, "100", "", Optional.empty()), true));
  }

  @Test
  void shouldNeitherAddNorCountWhenTheDatabaseRefuses() {
    DoNotCallAddition fits = phone("100");
    TestDatabase.execute(
        database, "ALTER TABLE gsw_donotcall_list ADD CONSTRAINT no_666 CHECK (phone <> '666')");
    assertThatThrownBy(() -> store.add(List.of(fits, phone("666"))))
        .isInstanceOf(StoreException.class);
    assertThat(all()).isEmpty();
    assertThat(store.lastChange()).isZero();
  }

  @Test
  void shouldRemoveOtherFormsOnlyWhenAsked() {
    TestDatabase.execute(
        database,
        "INSERT INTO gsw_donotcall_list (phone, tenant_dbid) VALUES ('100', 1), ('1-00', 1),"
            + " ('1000', 1), ('100', 2), (NULL, 1)");
    DoNotCallRemoval removal = new DoNotCallRemoval(1, "(100)", "", NOW);
    store.remove(removal, false);
    assertThat(all()).extracting(DoNotCallEntry::phone).contains("1-00", "1000", "100");
    store.remove(removal, true);
    assertThat(all())
        .extracting(DoNotCallEntry::phone)
        .containsExactlyInAnyOrder("1000", "100", "");
  }

  @Test
  void shouldKeepNumberAndCustomerOfOneRowApart() {
    long expiry = NOW.plusSeconds(30).toEpochMilli();
    TestDatabase.execute(
        database,
        "INSERT INTO gsw_donotcall_list (phone, customer_id, tenant_dbid, expires_at)"
            + " VALUES ('100', 'C7', 1, %d)".formatted(expiry));
    store.add(List.of(lasting("100", 60)));
    DoNotCallEntry loaded =
        new DoNotCallEntry(1, "100", "C7", Optional.of(Instant.ofEpochMilli(expiry)));
    assertThat(all()).containsExactlyInAnyOrder(loaded, lasting("100", 60).entry());

    store.remove(new DoNotCallRemoval(1, "100", "", NOW), false);
    assertThat(all()).containsExactly(new DoNotCallEntry(1, "", "C7", loaded.expiresAt()));
  }

  @Test
  void shouldForgetOldChangesButNotTheirEntries() {
    store.add(List.of(phone("100")));
    assertThat(store.forgetChangesBefore(NOW)).isZero();
    assertThat(store.forgetChangesBefore(NOW.plusMillis(1))).isEqualTo(1);
    assertThat(all()).hasSize(1);
    assertThat(store.lastChange()).isEqualTo(1);
  }

  @Test
  void shouldCommitInTheOrderOfTheNumbersWhenManyWriteAtOnce() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> writes = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String phone = "10" + i;
        writes.add(writers.submit(() -> store.add(List.of(phone(phone), phone(phone + "0")))));
      }
      long seen = 0;
      while (seen < 80) {
        for (DoNotCallChange change : store.changesAfter(seen)) {
          assertThat(change.number()).isEqualTo(++seen);
        }
      }
      for (Future<?> write : writes) {
        write.get();
      }
    } finally {
      writers.shutdownNow();
    }
    assertThat(store.changesAfter(0))
        .extracting(DoNotCallChange::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 80).mapToObj(n -> (long) n).toList());
  }
}
