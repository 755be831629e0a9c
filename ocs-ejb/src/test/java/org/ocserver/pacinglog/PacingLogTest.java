package org.ocserver.pacinglog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.tkv.MalformedList;

class PacingLogTest {
  @TempDir Path folder;

  static List<PacingEvent> events() {
    return List.of(
        new PacingEvent.AgentReady(1, 2),
        new PacingEvent.AgentBusy(1, 2),
        new PacingEvent.AgentWrapping(1, 2),
        new PacingEvent.AgentAnnounced(1_764_000_000_000L, 2, 1_764_000_060_000L),
        new PacingEvent.AgentAway(1, 2),
        new PacingEvent.CallPlaced(1, 493_921_239_041L),
        new PacingEvent.CallFailed(1, 2),
        new PacingEvent.CallAnswered(1, 2),
        new PacingEvent.CallConnected(1, 2, 3, true),
        new PacingEvent.CallConnected(1, 2, 3, false),
        new PacingEvent.CallLost(1, 2));
  }

  @ParameterizedTest
  @MethodSource("events")
  void shouldReadWhatItWrote(PacingEvent event) throws MalformedList {
    assertThat(PacingLines.event(PacingLines.of(event))).contains(event);
  }

  @Test
  void shouldWriteALineAsItIsDocumented() {
    assertThat(PacingLines.of(new PacingEvent.CallConnected(17, 42, 3, true)))
        .isEqualTo("{\"event\":\"CallConnected\",\"at\":17,\"call\":42,\"agent\":3,\"inTime\":1}");
    assertThat(PacingLines.ofResult(17, 42, 33))
        .isEqualTo("{\"event\":\"Result\",\"at\":17,\"call\":42,\"result\":33}");
  }

  @Test
  void shouldTakeAResultForNoEvent() throws MalformedList {
    assertThat(PacingLines.event(PacingLines.ofResult(1, 2, 33))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"event\":\"CallPlaced\",\"at\":1}",
        "{\"event\":\"CallPlaced\",\"at\":1,\"call\":\"x\"}",
        "{\"event\":\"Earthquake\",\"at\":1}"
      })
  void shouldRefuseWhatIsNoLineOfALog(String line) {
    assertThatThrownBy(() -> PacingLines.event(line)).isInstanceOf(MalformedList.class);
  }

  @Test
  void shouldWriteAFileForEachLoadNamedByTheSessionAndTheMoment() throws IOException {
    Path logs = folder.resolve("new");
    PacingLogFile log = new PacingLogFile(logs, "Spring/Sales", Runnable::run);
    assertThat(logs).as("before anything happened").doesNotExist();
    log.on(new PacingEvent.AgentReady(1_764_000_000_000L, 0));
    log.result(1_764_000_009_000L, 7, 33);
    Path file = logs.resolve("Spring_Sales-20251124-160000-000.jsonl");
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void shouldGoOnWhenTheFolderCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    PacingLogFile log = new PacingLogFile(file, "Spring", Runnable::run);
    log.on(new PacingEvent.AgentReady(1, 0));
    log.on(new PacingEvent.AgentReady(2, 0));
    assertThat(file).isEmptyFile();
  }
}
