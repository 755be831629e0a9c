package org.ocserver.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingTest {
  private static PacingView view(
      int ready, int dialing, int queued, int dials, int answers, long answered, long lost) {
    return new PacingView(ready, 0, dialing, queued, dials, answers, answered, lost, 0.03, 50);
  }

  @ParameterizedTest
  @CsvSource({"5,0,0,5", "5,3,0,2", "5,3,1,1", "5,5,0,0", "0,4,2,0", "2,1,9,0"})
  void shouldPlaceOneCallForEachFreeAgentWhenProgressive(
      int ready, int dialing, int queued, int expected) {
    assertThat(new ProgressivePacing().callsToPlace(view(ready, dialing, queued, 100, 30, 100, 0)))
        .isEqualTo(expected);
  }

  @Test
  void shouldBeProgressiveUntilThereIsHistory() {
    assertThat(new OverdialPacing().callsToPlace(view(10, 0, 0, 49, 10, 10, 0))).isEqualTo(10);
  }

  @Test
  void shouldPlaceMoreCallsWhenFewPeopleAnswer() {
    assertThat(new OverdialPacing().callsToPlace(view(10, 0, 0, 50, 25, 100, 0))).isEqualTo(20);
    assertThat(new OverdialPacing().callsToPlace(view(10, 0, 0, 50, 1, 100, 0))).isEqualTo(30);
  }

  @Test
  void shouldCountOnAgentsWhoWillBeReadyWhenThereIsHistory() {
    Pacing predictive = new OverdialPacing();
    assertThat(predictive.callsToPlace(new PacingView(1, 2, 0, 0, 50, 25, 100, 0, 0.03, 50)))
        .isEqualTo(6);
    assertThat(predictive.callsToPlace(new PacingView(1, 2, 0, 0, 49, 25, 100, 0, 0.03, 50)))
        .isEqualTo(1);
  }

  @Test
  void shouldFallBackToProgressiveWhenTheLossesReachTheLimit() {
    assertThat(new OverdialPacing().callsToPlace(view(10, 0, 0, 50, 25, 100, 3))).isEqualTo(10);
    assertThat(new OverdialPacing().callsToPlace(view(10, 0, 0, 50, 25, 1000, 15))).isEqualTo(15);
  }
}
