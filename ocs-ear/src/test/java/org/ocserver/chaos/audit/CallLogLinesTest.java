package org.ocserver.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallLogLinesTest {
  private static final String HEADING = "instant,event,connection_id,destination,state,attempt";

  @Test
  void shouldReadDialsWithTheirEnds() {
    assertThat(
            CallLogLines.dials(
                List.of(
                    HEADING,
                    "2026-01-01T00:00:01Z,DIALED,c1,5551,,g1",
                    "2026-01-01T00:00:02Z,DIALED,c2,5552,,",
                    "2026-01-01T00:00:03Z,ENDED,c1,5551,BUSY,g1")))
        .containsExactly(
            new Dial(
                Instant.parse("2026-01-01T00:00:01Z"),
                "c1",
                "5551",
                "g1",
                Optional.of(Instant.parse("2026-01-01T00:00:03Z"))),
            new Dial(Instant.parse("2026-01-01T00:00:02Z"), "c2", "5552", "", Optional.empty()));
  }

  @Test
  void shouldLeaveOutALastLineThatIsNotComplete() {
    assertThat(CallLogLines.dials(List.of(HEADING, "2026-01-01T00:00:01Z,DIA"))).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNoCallLog() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallLogLines.dials(List.of(HEADING, "nonsense", "more")))
        .withMessageContaining("nonsense");
  }
}
