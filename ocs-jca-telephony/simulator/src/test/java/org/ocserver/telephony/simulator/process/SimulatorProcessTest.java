package org.ocserver.telephony.simulator.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocserver.telephony.CallPhase;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.AgentLogin;
import org.ocserver.telephony.TelephonyEvent.AgentReady;
import org.ocserver.telephony.TelephonyEvent.CallPresent;
import org.ocserver.telephony.TelephonyEvent.CallsReported;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.TelephonyEvent.Released;
import org.ocserver.telephony.TelephonyEvent.UserEvent;
import org.ocserver.telephony.simulator.wire.SwitchRequest.DistributeUserEvent;
import org.ocserver.telephony.simulator.wire.SwitchRequest.ReleaseCall;

/** The switch as a process of its own: numbers that end in 1 stay, those in 2 are busy at once. */
class SimulatorProcessTest {
  @TempDir Path directory;
  private Path callLog;
  private SwitchProcess process;

  @BeforeEach
  void start() throws IOException {
    callLog = directory.resolve("calls.csv");
    process =
        SwitchProcess.start(
            directory,
            0,
            "call.log",
            callLog.toString(),
            "agents",
            "1",
            "customer.suffix.1",
            "ANSWER",
            "customer.suffix.2",
            "BUSY",
            "ring.seconds",
            "fixed(0.05)",
            "signal.seconds",
            "fixed(0.3)",
            "answer.seconds",
            "fixed(0.05)",
            "talk.seconds",
            "fixed(600)",
            "patience.seconds",
            "fixed(600)");
  }

  @AfterEach
  void end() {
    process.close();
  }

  @Test
  void shouldGoOnWithTheCallsOfAKilledServerAndTellTheNextOne() throws Exception {
    try (TestApplication killed = new TestApplication(process.address())) {
      killed.await(AgentReady.class);
      killed.dial(1, "5550101", "talks");
      killed.await(Established.class);
      killed.dial(2, "5550102", "busy");
      killed.await(Dialing.class);
      killed.breakOff();
    }
    awaitInCallLog("ENDED", "BUSY,busy");

    try (TestApplication next = new TestApplication(process.address())) {
      List<CallPresent> standing =
          next.until(CallsReported.class).stream()
              .filter(CallPresent.class::isInstance)
              .map(CallPresent.class::cast)
              .toList();
      assertThat(standing).hasSize(1);
      assertThat(standing.get(0).userData().string("GSW_CALL_ATTEMPT_GUID")).contains("talks");
      assertThat(standing.get(0).phase()).isEqualTo(CallPhase.TALKING);
      assertThat(standing.get(0).agentLogin()).isEqualTo("agent1");
      assertThat(next.await(AgentLogin.class).dn()).isEqualTo(standing.get(0).dn());

      next.ask(new ReleaseCall(3, standing.get(0).call()));
      assertThat(next.await(Released.class).call()).isEqualTo(standing.get(0).call());
    }
    awaitInCallLog("ENDED", "RELEASED,talks");
  }

  @Test
  void shouldEndItsCallsAndLinksWhenItIsToldToEnd() throws Exception {
    try (TestApplication application = new TestApplication(process.address())) {
      application.await(AgentReady.class);
      application.dial(1, "5550101", "talks");
      application.await(Established.class);

      process.end();

      application.await(LinkDisconnected.class);
      assertThat(application.isCutOff()).isTrue();
    }
    assertThat(Files.readAllLines(callLog)).last().asString().endsWith("RELEASED,talks");
  }

  @Test
  void shouldAnswerAnEmptyLineByOne() throws Exception {
    try (TestApplication application = new TestApplication(process.address())) {
      application.await(AgentReady.class);
      application.send("\n");

      assertThat(application.line()).isEmpty();
    }
  }

  @Test
  void shouldLoseALinkAndNothingElseForABadLine() throws Exception {
    byte[] tooLong = "x".repeat((1 << 20) + 1).getBytes();
    byte[] noUtf8 = {(byte) 0xff, '\n'};
    for (byte[] bad : List.of("hello 5550101\n".getBytes(), tooLong, noUtf8)) {
      try (TestApplication application = new TestApplication(process.address())) {
        application.send(bad);
        assertThat(application.isCutOff()).isTrue();
      }
    }
    try (TestApplication half = new TestApplication(process.address())) {
      half.await(CallsReported.class);
      half.send("{\"type\":\"MakePredictiveCall\"");
    }

    try (TestApplication application = new TestApplication(process.address())) {
      application.await(AgentReady.class);
      application.dial(1, "5550101", "talks");
      application.await(Established.class);
    }
    awaitLogged("in the middle of a line");
    assertThat(process.logged())
        .filteredOn(line -> line.contains("WARNING"))
        .hasSize(4)
        .noneMatch(line -> line.contains("5550101"));
  }

  @Test
  void shouldTakeALineInPieces() throws Exception {
    try (TestApplication application = new TestApplication(process.address())) {
      application.await(AgentReady.class);
      application.send("{\"type\":\"ReleaseCall\",\"refer");
      application.send("enceId\":5,\"call\":\"none\"}\n");

      assertThat(application.line()).contains("RequestFailed").contains("UNKNOWN_CALL");
    }
  }

  @Test
  void shouldEndTheLinkOfAnApplicationThatTakesNothingAndServeTheOthers() throws Exception {
    process.close();
    process =
        SwitchProcess.launched(
            directory, "--settings=" + directory.resolve("switch.properties"), "--backlog=8");
    String large = "x".repeat(400_000);
    try (TestApplication deaf = new TestApplication(process.address());
        TestApplication other = new TestApplication(process.address())) {
      deaf.await(CallsReported.class);
      other.await(CallsReported.class);
      for (int i = 0; i < 30; i++) {
        other.ask(
            new DistributeUserEvent(
                i, "9000", TKVList.builder().put("text", large).put("number", i).build()));
        other.await(UserEvent.class);
      }
      awaitLogged("takes nothing");
      other.send("\n");
      assertThat(other.line()).isEmpty();
    }
  }

  @Test
  void shouldSayWhatIsExpectedWhenItsArgumentsAreBad() throws Exception {
    for (String bad : List.of("--port=x", "--port=70000", "--speed=2", "--settings=/nowhere")) {
      Path own = Files.createDirectory(directory.resolve(bad.substring(2, 8) + bad.length()));
      Process refused = SwitchProcess.launch(own, bad);

      assertThat(refused.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(refused.exitValue()).isEqualTo(2);
      assertThat(Files.readString(SwitchProcess.log(own)))
          .contains(bad.substring(bad.indexOf('=') + 1));
    }
  }

  private void awaitInCallLog(String event, String end) throws Exception {
    await(callLog, line -> line.contains(event) && line.endsWith(end));
  }

  private void awaitLogged(String part) throws Exception {
    await(SwitchProcess.log(directory), line -> line.contains(part));
  }

  private static void await(Path file, Predicate<String> wanted) throws Exception {
    for (int i = 0; i < 500; i++) {
      if (Files.readAllLines(file).stream().anyMatch(wanted)) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError(Files.readString(file));
  }
}
