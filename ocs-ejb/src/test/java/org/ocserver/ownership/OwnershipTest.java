package org.ocserver.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocserver.ownership.OwnerState.Owner;
import org.ocserver.ownership.OwnerState.Standby;
import org.ocserver.ownership.OwnerState.Waiting;

/** Two servers and their leases, on a clock that the test turns. */
class OwnershipTest {
  private static final int APPLICATION = 101;
  private static final Duration LEASE = Duration.ofSeconds(6);

  private final Leases leases = new Leases();
  private final Server first = new Server("first");
  private final Server second = new Server("second");

  @Test
  void shouldBecomeTheOwnerWhenTheLeaseIsFree() {
    first.step();

    assertThat(first.ownership.state()).isEqualTo(new Owner(new Term(APPLICATION, 1)));
    assertThat(first.holds()).isTrue();
    assertThat(first.heard).containsExactly("took 1");
  }

  @Test
  void shouldWaitAndSayOnceForWhomWhileAnotherRenews() {
    first.step();
    for (int second = 0; second < 60; second++) {
      leases.advance(Duration.ofSeconds(1));
      first.step();
      this.second.step();
    }

    assertThat(second.ownership.state()).isEqualTo(new Standby("first"));
    assertThat(second.heard).containsExactly("standby of first");
    assertThat(first.heard).containsExactly("took 1");
  }

  @Test
  void shouldTakeOverWhenTheLeaseEndsAndNotBefore() {
    first.step();
    leases.advance(LEASE.minusMillis(1));
    second.step();
    assertThat(second.holds()).isFalse();

    leases.advance(Duration.ofMillis(1));
    second.step();

    assertThat(second.ownership.term()).contains(new Term(APPLICATION, 2));
    assertThat(first.holds()).isFalse();
  }

  @Test
  void shouldBeFencedOnceAndWaitAndTakeOverAgainWhenItSlept() {
    first.step();
    leases.advance(Duration.ofSeconds(20));
    second.step();

    first.step();
    first.step();
    assertThat(first.ownership.state()).isEqualTo(new Standby("second"));
    assertThat(first.heard).containsExactly("took 1", "fenced 1", "standby of second");

    second.ownership.giveBack();
    first.step();
    assertThat(first.ownership.term()).contains(new Term(APPLICATION, 3));
  }

  @Test
  void shouldBeFencedAtOnceWhenATransactionFindsAnotherEpoch() {
    first.step();

    first.ownership.fenced(new Term(APPLICATION, 1));
    first.ownership.fenced(new Term(APPLICATION, 1));

    assertThat(first.ownership.term()).isEmpty();
    assertThat(first.holds()).isFalse();
    assertThat(first.heard).containsExactly("took 1", "fenced 1");
  }

  @Test
  void shouldTakeNoNoticeWhenATransactionOfAFormerTermIsFenced() {
    first.step();
    leases.advance(Duration.ofSeconds(20));
    second.step();
    first.step();
    second.ownership.giveBack();
    first.step();

    first.ownership.fenced(new Term(APPLICATION, 1));

    assertThat(first.ownership.term()).contains(new Term(APPLICATION, 3));
  }

  @Test
  void shouldDialNobodyWhenTheLeaseCannotBeRenewedAndGoOnWhenItCanAgain() {
    first.step();
    leases.isAway = true;
    for (int second = 0; second < 30; second++) {
      leases.advance(Duration.ofSeconds(1));
      first.step();
    }
    assertThat(first.holds()).isFalse();
    assertThat(first.ownership.term()).contains(new Term(APPLICATION, 1));

    leases.isAway = false;
    first.step();

    assertThat(first.holds()).isTrue();
    assertThat(first.heard).containsExactly("took 1", "cannot renew 1", "renewed again 1");
  }

  @Test
  void shouldReckonTheLeaseFromBeforeItWasAskedForWhenTheAnswerTakesLong() {
    leases.delay = Duration.ofSeconds(4);
    first.step();
    assertThat(first.holds()).isTrue();

    leases.advance(Duration.ofSeconds(2));

    assertThat(first.holds()).isFalse();
    leases.delay = Duration.ZERO;
    second.step();
    assertThat(second.holds()).as("by the database's clock it still runs").isFalse();
  }

  @Test
  void shouldSayOnceWhatIsMissingWhenTheDatabaseIsAway() {
    leases.isAway = true;
    first.step();
    first.step();
    assertThat(first.ownership.state()).isEqualTo(new Waiting("the database is away"));
    assertThat(first.heard).containsExactly("waiting: the database is away");

    leases.isAway = false;
    first.step();
    assertThat(first.holds()).isTrue();
  }

  @Test
  void shouldBeAStandbyWhenAnotherProcessHasTheDatabasesFile() {
    leases.isAway = true;
    leases.what = "the file is locked";

    first.step();

    assertThat(first.ownership.state())
        .isEqualTo(new Standby("the process that has opened the database's file"));
  }

  @Test
  void shouldLetAnotherBeginAtOnceWhenItGivesTheLeaseBack() {
    first.step();

    first.ownership.giveBack();
    second.step();

    assertThat(first.holds()).isFalse();
    assertThat(second.ownership.term()).contains(new Term(APPLICATION, 2));
  }

  @Test
  void shouldMoveToAnotherApplicationWhenNobodyWorksForIt() {
    first.step();
    List<String> done = new ArrayList<>();

    assertThat(first.ownership.moveTo(7, () -> done.add("changed"), leases.now)).isEmpty();

    assertThat(done).containsExactly("changed");
    assertThat(first.ownership.term()).contains(new Term(7, 1));
    second.step();
    assertThat(second.ownership.term()).contains(new Term(APPLICATION, 2));
  }

  @Test
  void shouldNotMoveWhenAnotherServerWorksForTheApplicationOrTheChangeFails() {
    Server third = new Server("third", 7);
    third.step();
    first.step();
    List<String> done = new ArrayList<>();

    assertThat(first.ownership.moveTo(7, () -> done.add("changed"), leases.now)).contains("third");
    assertThat(done).isEmpty();

    third.ownership.giveBack();
    Runnable failing =
        () -> {
          throw new IllegalStateException("refused");
        };
    assertThatThrownBy(() -> first.ownership.moveTo(7, failing, leases.now))
        .isInstanceOf(IllegalStateException.class);
    assertThat(first.ownership.term()).contains(new Term(APPLICATION, 1));
    Server fourth = new Server("fourth", 7);
    fourth.step();
    assertThat(fourth.holds()).as("what was taken for the change is given back").isTrue();
  }

  @Test
  void shouldTakeNoLeaseWhenItHasBegunToStop() {
    first.step();
    first.ownership.giveBack();

    first.step();

    assertThat(first.holds()).isFalse();
  }

  /** A server whose steps are called by hand. */
  private final class Server implements OwnershipListener {
    final List<String> heard = new ArrayList<>();
    final Ownership ownership;

    Server(String node) {
      this(node, APPLICATION);
    }

    Server(String node, int application) {
      ownership = new Ownership(leases, new Fixed(application), Holder.of(node), this);
    }

    void step() {
      ownership.step(leases.now);
    }

    boolean holds() {
      return ownership.holdsLease(leases.now);
    }

    @Override
    public void took(Term term) {
      heard.add("took " + term.epoch());
    }

    @Override
    public void waits(OwnerState state) {
      heard.add(state.description());
    }

    @Override
    public void fenced(Term term) {
      heard.add("fenced " + term.epoch());
    }

    @Override
    public void cannotRenew(Term term, String reason) {
      heard.add("cannot renew " + term.epoch());
    }

    @Override
    public void renewedAgain(Term term) {
      heard.add("renewed again " + term.epoch());
    }
  }

  private record Fixed(int dbid) implements ThisApplication {
    @Override
    public Duration leaseDuration() {
      return LEASE;
    }

    @Override
    public Duration leaseRenewal() {
      return Duration.ofSeconds(2);
    }
  }

  /** Leases in memory, and the clock of both the database and the servers. */
  private static final class Leases implements LeaseStore {
    private record Row(Holder holder, long epoch, long endsAt) {}

    private final Map<Integer, Row> rows = new HashMap<>();
    long now = Long.MAX_VALUE - 5_000_000_000L; // it overflows soon, as such clocks may
    boolean isAway;
    String what = "the database is away";
    Duration delay = Duration.ZERO;

    void advance(Duration time) {
      now += time.toNanos();
    }

    @Override
    public LeaseAnswer take(int application, Holder holder, Duration duration) {
      answer();
      Row row = rows.get(application);
      if (row != null && now - row.endsAt() < 0) {
        return new LeaseAnswer.HeldBy(row.holder().node());
      }
      long epoch = row == null ? 1 : row.epoch() + 1;
      rows.put(application, new Row(holder, epoch, now + duration.toNanos()));
      return new LeaseAnswer.Taken(new Term(application, epoch));
    }

    @Override
    public boolean renew(Term term, Holder holder, Duration duration) {
      answer();
      Row row = rows.get(term.application());
      if (row.epoch() != term.epoch() || !row.holder().equals(holder)) {
        return false;
      }
      rows.put(term.application(), new Row(holder, term.epoch(), now + duration.toNanos()));
      return true;
    }

    @Override
    public void giveBack(Term term, Holder holder) {
      if (renew(term, holder, Duration.ZERO)) {
        rows.put(term.application(), new Row(holder, term.epoch(), now));
      }
    }

    @Override
    public boolean isOfAnotherProcess(RuntimeException failure) {
      return failure.getMessage().contains("file");
    }

    private void answer() {
      if (isAway) {
        throw new IllegalStateException(what);
      }
      advance(delay);
    }
  }
}
