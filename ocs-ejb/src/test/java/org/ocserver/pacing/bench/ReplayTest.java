package org.ocserver.pacing.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.pacinglog.PacingLogFile;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.tkv.MalformedList;

/** Sessions that were recorded, run again. */
class ReplayTest {
  @TempDir Path folder;

  private static Replay.Outcome replay(RecordedSession session, String name, double cap) {
    ReplayPolicy policy = ReplayPolicy.of(name, cap);
    return new Replay(session, policy.pacer(), policy.tick()).run();
  }

  private static void dial(
      Path folder, DialMode mode, Duration length, String option, String... settings) {
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace(
                    "lists: [{listDbid: 1}]",
                    "options: {default: {" + option + "}}, lists: [{listDbid: 1}]"),
            store -> store,
            settings)) {
      world.pacingLogs =
          (where, whose) -> new PacingLogFile(Path.of(where), whose.groupName(), Runnable::run);
      world.addMany(1500);
      world.load();
      world.start(new DialParameters(mode, OptimizeBy.OVERDIAL_RATE, 3));
      world.advance(length);
    }
  }

  private static String logTo(Path folder) {
    return "pacing-log: '" + folder + "'";
  }

  private RecordedSession recorded(DialMode mode, Duration length, String... settings)
      throws IOException, MalformedList {
    dial(folder, mode, length, logTo(folder), settings);
    try (Stream<Path> files = Files.list(folder)) {
      return RecordedSession.read(files.findFirst().orElseThrow());
    }
  }

  private static RecordedSession sample() throws Exception {
    return RecordedSession.read(Path.of(ReplayTest.class.getResource("/pacing/log.jsonl").toURI()));
  }

  @Test
  void shouldWriteNoLogUnlessItIsWanted() throws IOException {
    dial(folder, DialMode.PROGRESSIVE, Duration.ofMinutes(1), "history_length: \"50\"");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void shouldLogWhatCameOfCallsAndNothingOfWhoWasCalled() throws IOException {
    dial(folder, DialMode.PROGRESSIVE, Duration.ofMinutes(5), logTo(folder));
    try (Stream<Path> files = Files.list(folder)) {
      List<String> lines = Files.readAllLines(files.findFirst().orElseThrow());
      assertThat(lines).anyMatch(line -> line.contains("\"Result\"") && line.endsWith(":33}"));
      assertThat(lines).anyMatch(line -> line.contains("\"AgentWrapping\""));
      assertThat(lines).noneMatch(line -> line.contains("41555") || line.contains("agent1"));
    }
  }

  @Test
  void shouldGiveAboutTheRecordedFiguresUnderTheRecordedPolicy() throws Exception {
    RecordedSession session =
        recorded(
            DialMode.PROGRESSIVE,
            Duration.ofMinutes(40),
            "outcome.ANSWER",
            "0.4",
            "outcome.NO_ANSWER",
            "0.3",
            "outcome.BUSY",
            "0.3");
    Replay.Outcome again = replay(session, "progressive", 0.03);
    assertThat(again.utilisation()).isCloseTo(session.utilisation(), within(0.02));
    assertThat(again.abandonment()).isCloseTo(session.abandonment(), within(0.01));
    assertThat(again.calls()).isCloseTo(session.dials().size(), within(20L));
  }

  @Test
  void shouldGiveAboutTheRecordedFiguresOfTheSampleUnderTheForecast() throws Exception {
    RecordedSession session = sample();
    Replay.Outcome again = replay(session, "ocs", 0.03);
    assertThat(again.utilisation()).isCloseTo(session.utilisation(), within(0.04));
    assertThat(again.abandonment()).isCloseTo(session.abandonment(), within(0.02));
  }

  @Test
  void shouldTellWhatAnotherPolicyOrCapWouldHaveDone() throws Exception {
    RecordedSession session = sample();
    Replay.Outcome careful = replay(session, "ocs", 0);
    Replay.Outcome usual = replay(session, "ocs", 0.03);
    Replay.Outcome eager = replay(session, "ratio-3", 0.03);
    assertThat(careful.abandonment()).isZero();
    assertThat(careful.utilisation()).isLessThan(usual.utilisation());
    assertThat(usual.utilisation()).isLessThan(eager.utilisation());
    assertThat(usual.abandonment()).isLessThan(eager.abandonment());
  }

  @Test
  void shouldGiveTheSameWhenItIsRunTwice() throws Exception {
    for (String policy : ReplayPolicy.NAMES) {
      assertThat(replay(sample(), policy, 0.03)).isEqualTo(replay(sample(), policy, 0.03));
    }
  }
}
