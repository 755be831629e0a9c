package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.telephony.TelephonyEvent;

/** Whole sessions whose calling list is treated by an SCXML document. */
class DocumentTreatmentSessionTest {
  private static final String[] CUSTOMERS = {
    "customer.suffix.6", "BUSY", "customer.suffix.9", "ANSWERING_MACHINE"
  };
  private static final Path SAMPLES = Path.of("..", "docs", "samples", "treatments");
  private static final int DAY = 86_400;

  @TempDir Path folder;

  private SessionWorld world(String uri, String options, String more) {
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replace(
                    "name: Spring List,",
                    "name: Spring List, options: {default: {treatment-uri: \"%s\"%s}},"
                        .formatted(uri, options))
                .replace("callingLists:", more + "callingLists:"),
        store -> store,
        CUSTOMERS);
  }

  private SessionWorld world(String uri) {
    return world(uri, "", "");
  }

  private static String sample(String name) {
    return SAMPLES.resolve(name).toAbsolutePath().normalize().toUri().toString();
  }

  /** A document of these states, with a record in {@code r}. */
  private String document(String states) throws IOException {
    Path file = Files.createTempFile(folder, "treatment", ".scxml");
    Files.writeString(
        file,
        "<scxml xmlns='http://www.w3.org/2005/07/scxml' xmlns:ocs='urn:ocserver:ocs' version='1.0'"
            + " datamodel='ecmascript'><datamodel><data id='r' expr='0'/></datamodel>"
            + states
            + "</scxml>");
    return file.toUri().toString();
  }

  /** A document that calls the record 10 times whatever comes, with actions before the call. */
  private static String calling(String actions, String then) {
    return "<state id='call'><onentry>"
        + actions
        + "<ocs:make_call record_id='10'/></onentry>"
        + then
        + "</state><final id='done'/>";
  }

  private static SessionWorld dialing(SessionWorld world) {
    world.load();
    world.start();
    return world;
  }

  private static List<Instant> dialTimes(SessionWorld world) {
    return world.telephony.stream()
        .filter(TelephonyEvent.Dialing.class::isInstance)
        .map(TelephonyEvent::at)
        .toList();
  }

  private static int addChain(SessionWorld world, int chain, String... phones) {
    for (int n = 0; n < phones.length; n++) {
      world.add(chain, n, phones[n], 0, DAY, 122);
    }
    return chain * 10;
  }

  private static String troubles(SessionWorld world) {
    return world.events.stream()
        .filter(SessionEvent.Trouble.class::isInstance)
        .map(event -> ((SessionEvent.Trouble) event).description())
        .toList()
        .toString();
  }

  @Test
  @Manual("SCXML Treatment Processing: the machine of a chain says whom to call, and when")
  void shouldCallWhomTheDocumentSaysUntilItIsDone() {
    try (SessionWorld world = world(sample("sample02.scxml") + "?max_attempts=2&retry_delay=60")) {
      int first = addChain(world, 1, "5550006", "5550016", "5550001", "5550002");
      dialing(world).advance(Duration.ofMinutes(10));

      assertThat(world.dialed())
          .containsExactly("5550006", "5550006", "5550016", "5550016", "5550001");
      List<Instant> times = dialTimes(world);
      assertThat(Duration.between(times.get(0), times.get(1)))
          .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
      assertThat(world.record(first))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("attempt", 2)
          .containsEntry("call_result", CallResult.BUSY.value())
          .containsEntry("app_id", null);
      assertThat(world.record(first + 3))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("attempt", 0);
      assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isZero();
    }
  }

  @Test
  @Manual(
      "Custom Actions: set_exec_flag PostProcessing Switch hands over to traditional treatments")
  void shouldHandOverToStandardTreatmentsWhenTheDocumentSwitches() {
    String treatment =
        "treatments:\n  - {dbid: 501, tenantDbid: 1, name: T501, callResult: 9, recordAction:"
            + " retry_in, cycleAttempt: 1, intervalMinutes: 5}\n";
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace(
                        "name: Spring List,",
                        "name: Spring List, treatmentDbids: [501], options: {default:"
                            + " {treatment-uri: \"%s\"}},".formatted(sample("sample03.scxml")))
                    .replace("callingLists:", treatment + "callingLists:"),
            store -> store,
            CUSTOMERS)) {
      int id = addChain(world, 1, "5550009");
      dialing(world).advance(Duration.ofMinutes(20));
      assertThat(world.dialed()).containsExactly("5550009", "5550009");
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("treatments", "501@1@0@1");
    }
  }

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
  void shouldNeverCallANumberOnTheDoNotCallListWhateverTheDocumentWants() throws IOException {
    String insistent =
        document(
            calling(
                    "<ocs:set_flex_attr record_id='0'><ocs:flex_attr attr='OPTIONS' type='string'"
                        + " key=\"'check_dnc_list'\" value=\"'false'\"/></ocs:set_flex_attr>",
                    "<transition event='Error.Attribute' target='again'/>"
                        + "<transition event='ocs.callresult' target='done'/>")
                + "<state id='again'><onentry><ocs:make_call record_id='10'/></onentry>"
                + "<transition event='ocs.callresult'"
                + " cond=\"_event.data.callresult == 'DoNotCall'\" target='other'/></state>"
                + "<state id='other'><onentry><ocs:make_call record_id='11'/></onentry>"
                + "<transition event='ocs.callresult' target='done'/></state>");
    try (SessionWorld world = world(insistent)) {
      addChain(world, 1, "5550001", "5550002");
      world.forbid("5550001");
      dialing(world).advance(Duration.ofMinutes(10));
      assertThat(world.dialed()).containsExactly("5550002");
      assertThat(world.record(10))
          .containsEntry("record_type", 7)
          .containsEntry("call_result", CallResult.DO_NOT_CALL.value());
    }
  }

  @Test
  void shouldEndAMachineThatInsistsOnANumberThatMustNotBeCalled() throws IOException {
    String endless =
        document(
            calling("", "<transition event='ocs.callresult' target='call'/>")
                .replace("<final id='done'/>", ""));
    try (SessionWorld world = world(endless)) {
      addChain(world, 1, "5550001");
      addChain(world, 2, "5550002");
      world.forbid("5550001");
      dialing(world).advance(Duration.ofMinutes(10));
      assertThat(world.dialed()).doesNotContain("5550001");
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }

  @Test
  @Manual("Custom Actions: set_flex_attr OPTIONS, USERDATA and EXTENSIONS")
  void shouldCallWithTheOptionsAndExtensionsAndStoreTheDataThatTheDocumentSets()
      throws IOException {
    String set =
        "<ocs:set_flex_attr record_id='10'>"
            + "<ocs:flex_attr attr=\"'OPTIONS'\" type=\"'string'\" key=\"'CPNDigits'\" value=\"'8884554040'\"/>"
            + "<ocs:flex_attr attr=\"'EXTENSIONS'\" type=\"'string'\" key=\"'DialAttr'\" value=\"'AttrValue'\"/>"
            + "<ocs:flex_attr attr=\"'EXTENSIONS'\" type=\"'int'\" key=\"'Level'\" value='3'/>"
            + "<ocs:flex_attr attr=\"'USERDATA'\" type=\"'string'\" key=\"'customer_name'\" value=\"'Ann'\"/>"
            + "</ocs:set_flex_attr>";
    try (SessionWorld world =
        world(document(calling(set, "<transition event='ocs.callresult' target='done'/>")))) {
      int id = addChain(world, 1, "5550006");
      dialing(world).advance(Duration.ofMinutes(5));
      assertThat(world.requests.dials)
          .singleElement()
          .satisfies(
              dial -> {
                assertThat(dial.extensions().get("CPNDigits")).contains("8884554040");
                assertThat(dial.extensions().get("DialAttr")).contains("AttrValue");
                assertThat(dial.extensions().get("Level")).contains(3);
              });
      assertThat(world.record(id)).containsEntry("customer_name", "Ann");
    }
  }

  @Test
  @Manual("Events from OCS: ocs.next_record has gsw_preferred_flag and every field of the list")
  void shouldGiveThePreferredRecordFirst() throws IOException {
    String preferring =
        document(
            "<state id='next'><onentry><ocs:next_record/></onentry>"
                + "<transition event='ocs.next_record'"
                + " cond=\"_event.data.gsw_preferred_flag == 'yes' &amp;&amp;"
                + " _event.data.customer_id == 'C1' &amp;&amp; _event.data.balance == 12\""
                + " target='call'><assign location='r' expr='_event.data.record_id'/></transition>"
                + "</state><state id='call'><onentry><ocs:make_call record_id='r'/></onentry>"
                + "<transition event='ocs.callresult' target='done'/></state><final id='done'/>");
    try (SessionWorld world =
        world(preferring, ", treatment-preferred-contact-field: customer_name", "")) {
      addChain(world, 1, "5550001", "5550002");
      world.execute("UPDATE \"customers\" SET \"customer_name\" = 'no' WHERE \"chain_n\" = 0");
      dialing(world).advance(Duration.ofMinutes(5));
      assertThat(world.dialed()).containsExactly("5550002");
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
        world(document("<state id='a'><onentry><ocs:unknown/></onentry></state>"))) {
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
    String failing = document("<state id='a'><transition target='a'/></state>");
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
  @Manual("Events from OCS: ocs.daytime_change, unsolicited")
  void shouldTellTheMachineWhenTheIntervalOfTheDayChanges() throws IOException {
    String waiting =
        document(
            "<state id='early'><transition event='ocs.daytime_change'"
                + " cond=\"_event.data.daytime_code == 'ABH'\" target='call'/></state>"
                + calling("", "<transition event='ocs.callresult' target='done'/>"));
    String hours =
        """
        statisticalDays:
          - {dbid: 1, tenantDbid: 1, name: Tuesday, weekday: TUESDAY, openFrom: 28800, openTill: 50400}
          - {dbid: 2, tenantDbid: 1, name: Wednesday, weekday: WEDNESDAY, openFrom: 0, openTill: 86400}
        statisticalTables:
          - {dbid: 1, tenantDbid: 1, name: Opening, days: [1, 2]}
        """;
    try (SessionWorld world = world(waiting, ", treatment-daytime-table: Opening", hours)) {
      addChain(world, 1, "5550001");
      dialing(world).advance(Duration.ofHours(3));
      assertThat(world.dialed()).isEmpty();
      assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isEqualTo(1);
      world.advance(Duration.ofHours(1).plusMinutes(1));
      assertThat(world.dialed()).containsExactly("5550001");
    }
  }

  @Test
  @Manual("Events from OCS: ocs.callresult AgentCallbackError")
  void shouldTellTheMachineWhenNobodyCouldBeGivenTheCallback() throws IOException {
    String document =
        document(
            calling(
                    "",
                    "<transition event='ocs.callresult'"
                        + " cond=\"_event.data.callresult == 'GroupCallbackError'\" target='other'/>"
                        + "<transition event='ocs.callresult' target='done'/>")
                + "<state id='other'><onentry><ocs:make_call record_id='10'/></onentry>"
                + "<transition event='ocs.callresult' target='done'/></state>");
    try (SessionWorld world = world(document)) {
      int id = addChain(world, 1, "5550001");
      dialing(world);
      DeskWork desk = DeskWork.awaitCall(world);
      world
          .sessions
          .records()
          .rescheduleAndFinish(
              desk.handle(),
              Optional.empty(),
              Optional.of(false),
              LocalDateTime.of(2026, 11, 24, 11, 30),
              DeskWork.result(CallResult.ANSWER))
          .join();
      assertThat(world.record(id))
          .containsEntry("record_type", RecordType.CAMPAIGN_CALLBACK.value());
      assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isEqualTo(1);
      world.phone.disconnect();
      world.advance(Duration.ofHours(2));
      assertThat(world.dialed()).hasSize(1);
      assertThat(world.record(id))
          .containsEntry("call_result", CallResult.GROUP_CALLBACK_ERROR.value())
          .containsEntry("record_type", RecordType.CAMPAIGN_RESCHEDULED.value());
      world.phone.connect();
      world.advance(Duration.ofMinutes(10));
      assertThat(world.dialed()).hasSize(2);
    }
  }

  @Test
  @Manual("Events from OCS: ocs.callresult DoNotCall")
  void shouldTellTheMachineThatItsNumberIsOnTheDoNotCallListAndGoOnWithAnother() {
    try (SessionWorld world = world(sample("sample02.scxml") + "?retry_delay=600")) {
      int id = addChain(world, 1, "5550006", "5550001");
      dialing(world).advance(Duration.ofMinutes(2));
      assertThat(world.dialed()).containsExactly("5550006");
      world.forbid("5550006");
      world.advance(Duration.ofMinutes(40));
      assertThat(world.dialed()).containsExactly("5550006", "5550001");
      assertThat(world.record(id)).containsEntry("record_type", RecordType.NO_CALL.value());
    }
  }

  @Test
  @Manual("RecordProcessed: the machine is stopped when the record is processed")
  void shouldStopTheMachineWhenTheDesktopIsDoneWithTheRecord() throws IOException {
    String tireless = document(calling("", "<transition event='ocs.callresult' target='call'/>"));
    try (SessionWorld world = world(tireless)) {
      int id = addChain(world, 1, "5550001");
      dialing(world);
      DeskWork.awaitCall(world).process(CallResult.WRONG_PARTY, AfterChange.DONE);
      world.advance(Duration.ofMinutes(30));
      assertThat(world.dialed()).hasSize(1);
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("call_result", CallResult.WRONG_PARTY.value());
    }
  }

  @Test
  @Manual("RecordProcessed: GSW_TREATMENT lets the treatment decide, also an SCXML one")
  void shouldLetTheMachineDecideWhenTheDesktopAsksForTheTreatment() throws IOException {
    String document =
        document(
            calling(
                    "",
                    "<transition event='ocs.callresult'"
                        + " cond=\"_event.data.callresult == 'WrongParty'\" target='wait'/>"
                        + "<transition event='ocs.callresult' target='done'/>")
                + "<state id='wait'><onentry><ocs:timeout delay='300'/></onentry>"
                + "<transition event='ocs.timeout' target='call'/></state>");
    try (SessionWorld world = world(document)) {
      addChain(world, 1, "5550001");
      dialing(world);
      DeskWork.awaitCall(world).process(CallResult.WRONG_PARTY, AfterChange.TREAT);
      world.advance(Duration.ofMinutes(8));
      assertThat(world.dialed()).hasSize(2);
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
        "r = 'x'; for (var i = 0; i &lt; 40; i++) r += r",
        "r = []; r.push(r)",
        "r = new Date()",
      })
  void shouldWriteTheChainWhateverTheVariablesOfItsMachineAre(String script) throws IOException {
    String unsaved =
        document(
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
}
