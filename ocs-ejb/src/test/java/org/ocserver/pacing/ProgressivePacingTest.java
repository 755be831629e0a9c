package org.ocserver.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressivePacingTest {
  @ParameterizedTest
  @CsvSource({"5,0,0,5", "5,0,3,2", "5,1,3,1", "5,0,5,0", "0,2,4,0", "2,9,1,0"})
  void shouldPlaceOneCallForEachFreeAgent(int ready, int queued, int dialing, int expected) {
    assertThat(ProgressivePacing.callsToPlace(ready, queued, dialing)).isEqualTo(expected);
  }
}
