package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.session.TreatedByDocument.addChain;
import static org.ocserver.session.TreatedByDocument.calling;
import static org.ocserver.session.TreatedByDocument.dialTimes;
import static org.ocserver.session.TreatedByDocument.dialing;
import static org.ocserver.session.TreatedByDocument.document;
import static org.ocserver.session.TreatedByDocument.sample;
import static org.ocserver.session.TreatedByDocument.troubles;
import static org.ocserver.session.TreatedByDocument.world;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.RecordStatus;

/** Whole sessions: machines that wait, are stored, outlive the server, or fail. */
class MachineLifeSessionTest {
  @TempDir Path folder;

  @Test
  @Manual("SCXML Treatment Processing: a machine that waits long is restored when its time comes")
  void shouldKeepAMachineThatWaitsLongInTheDatabaseAndNotInMemory() {
    try (SessionWorld world = world(sample("sample02.scxml") + "?retry_delay=7200")) {
      int id = addChain(world, 1, "5550006");
      dialing(world).advance(Duration.ofMinutes(2));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.READY.value())
          .containsEntry("app_id", null);
      assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isEqualTo(1);
      world.advance(Duration.ofHours(5));
      assertThat(world.dialed()).hasSize(3);
      List<Instant> times = dialTimes(world);
      assertThat(Duration.between(times.get(0), times.get(1)))
          .isBetween(Duration.ofHours(2), Duration.ofMinutes(122));
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.UPDATED.value());
      assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isZero();
    }
  }

  @Test
  @Manual("SCXML Treatment Processing: restored machines go on where they were")
  void shouldGoOnWhereItWasWhenTheServerDiesWhileItWaits() {
    try (SessionWorld world = world(sample("sample02.scxml") + "?retry_delay=600&max_attempts=3")) {
      int id = addChain(world, 1, "5550006", "5550001");
      dialing(world).advance(Duration.ofMinutes(2));
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.RETRIEVED.value());
      world.crash();
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.READY.value());
      dialing(world).advance(Duration.ofMinutes(10));
      world.unload();
      world.advance(Duration.ofMinutes(5));
      world.crash();
      dialing(world).advance(Duration.ofMinutes(60));
      assertThat(world.dialed()).containsExactly("5550006", "5550006", "5550006", "5550001");
      assertThat(world.record(id)).containsEntry("attempt", 3);
      assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isZero();
    }
  }

  @Test
  void shouldForgetTheMachineOfAChainThatRangWhenTheServerDied() {
    try (SessionWorld world = world(sample("sample02.scxml") + "?retry_delay=60")) {
      int id = addChain(world, 1, "5550006", "5550001");
      dialing(world);
      while (dialTimes(world).size() < 2) {
        world.advance(Duration.ofMillis(250));
      }
      world.crash();
      dialing(world).advance(Duration.ofMinutes(30));
      assertThat(world.dialed()).hasSize(2);
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.STALE.value());
      assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isZero();
    }
  }

  @Test
  @Manual("Events from OCS: Error.Configuration")
  void shouldDialByStandardTreatmentsAndSayWhyWhenTheDocumentCannotBeHad() {
    try (SessionWorld world = world("file:///nowhere/at-all.scxml")) {
      addChain(world, 1, "5550001");
      dialing(world).advance(Duration.ofMinutes(5));
      assertThat(world.dialed()).containsExactly("5550001");
      assertThat(troubles(world))
          .containsOnlyOnce("Error.Configuration")
          .contains("Spring List", "file:///nowhere/at-all.scxml", "standard treatments");
    }
  }

  @Test
  void shouldDialByStandardTreatmentsWhenTheDocumentCannotBeRead() throws IOException {
    try (SessionWorld world =
        world(document(folder, "<state id='a'><onentry><ocs:unknown/></onentry></state>"))) {
      addChain(world, 1, "5550001");
      dialing(world).advance(Duration.ofMinutes(5));
      assertThat(world.dialed()).containsExactly("5550001");
      assertThat(troubles(world)).contains("Error.Configuration");
    }
  }

  /** The document fails for customers whose number ends in 3 alone. */
  @Test
  void shouldLeaveOtherChainsAloneWhenTheMachineOfOneFails() throws IOException {
    String fragile =
        document(
            folder,
            "<state id='next'><onentry><ocs:next_record/></onentry>"
                + "<transition event='ocs.next_record'"
                + " cond=\"_event.data.contact_info == '5550003'\" target='spin'/>"
                + "<transition event='ocs.next_record' target='call'>"
                + "<assign location='r' expr='_event.data.record_id'/></transition></state>"
                + "<state id='spin'><onentry><script>while (true) {}</script></onentry></state>"
                + "<state id='call'><onentry><ocs:make_call record_id='r'/></onentry>"
                + "<transition event='ocs.callresult' target='wait'/></state>"
                + "<state id='wait'><onentry><ocs:timeout delay='60'/></onentry>"
                + "<transition event='ocs.timeout' target='call'/></state>");
    try (SessionWorld world = world(fragile)) {
      int failing = addChain(world, 1, "5550003");
      addChain(world, 2, "5550006");
      dialing(world).advance(Duration.ofMinutes(5));
      assertThat(world.dialed()).contains("5550003");
      assertThat(world.dialed().stream().filter("5550006"::equals)).hasSizeGreaterThan(2);
      assertThat(world.record(failing))
          .containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }

  @Test
  void shouldUseStandardTreatmentsForTheListWhenOneMachineAfterTheOtherFails() throws IOException {
    String failing = document(folder, "<state id='a'><transition target='a'/></state>");
    try (SessionWorld world = world(failing)) {
      for (int chain = 1; chain <= 10; chain++) {
        addChain(world, chain, "55510" + chain);
      }
      dialing(world).advance(Duration.ofMinutes(10));
      assertThat(world.dialed()).hasSize(10);
      assertThat(troubles(world)).containsOnlyOnce("failed in turn");
    }
  }

  @Test
  void shouldKeepTheMachineWhenTheCampaignIsUnloadedAndLoadedAgain() {
    try (SessionWorld world = world(sample("sample02.scxml") + "?retry_delay=600&max_attempts=3")) {
      int id = addChain(world, 1, "5550006");
      dialing(world).advance(Duration.ofMinutes(2));
      world.unload();
      world.advance(Duration.ofSeconds(5));
      assertThat(world.record(id)).containsEntry("record_status", RecordStatus.READY.value());
      dialing(world).advance(Duration.ofHours(1));
      assertThat(world.dialed()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r = {get x() { while (true) {} }}",
        "r = {get x() { throw 1; }}",
        "r = 'x'.repeat(90000); r = [r, r, r]",
        "r = []; r.push(r)",
        "r = new Date()",
      })
  void shouldWriteTheChainWhateverTheVariablesOfItsMachineAre(String script) throws IOException {
    String unsaved =
        document(
            folder,
            calling("", "<transition event='ocs.callresult' target='wait'/>")
                + "<state id='wait'><onentry><script>"
                + script
                + "</script><ocs:timeout delay='60'/></onentry>"
                + "<transition event='ocs.timeout' target='done'/></state>");
    try (SessionWorld world = world(unsaved)) {
      int id = addChain(world, 1, "5550006");
      dialing(world).advance(Duration.ofMinutes(5));
      assertThat(world.dialed()).containsExactly("5550006");
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("attempt", 1);
    }
  }

  @Test
  void shouldHoldScriptsToTheLimitsThatAreConfigured() throws IOException {
    String working =
        document(
            folder,
            calling(
                "<script>for (var i = 0; i &lt; 5000; i++) {}</script>",
                "<transition event='ocs.callresult' target='done'/>"));
    try (SessionWorld world = world(working)) {
      addChain(world, 1, "5550006");
      dialing(world).advance(Duration.ofMinutes(5));
      assertThat(troubles(world)).doesNotContain("failed");
      assertThat(world.record(10)).containsEntry("treatments", "");
    }
    try (SessionWorld world =
        world(
            working,
            ", treatment-script-instructions: \"10000\", treatment-max-failures: \"1\"",
            "")) {
      addChain(world, 1, "5550006");
      dialing(world).advance(Duration.ofMinutes(5));
      assertThat(troubles(world)).contains("1 machines failed in turn", "more than 10000 steps");
      assertThat(world.dialed()).containsExactly("5550006");
    }
  }
}
