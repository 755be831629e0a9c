package org.ocserver.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.chaos.Round.Kind;

class PlanTest {
  private static final int LONGEST = 60;
  private static final List<Kind> ALL = Plan.kinds("");

  @Test
  void shouldBeTheSameForTheSameSeed() {
    assertThat(Plan.of(7, 50, LONGEST, ALL)).isEqualTo(Plan.of(7, 50, LONGEST, ALL));
    assertThat(Plan.of(7, 50, LONGEST, ALL)).isNotEqualTo(Plan.of(8, 50, LONGEST, ALL));
  }

  @Test
  void shouldPlayEachKindAsOftenAsTheOthers() {
    assertThat(Plan.of(1, ALL.size(), LONGEST, ALL).stream().map(Round::kind).toList())
        .containsExactlyInAnyOrderElementsOf(ALL);
  }

  @Test
  void shouldKeepToTheLongestPause() {
    assertThat(Plan.of(1, 200, 8, ALL)).allMatch(round -> round.seconds() <= 8);
  }

  @Test
  void shouldAlsoStopTheServerForLongerThanItsLease() {
    assertThat(Plan.of(1, 100, LONGEST, List.of(Kind.FREEZE_SERVER)))
        .allMatch(round -> round.seconds() >= 5)
        .anyMatch(round -> round.seconds() > 6);
  }
}
