package org.ocserver.ownership.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.SchemaMigration;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.ownership.Holder;
import org.ocserver.ownership.LeaseAnswer;
import org.ocserver.ownership.LeaseAnswer.HeldBy;
import org.ocserver.ownership.LeaseAnswer.Taken;
import org.ocserver.ownership.Term;

class JdbcLeaseStoreTest {
  private static final int APPLICATION = 101;
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final DataSource database = TestDatabase.empty();
  private final JdbcLeaseStore leases = new JdbcLeaseStore(database);
  private final Holder first = Holder.of("first");
  private final Holder second = Holder.of("second");

  @Test
  void shouldGiveTheLeaseToOneHolderWhileItRuns() {
    assertThat(take(first)).isEqualTo(new Taken(new Term(APPLICATION, 1)));
    assertThat(take(second)).isEqualTo(new HeldBy("first"));
    assertThat(take(first)).as("nor to its holder again").isEqualTo(new HeldBy("first"));
  }

  @Test
  void shouldTakeACopyOfAServerForAnotherHolder() {
    Term term = term(take(first));

    Holder copy = Holder.of("first");

    assertThat(leases.renew(term, copy, LEASE)).isFalse();
    assertThat(take(copy)).isEqualTo(new HeldBy("first"));
  }

  @Test
  void shouldGiveItToAnotherWithAHigherEpochWhenItHasEndedByTheDatabasesClock() {
    Term term = term(take(first));
    endsInMillis(10_000);
    assertThat(take(second)).isEqualTo(new HeldBy("first"));
    endsInMillis(-1);

    assertThat(take(second)).isEqualTo(new Taken(new Term(APPLICATION, 2)));

    assertThat(leases.renew(term, first, LEASE)).isFalse();
    leases.giveBack(term, first);
    assertThat(take(first)).isEqualTo(new HeldBy("second"));
  }

  @Test
  void shouldRenewFromNowAlsoWhenTheLeaseHasEndedAndNobodyHasTakenIt() {
    Term term = term(take(first));
    endsInMillis(-10_000);

    assertThat(leases.renew(term, first, LEASE)).isTrue();

    assertThat(take(second)).isEqualTo(new HeldBy("first"));
  }

  @Test
  void shouldGiveItToAnotherAtOnceWhenItWasGivenBack() {
    leases.giveBack(term(take(first)), first);

    assertThat(take(second)).isEqualTo(new Taken(new Term(APPLICATION, 2)));
  }

  @Test
  void shouldKeepTheLeasesOfTwoApplicationsApart() {
    take(first);

    assertThat(leases.take(102, second, LEASE)).isEqualTo(new Taken(new Term(102, 1)));
  }

  @Test
  void shouldGiveItToOneWhenManyAskForTheFirstTimeAtOnce() {
    List<CompletableFuture<LeaseAnswer>> answers =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            new JdbcLeaseStore(database)
                                .take(APPLICATION, Holder.of("server " + n), LEASE)))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).filter(Taken.class::isInstance))
        .hasSize(1);
  }

  @Test
  void shouldBeThereBeforeTheSchemaAndStayWhenItIsMigrated() {
    take(first);

    SchemaMigration.migrate(database);

    assertThat(take(second)).isEqualTo(new HeldBy("first"));
  }

  @Test
  void shouldSayWhatFailsWhenTheDatabaseIsAway() {
    TestDatabase.execute(database, "CREATE VIEW ocs_application_lease AS SELECT 1 AS epoch");

    assertThatThrownBy(() -> take(first))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Taking the lease of application 101 failed");
  }

  @Test
  void shouldKnowThatAnotherProcessHasTheFileHoweverDeepItIsSaid() {
    SQLException locked = new SQLException("Database may be already in use", "90020", 90020);
    StoreException failure = new StoreException("failed", new SQLException("no pool", locked));

    assertThat(leases.isOfAnotherProcess(failure)).isTrue();
    assertThat(leases.isOfAnotherProcess(new StoreException("failed", new SQLException("gone"))))
        .isFalse();
  }

  private LeaseAnswer take(Holder holder) {
    return leases.take(APPLICATION, holder, LEASE);
  }

  private static Term term(LeaseAnswer answer) {
    return ((Taken) answer).term();
  }

  private void endsInMillis(long millis) {
    String now = new LocalTransaction(database).run("Asking", LeaseDialect::of).nowMillis();
    TestDatabase.execute(
        database, "UPDATE ocs_application_lease SET expires_at = " + now + " + " + millis);
  }
}
