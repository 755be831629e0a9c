package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.session.TreatedByDocument.addChain;
import static org.ocserver.session.TreatedByDocument.calling;
import static org.ocserver.session.TreatedByDocument.dialTimes;
import static org.ocserver.session.TreatedByDocument.dialing;
import static org.ocserver.session.TreatedByDocument.document;
import static org.ocserver.session.TreatedByDocument.sample;
import static org.ocserver.session.TreatedByDocument.world;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.SessionMessage;

/** Whole sessions: whom and how a document has called, and what it is told. */
class DocumentTreatmentSessionTest {
  @TempDir Path folder;

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
            TreatedByDocument.CUSTOMERS)) {
      int id = addChain(world, 1, "5550009");
      dialing(world).advance(Duration.ofMinutes(20));
      assertThat(world.dialed()).containsExactly("5550009", "5550009");
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("treatments", "501@1@0@1");
    }
  }

  @Test
  void shouldNeverCallANumberOnTheDoNotCallListWhateverTheDocumentWants() throws IOException {
    String insistent =
        document(
            folder,
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
            folder,
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
        world(
            document(folder, calling(set, "<transition event='ocs.callresult' target='done'/>")))) {
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
  @Manual("Custom Actions: set_flex_attr, record_id 0 means all records of the chain")
  void shouldCallAllRecordsWithWhatIsSetForAll() throws IOException {
    String set =
        "<ocs:set_flex_attr record_id='0'>"
            + "<ocs:flex_attr attr='EXTENSIONS' type='string' key=\"'DialAttr'\" value=\"'AttrValue'\"/>"
            + "<ocs:flex_attr attr='OPTIONS' type='string' key=\"'CPNDigits'\" value=\"'8884554040'\"/>"
            + "<ocs:flex_attr attr='USERDATA' type='string' key=\"'customer_name'\" value=\"'Ann'\"/>"
            + "</ocs:set_flex_attr>";
    String both =
        document(
            folder,
            calling(set, "<transition event='ocs.callresult' target='other'/>")
                + "<state id='other'><onentry><ocs:make_call record_id='11'/></onentry>"
                + "<transition event='ocs.callresult' target='done'/></state>");
    try (SessionWorld world = world(both)) {
      addChain(world, 1, "5550006", "5550016", "5550026");
      dialing(world).advance(Duration.ofMinutes(10));
      assertThat(world.dialed()).containsExactly("5550006", "5550016");
      assertThat(world.requests.dials)
          .allSatisfy(
              dial -> {
                assertThat(dial.extensions().get("DialAttr")).contains("AttrValue");
                assertThat(dial.extensions().get("CPNDigits")).contains("8884554040");
              });
      for (int record = 10; record <= 12; record++) {
        assertThat(world.record(record)).containsEntry("customer_name", "Ann");
      }
    }
  }

  @Test
  @Manual("Events from OCS: ocs.next_record has gsw_preferred_flag and every field of the list")
  void shouldGiveThePreferredRecordFirst() throws IOException {
    String preferring =
        document(
            folder,
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
  @Manual("Events from OCS: ocs.daytime_change, unsolicited")
  void shouldTellTheMachineWhenTheIntervalOfTheDayChanges() throws IOException {
    String waiting =
        document(
            folder,
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
            folder,
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
          .askAboutRecord(
              reply ->
                  new SessionMessage.RescheduleRecord(
                      desk.handle(),
                      Optional.empty(),
                      Optional.of(false),
                      LocalDateTime.of(2026, 11, 24, 11, 30),
                      Optional.of(DeskWork.result(CallResult.ANSWER)),
                      reply))
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
    String tireless =
        document(folder, calling("", "<transition event='ocs.callresult' target='call'/>"));
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
            folder,
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
}
