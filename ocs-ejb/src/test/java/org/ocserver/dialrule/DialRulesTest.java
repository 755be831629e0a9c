package org.ocserver.dialrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.contactlimit.ContactLimits;

class DialRulesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Ten in the morning in Paris. */
  private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");

  private final DialRules rules = rules(MORNING);

  private static DialRules rules(Instant at) {
    return new DialRules(
        new DialingTerms(
            new ListTable(1, "Customers", "customers", List.of(), "", RecordFilter.ALL, 3),
            1,
            Optional.empty(),
            List.of(new Caller(139, 115, false, false), new Caller(140, 116, false, false)),
            new TimeZones(Map.of(122, PARIS), PARIS),
            new BusinessHours.Builder().date(LocalDate.of(2026, 11, 25), 0, 0).build(),
            true,
            true,
            ContactLimits.NONE),
        at);
  }

  private static RecordState state(
      boolean inList,
      int status,
      int type,
      int due,
      boolean exhausted,
      boolean held,
      int zone,
      int from,
      int till) {
    return new RecordState(
        true,
        inList,
        status,
        type,
        due,
        exhausted,
        true,
        0,
        0,
        zone,
        Optional.of(new DailyWindow(from, till)),
        new ChainState(true, held, true, true, true));
  }

  private static RecordState ready(int dueInHours, int fromHour, int tillHour) {
    return state(true, 1, 3, dueInHours, false, false, 122, fromHour * 3600, tillHour * 3600);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 1, 2, 0, false, false, 122, 0, 86400, ",
    "false, 3, 7, 3, true, false, 777, 5, 5, FILTERED_OUT",
    "true, 3, 7, 3, true, false, 777, 5, 5, STATUS",
    "true, 1, 7, 3, true, true, 777, 5, 5, CHAIN_HELD",
    "true, 1, 7, 3, true, false, 777, 5, 5, TYPE",
    "true, 1, 0, 0, false, false, 122, 0, 86400, TYPE",
    "true, 1, 3, 3, true, false, 777, 5, 5, SCHEDULED",
    "true, 1, 3, 0, true, false, 777, 5, 5, MAX_ATTEMPTS",
    "true, 1, 3, 0, false, false, 777, 5, 5, UNKNOWN_TIME_ZONE",
    "true, 1, 3, 0, false, false, 122, 5, 5, IMPOSSIBLE_WINDOW",
    "true, 1, 3, 0, false, false, 122, -1, 86400, IMPOSSIBLE_WINDOW",
    "true, 1, 3, 0, false, false, 122, 0, 86401, IMPOSSIBLE_WINDOW",
    "true, 1, 5, 0, false, false, 0, 0, 36000, OUTSIDE_HOURS"
  })
  void shouldNameTheFirstObstacle(
      boolean inList,
      int status,
      int type,
      int due,
      boolean exhausted,
      boolean held,
      int zone,
      int from,
      int till,
      Obstacle obstacle) {
    RecordState state = state(inList, status, type, due, exhausted, held, zone, from, till);
    assertThat(rules.obstacle(state).orElse(null)).isEqualTo(obstacle);
  }

  @Test
  void shouldNameAllObstaclesInOrder() {
    RecordState state = state(false, 3, 7, 3, true, true, 122, 0, 36_000);
    assertThat(rules.obstacles(state))
        .containsExactly(
            Obstacle.FILTERED_OUT,
            Obstacle.STATUS,
            Obstacle.CHAIN_HELD,
            Obstacle.TYPE,
            Obstacle.SCHEDULED,
            Obstacle.MAX_ATTEMPTS,
            Obstacle.OUTSIDE_HOURS);
  }

  @Test
  void shouldTellTheHoursInWhichARecordIsDueAndOpen() {
    RecordState state = ready(3, 8, 18);
    assertThat(rules.obstacle(state)).contains(Obstacle.SCHEDULED);
    assertThat(rules.isOpenIn(state, 2)).isFalse();
    assertThat(rules.isOpenIn(state, 3)).isTrue();
    assertThat(rules.isOpenIn(state, 7)).isTrue();
    assertThat(rules.isOpenIn(state, 8)).isFalse();
    assertThat(rules.isOpenIn(ready(RecordState.NEVER, 0, 24), 23)).isFalse();
  }

  @Test
  void shouldSayWhenTheBusinessIsClosed() {
    DialRules holiday = rules(MORNING.plus(Duration.ofDays(1)));
    assertThat(holiday.obstacle(ready(0, 8, 18))).contains(Obstacle.BUSINESS_CLOSED);
    assertThat(rules.isOpenIn(ready(0, 8, 18), 22)).isFalse();
    assertThat(rules(MORNING.plus(Duration.ofDays(1))).isOpenIn(ready(0, 8, 18), 23)).isTrue();
  }

  @Test
  void shouldFollowTheClocksOfTheRecordsPlaceWhenTheyChange() {
    DialRules night = rules(Instant.parse("2026-10-24T20:00:00Z"));
    RecordState state = ready(0, 8, 18);
    assertThat(night.isOpenIn(state, 10)).isFalse();
    assertThat(night.isOpenIn(state, 11)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2, 77, 77, ",
    "6, 0, 0, ",
    "6, 139, 0, ",
    "5, 139, 115, ",
    "4, 140, 116, ",
    "6, 77, 0, OTHER_GROUP",
    "5, 0, 77, OTHER_GROUP",
    "6, 139, 116, OTHER_GROUP"
  })
  void shouldLeaveCallbacksToThoseTheyAreKeptFor(
      int type, int campaign, int group, Obstacle obstacle) {
    RecordState state =
        new RecordState(
            true,
            true,
            1,
            type,
            0,
            false,
            true,
            campaign,
            group,
            122,
            Optional.of(new DailyWindow(0, 86_400)),
            ChainState.SOUND);
    assertThat(rules.obstacle(state).orElse(null)).isEqualTo(obstacle);
  }

  @Test
  void shouldTellMistakesOfARecordAndOfItsChainFromOneAnother() {
    RecordState state =
        new RecordState(
            false,
            true,
            1,
            3,
            RecordState.NO_TIME,
            false,
            false,
            0,
            0,
            777,
            Optional.empty(),
            new ChainState(false, false, false, false, false));
    assertThat(rules.obstacles(state))
        .containsExactly(
            Obstacle.NO_KEY,
            Obstacle.NO_TIME,
            Obstacle.NO_CONTACT,
            Obstacle.NO_CHAIN,
            Obstacle.CHAIN_PLACE,
            Obstacle.LONG_CHAIN,
            Obstacle.UNKNOWN_TIME_ZONE,
            Obstacle.IMPOSSIBLE_WINDOW,
            Obstacle.CHAIN_MATE);
  }
}
