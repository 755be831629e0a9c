package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.AddedRecord;
import org.ocserver.callinglist.Addition;
import org.ocserver.callinglist.AnsweredQuestion;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.CampaignCalls;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.DialClaim;
import org.ocserver.callinglist.InterruptedAttempt;
import org.ocserver.callinglist.LateResult;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.StoredRow;
import org.ocserver.callinglist.Unwritten;
import org.ocserver.callinglist.Withdrawal;

class DatabaseOutageTest {
  /** A database that can be switched off. */
  private record Switchable(ChainStore store, AtomicBoolean down, int refusedRecord)
      implements ChainStore {
    Switchable(ChainStore store, AtomicBoolean down) {
      this(store, down, 0);
    }

    private void check() {
      if (down.get()) {
        throw new StoreException("the database is down", new SQLException("down"));
      }
    }

    @Override
    public List<Chain> retrieve(Retrieval request) {
      check();
      return store.retrieve(request);
    }

    @Override
    public List<DialClaim> begin(List<AttemptStart> attempts) {
      check();
      return store.begin(attempts);
    }

    @Override
    public Set<Unwritten> save(List<ChainUpdate> updates) {
      check();
      boolean hopeless =
          updates.stream()
              .flatMap(update -> update.records().stream())
              .anyMatch(record -> record.recordId() == refusedRecord);
      if (hopeless) {
        throw new StoreException("the value does not fit", new SQLException("too long"));
      }
      return store.save(updates);
    }

    @Override
    public Optional<InterruptedAttempt> interrupted(int applicationDbid, int handle) {
      check();
      return store.interrupted(applicationDbid, handle);
    }

    @Override
    public Optional<StoredRow> settle(
        InterruptedAttempt attempt, ListTable table, LateResult result) {
      check();
      return store.settle(attempt, table, result);
    }

    @Override
    public Addition add(AddedRecord record) {
      check();
      return store.add(record);
    }

    @Override
    public int withdraw(
        ListTable table, ContactMatch match, ChainScope scope, Withdrawal withdrawal) {
      check();
      return store.withdraw(table, match, scope, withdrawal);
    }

    @Override
    public int countReady(Retrieval request) {
      check();
      return store.countReady(request);
    }

    @Override
    public CampaignCalls answered(AnsweredQuestion question) {
      check();
      return store.answered(question);
    }

    @Override
    public Recovery recover(int applicationDbid, Collection<ListTable> tables, Instant at) {
      check();
      return store.recover(applicationDbid, tables, at);
    }
  }

  @Test
  void shouldDialNobodyAndLoseNothingWhenTheDatabaseIsDownForAWhile() {
    AtomicBoolean down = new AtomicBoolean();
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING, text -> text, store -> new Switchable(store, down))) {
      world.addMany(60);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(10));
      down.set(true);
      int dialed = world.dialed().size();
      assertThat(dialed).isPositive();
      world.advance(Duration.ofMinutes(5));
      assertThat(world.dialed()).hasSize(dialed);
      down.set(false);
      world.advance(Duration.ofHours(1));

      assertThat(world.dialed()).hasSize(60).doesNotHaveDuplicates();
      assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 3"))
          .isEqualTo(60);
      assertThat(world.count("SELECT SUM(\"attempt\") FROM \"customers\"")).isEqualTo(60);
    }
  }

  @Test
  void shouldWriteWhatItKnowsAndDialOnWithinSecondsWhenItHearsThatTheDatabaseIsBack() {
    AtomicBoolean down = new AtomicBoolean();
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING, text -> text, store -> new Switchable(store, down))) {
      world.addMany(60);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(10));
      down.set(true);
      world.advance(Duration.ofHours(1));
      int dialed = world.dialed().size();
      down.set(false);
      world.sessions.databaseBack();
      world.advance(Duration.ofMillis(500));

      assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 3"))
          .isEqualTo(dialed);

      world.advance(Duration.ofSeconds(5));

      assertThat(world.dialed()).hasSizeGreaterThan(dialed);
    }
  }

  @Test
  void shouldKeepWhatItKnowsOfOtherSessionsUntilTheDatabaseAnswersAgain() {
    AtomicBoolean down = new AtomicBoolean();
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING, text -> text, store -> new Switchable(store, down))) {
      PredictiveBudgetTest.reached(world, 50);
      world.load();
      down.set(true);
      world.execute("UPDATE ocs_call_attempt SET abandoned = begun_at WHERE guid = 'old7'");
      world.execute(
          "UPDATE ocs_call_attempt SET begun_at = %d, abandoned = 0 WHERE guid = 'old8'"
              .formatted(SessionWorld.MORNING.toEpochMilli()));
      world.advance(Duration.ofMinutes(5));
      assertThat(world.status().abandonment().answered()).isEqualTo(50);
      assertThat(world.status().abandonment().spent()).isZero();
      down.set(false);
      world.advance(Duration.ofSeconds(6));
      assertThat(world.status().abandonment().spent())
          .as("what is over for long is not asked again")
          .isEqualTo(1);
    }
  }

  @Test
  void shouldStoreTheOthersWhenTheDatabaseNeverTakesOne() {
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text -> text,
            store -> new Switchable(store, new AtomicBoolean(), 30))) {
      world.addMany(20);
      world.load();
      world.start();
      world.advance(Duration.ofHours(2));

      assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 3"))
          .isEqualTo(19);
      assertThat(world.record(30)).containsEntry("record_status", 2);
      assertThat(world.dialed()).hasSize(20).doesNotHaveDuplicates();
    }
  }
}
