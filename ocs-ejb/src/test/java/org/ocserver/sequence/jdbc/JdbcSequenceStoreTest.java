package org.ocserver.sequence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.sequence.CampaignSequence;
import org.ocserver.sequence.ItemCounts;
import org.ocserver.sequence.ItemStage;
import org.ocserver.sequence.SequenceItem;
import org.ocserver.sequence.SequenceState;
import org.ocserver.sequence.SequenceStore;
import org.ocserver.sequence.StopConditions;
import org.ocserver.session.settings.DialParameters;

/** Sequences in the database, whole and as they go on. */
class JdbcSequenceStoreTest {
  private static final int SERVER = 101;
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final SequenceItem PLAIN =
      new SequenceItem(
          139,
          new DialParameters(DialMode.PROGRESSIVE, OptimizeBy.BUSY_FACTOR, 0),
          StopConditions.NONE,
          Duration.ZERO);
  private static final SequenceItem FULL =
      new SequenceItem(
          140,
          new DialParameters(DialMode.PREDICTIVE, OptimizeBy.WAIT_TIME, 12),
          new StopConditions(Optional.of(NOON), OptionalInt.of(7), OptionalInt.of(9)),
          Duration.ofMinutes(45));

  private final SequenceStore store =
      new JdbcSequenceStore(new LocalTransaction(TestDatabase.migrated()));

  private static SequenceState state(int group, ItemStage stage, int item) {
    return new SequenceState(
        new CampaignSequence(group, "'; DROP — 漢字", Optional.of(NOON), List.of(PLAIN, FULL)),
        item,
        stage,
        NOON.plusSeconds(5),
        true,
        false,
        new ItemCounts(3, 1_000_000_000_000L));
  }

  @Test
  void shouldGiveBackWhatWasStoredOfEachServer() {
    SequenceState first = state(234, ItemStage.HELD, 1);
    SequenceState second = state(235, ItemStage.WAITING, 0);
    store.save(SERVER, second);
    store.save(SERVER, first);
    store.save(102, state(234, ItemStage.RUNNING, 0));
    assertThat(store.all(SERVER)).containsExactly(first, second);
    assertThat(store.all(103)).isEmpty();
  }

  @Test
  void shouldKeepProgressReplaceAndForget() {
    store.save(SERVER, state(234, ItemStage.RUNNING, 0));
    SequenceState further = state(234, ItemStage.ENDING, 1);
    store.progress(SERVER, further);
    assertThat(store.all(SERVER)).containsExactly(further);
    SequenceState other =
        new SequenceState(
            new CampaignSequence(234, "", Optional.empty(), List.of(FULL)),
            0,
            ItemStage.NOT_STARTED,
            Instant.EPOCH,
            false,
            true,
            ItemCounts.ZERO);
    store.save(SERVER, other);
    assertThat(store.all(SERVER)).containsExactly(other);
    store.forget(SERVER, 234);
    assertThat(store.all(SERVER)).isEmpty();
  }
}
