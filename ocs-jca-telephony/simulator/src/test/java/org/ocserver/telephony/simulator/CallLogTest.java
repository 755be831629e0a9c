package org.ocserver.telephony.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocserver.telephony.TKVList;

class CallLogTest {
  @TempDir Path folder;

  @Test
  void shouldWriteEachDialAtOnceAndItsEnd() throws IOException {
    Path file = folder.resolve("calls.csv");
    PlayedSwitch played = PlayedSwitch.plain("call.log", file.toString());
    TKVList attempt = TKVList.builder().put("GSW_CALL_ATTEMPT_GUID", "a,\"1\"").build();

    long reference = played.dial("9000", "5550100", attempt);
    played.time.runDue();
    String id = played.callOf(reference).value();
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "instant,event,connection_id,destination,state,attempt",
            "2026-01-05T09:00:01Z,DIALED," + id + ",5550100,,\"a,\"\"1\"\"\"");
    played.advance(60);

    assertThat(Files.readAllLines(file))
        .hasSize(3)
        .last()
        .isEqualTo("2026-01-05T09:00:37Z,ENDED," + id + ",5550100,RELEASED,\"a,\"\"1\"\"\"");
  }

  @Test
  void shouldContinueTheFileAfterARestart() throws IOException {
    Path file = folder.resolve("calls.csv");
    for (int run = 0; run < 2; run++) {
      PlayedSwitch played = PlayedSwitch.plain("call.log", file.toString(), "agents", "0");
      played.dial("5550100");
      played.advance(60);
      played.phone.stop();
      played.time.runDue();
    }

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(5);
    assertThat(lines).filteredOn(line -> line.contains("ABANDONED")).hasSize(2);
  }

  @Test
  void shouldNotWriteACallThatFoundNoTrunk() throws IOException {
    Path file = folder.resolve("calls.csv");
    PlayedSwitch played = PlayedSwitch.plain("call.log", file.toString(), "trunks", "0");

    played.dial("5550100");
    played.advance(60);

    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  @Test
  void shouldFailAtOnceWhenTheFileCannotBeOpened() {
    String nowhere = folder.resolve("no/such/folder/calls.csv").toString();

    assertThatThrownBy(() -> PlayedSwitch.plain("call.log", nowhere))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(nowhere);
  }
}
