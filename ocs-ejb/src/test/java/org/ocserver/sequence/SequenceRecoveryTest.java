package org.ocserver.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionStatus;

/** Sequences over crashes, refusals, and failures of the database. */
class SequenceRecoveryTest {
  private static final int SALES = 234;
  private static final int SPRING = 139;

  /** A campaign that cannot be loaded, because it has no list. */
  private static final int EMPTY = 140;

  private static final int RECORDS = 40;
  private static final Duration MOMENT = Duration.ofSeconds(3);
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(40);
  private static final StopConditions AFTER_TEN =
      new StopConditions(Optional.empty(), OptionalInt.empty(), OptionalInt.of(10));
  private static final String HIDE =
      "ALTER TABLE ocs_campaign_sequence RENAME TO ocs_campaign_sequence_away";
  private static final String SHOW =
      "ALTER TABLE ocs_campaign_sequence_away RENAME TO ocs_campaign_sequence";

  private final SessionWorld world =
      new SessionWorld(
          SessionWorld.MORNING, SequenceRecoveryTest::withEmptyCampaign, store -> store);

  private static String withEmptyCampaign(String configuration) {
    return configuration.replace(
            "campaignGroups:",
            "  - {dbid: 140, tenantDbid: 1, name: Empty, description: No list}\ncampaignGroups:")
        + """
          - dbid: 116
            tenantDbid: 1
            description: Empty for Sales
            campaignDbid: 140
            groupDbid: 234
            groupKind: agent_group
            dialMode: progressive
            optimizeBy: overdial_rate
            optimizeGoal: 3
            switchDbid: 1
            originationDnDbid: 1
        """;
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static SequenceItem item(int campaign, StopConditions stop) {
    return new SequenceItem(
        campaign,
        new DialParameters(DialMode.PROGRESSIVE, OptimizeBy.OVERDIAL_RATE, 3),
        stop,
        Duration.ZERO);
  }

  private void load(SequenceItem... items) {
    world.addMany(RECORDS);
    assertThat(
            world
                .sequences
                .load(new CampaignSequence(SALES, "", Optional.empty(), List.of(items)))
                .join())
        .isInstanceOf(SequenceOutcome.Done.class);
  }

  private void start() {
    assertThat(world.sequences.start(SALES, Optional.empty()).join())
        .isInstanceOf(SequenceOutcome.Done.class);
  }

  /** Empty when the sequence is forgotten. */
  private Optional<SequenceView> view() {
    return world.sequences.status(SALES, Optional.empty()).join()
            instanceof SequenceOutcome.Done done
        ? Optional.of(done.view())
        : Optional.empty();
  }

  private SessionStatus status() {
    return view().orElseThrow().status();
  }

  private void assertThatAllIsDone() {
    world.advance(LONG_ENOUGH);
    assertThat(world.dialed()).hasSize(RECORDS).doesNotHaveDuplicates();
    assertThat(view()).isEmpty();
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
    assertThat(world.count("SELECT COUNT(*) FROM ocs_campaign_sequence")).isZero();
    assertThat(world.count("SELECT COUNT(*) FROM ocs_campaign_sequence_item")).isZero();
  }

  /** The database has this of a sequence whose first item dials, and the server dies. */
  private void crashAt(ItemStage stage, boolean held, boolean leaving) {
    load(item(SPRING, AFTER_TEN), item(SPRING, StopConditions.NONE));
    start();
    world.advance(Duration.ofSeconds(20));
    assertThat(world.dialed()).isNotEmpty().hasSizeLessThan(RECORDS);
    world.execute(
        "UPDATE ocs_campaign_sequence SET stage = '%s', held = %s, leaving = %s"
            .formatted(stage, held, leaving));
    world.crash();
    world.advance(MOMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WAITING", "STARTING", "RUNNING", "ENDING"})
  void shouldGoOnWhenTheServerDiedWhileItRan(ItemStage stage) {
    crashAt(stage, false, false);
    assertThatAllIsDone();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WAITING", "HOLDING", "RELOADING", "HELD"})
  void shouldStayHeldUntilItIsStartedWhenTheServerDiedWhileItWasHeld(ItemStage stage) {
    crashAt(stage, true, false);
    int dialed = world.dialed().size();
    world.advance(Duration.ofMinutes(10));
    assertThat(world.dialed()).hasSize(dialed);
    assertThat(status()).isEqualTo(SessionStatus.ACTIVE);
    start();
    assertThatAllIsDone();
  }

  @Test
  void shouldBeOverWhenTheServerDiedWhileItWasUnloaded() {
    crashAt(ItemStage.ENDING, false, true);
    int dialed = world.dialed().size();
    world.advance(LONG_ENOUGH);
    assertThat(world.dialed()).hasSize(dialed);
    assertThat(view()).isEmpty();
    assertThat(world.count("SELECT COUNT(*) FROM ocs_campaign_sequence")).isZero();
  }

  @Test
  void shouldWaitForItsStartWhenTheServerDiedBeforeThat() {
    load(item(SPRING, StopConditions.NONE));
    world.crash();
    world.advance(Duration.ofMinutes(10));
    assertThat(world.dialed()).isEmpty();
    assertThat(status()).isEqualTo(SessionStatus.ACTIVE);
    start();
    assertThatAllIsDone();
  }

  @Test
  void shouldPassOverAnItemWhoseCampaignCannotBeLoaded() {
    load(item(EMPTY, StopConditions.NONE), item(SPRING, StopConditions.NONE));
    start();
    world.advance(MOMENT);
    assertThat(view().orElseThrow().items())
        .containsExactly(SessionStatus.NOT_LOADED, SessionStatus.RUNNING);
    assertThatAllIsDone();
  }

  @Test
  void shouldBeOverWhenNoneOfItsCampaignsCanBeLoaded() {
    load(item(EMPTY, StopConditions.NONE), item(EMPTY, StopConditions.NONE));
    start();
    world.advance(MOMENT);
    assertThat(view()).isEmpty();
    assertThat(world.dialed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void shouldPassOverAnItemWhoseCampaignGroupIsGone(boolean crashed) {
    world.reconfigure(text -> withEmptyCampaign(text));
    load(item(EMPTY, StopConditions.NONE), item(SPRING, StopConditions.NONE));
    world.reconfigure(text -> text);
    if (crashed) {
      world.crash();
    }
    start();
    world.advance(MOMENT);
    assertThat(view().orElseThrow().items())
        .containsExactly(SessionStatus.NOT_LOADED, SessionStatus.RUNNING);
    assertThatAllIsDone();
  }

  @Test
  void shouldLaunchNothingWhileTheDatabaseDoesNotTakeWhereItStands() {
    load(item(SPRING, StopConditions.NONE));
    world.execute(HIDE);
    start();
    world.advance(Duration.ofMinutes(5));
    assertThat(world.dialed()).isEmpty();
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
    world.execute(SHOW);
    world.advance(MOMENT);
    assertThat(world.status().status()).isEqualTo(SessionStatus.RUNNING);
    assertThatAllIsDone();
  }

  @Test
  void shouldStopDialingThoughTheDatabaseFailsAndStartNoItemThen() {
    load(item(SPRING, AFTER_TEN), item(SPRING, StopConditions.NONE));
    start();
    world.advance(Duration.ofSeconds(20));
    world.execute(HIDE);
    world.sequences.stop(SALES, Optional.empty()).join();
    assertThat(world.status().status()).isEqualTo(SessionStatus.ACTIVE);
    world.advance(Duration.ofMinutes(5));
    int dialed = world.dialed().size();
    world.advance(Duration.ofMinutes(5));
    assertThat(world.dialed()).hasSize(dialed);
    world.execute(SHOW);
    world.advance(MOMENT);
    world.crash();
    world.advance(Duration.ofMinutes(5));
    assertThat(world.dialed()).hasSize(dialed);
    start();
    assertThatAllIsDone();
  }

  @Test
  void shouldEndAnItemAndForgetTheSequenceWhenTheDatabaseIsBack() {
    load(item(SPRING, StopConditions.NONE));
    start();
    world.advance(MOMENT);
    world.execute(HIDE);
    world.advance(LONG_ENOUGH);
    assertThat(world.dialed()).hasSize(RECORDS);
    assertThat(view()).isEmpty();
    world.execute(SHOW);
    assertThatAllIsDone();
  }

  @Test
  void shouldNotGoOnUnknownToTheDatabaseWhenItFailedAtTheRestart() {
    load(item(SPRING, StopConditions.NONE));
    start();
    world.advance(MOMENT);
    world.execute(HIDE);
    world.crash();
    world.advance(Duration.ofMinutes(5));
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
    world.execute(SHOW);
    assertThatAllIsDone();
  }
}
