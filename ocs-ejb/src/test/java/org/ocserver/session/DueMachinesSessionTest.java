package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.session.TreatedByDocument.addChain;
import static org.ocserver.session.TreatedByDocument.dialTimes;
import static org.ocserver.session.TreatedByDocument.dialing;
import static org.ocserver.session.TreatedByDocument.document;
import static org.ocserver.session.TreatedByDocument.world;
import static org.ocserver.session.TreatedByDocument.worldOfGroup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocserver.Manual;
import org.ocserver.callinglist.RecordStatus;

/** Whole sessions: machines go on at their time, though nobody is to be called then. */
class DueMachinesSessionTest {
  private static final String BUSY = "5550006";
  private static final String ANSWERED = "5550001";

  /** From 8 to 14 hours, Tuesday and Wednesday. */
  private static final String HOURS =
      """
      statisticalDays:
        - {dbid: 1, tenantDbid: 1, name: Tuesday, weekday: TUESDAY, openFrom: 28800, openTill: 50400}
        - {dbid: 2, tenantDbid: 1, name: Wednesday, weekday: WEDNESDAY, openFrom: 28800, openTill: 50400}
      statisticalTables:
        - {dbid: 1, tenantDbid: 1, name: Opening, days: [1, 2]}
      """;

  @TempDir Path folder;

  /** Calls the first record; if it is busy, waits, notes that, and ends or calls it again. */
  private String waiting(int seconds, boolean again) throws IOException {
    return document(
        folder,
        "<state id='next'><onentry><ocs:next_record/></onentry>"
            + "<transition event='ocs.next_record' target='call'>"
            + "<assign location='r' expr='_event.data.record_id'/></transition></state>"
            + "<state id='call'><onentry><ocs:make_call record_id='r'/></onentry>"
            + "<transition event='ocs.callresult' cond=\"_event.data.callresult == 'Busy'\""
            + " target='wait'/><transition event='ocs.callresult' target='done'/></state>"
            + "<state id='wait'><onentry><ocs:timeout delay='"
            + seconds
            + "'/></onentry><transition event='ocs.timeout' target='waited'/></state>"
            + "<state id='waited'><onentry><ocs:set_flex_attr record_id='r'><ocs:flex_attr"
            + " attr='USERDATA' type='string' key=\"'customer_name'\" value=\"'waited'\"/>"
            + "</ocs:set_flex_attr></onentry><transition target='"
            + (again ? "last" : "done")
            + "'/></state><state id='last'><onentry><ocs:make_call record_id='r'/></onentry>"
            + "<transition event='ocs.callresult' target='done'/></state><final id='done'/>");
  }

  /** The only agent talks for twenty minutes to the second customer. */
  private static SessionWorld withOneAgent(String uri, String groupOptions) {
    SessionWorld world =
        worldOfGroup(uri, groupOptions, "agents", "1", "talk.seconds", "fixed(1200)");
    addChain(world, 1, BUSY);
    addChain(world, 2, ANSWERED);
    dialing(world).advance(Duration.ofMinutes(2));
    assertThat(world.dialed()).containsExactly(BUSY, ANSWERED);
    return world;
  }

  @Test
  @Manual("Custom Actions: timeout, while no agent is free")
  void shouldLetAMachineGoOnInTimeThoughNoAgentIsFree() throws IOException {
    try (SessionWorld world = withOneAgent(waiting(300, false), "")) {
      world.advance(Duration.ofMinutes(4));
      assertThat(world.record(10))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("attempt", 1)
          .containsEntry("customer_name", "waited");
      assertThat(world.dialed()).hasSize(2);
      assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isZero();
    }
  }

  @Test
  void shouldHaveACallWaitForAnAgentThoughItsMachineHasGoneOn() throws IOException {
    try (SessionWorld world = withOneAgent(waiting(300, true), "")) {
      world.advance(Duration.ofMinutes(10));
      assertThat(world.dialed()).hasSize(2);
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.RETRIEVED.value());
      world.advance(Duration.ofMinutes(20));
      assertThat(world.dialed()).containsExactly(BUSY, ANSWERED, BUSY);
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }

  @Test
  void shouldCallOnceWhenTheServerDiesWhileAMachineWaitsForPacing() throws IOException {
    try (SessionWorld world = withOneAgent(waiting(300, true), "")) {
      world.advance(Duration.ofMinutes(10));
      world.crash();
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.READY.value());
      dialing(world).advance(Duration.ofMinutes(40));
      assertThat(world.dialed()).containsExactly(BUSY, ANSWERED, BUSY);
      assertThat(world.record(10))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("attempt", 2)
          .containsEntry("customer_name", "waited");
    }
  }

  @Test
  void shouldLetMachinesWaitForPacingIfThatIsWanted() throws IOException {
    try (SessionWorld world =
        withOneAgent(waiting(300, false), "treatment-machines-per-second: \"0\"")) {
      world.advance(Duration.ofMinutes(10));
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.RETRIEVED.value());
      world.advance(Duration.ofMinutes(20));
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }

  @Test
  void shouldLetAMachineThatWaitsInTheDatabaseGoOnOutsideBusinessHours() throws IOException {
    try (SessionWorld world =
        world(waiting(6 * 3600, false), ", business-hours-table: Opening", HOURS)) {
      addChain(world, 1, BUSY);
      dialing(world).advance(Duration.ofHours(5));
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.READY.value());
      world.advance(Duration.ofMinutes(62));
      assertThat(world.record(10))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("customer_name", "waited");
      assertThat(world.dialed()).containsExactly(BUSY);
    }
  }

  @Test
  void shouldCallInBusinessHoursAloneWhateverTheTimeAtWhichAMachineGoesOn() throws IOException {
    try (SessionWorld world =
        world(waiting(6 * 3600, true), ", business-hours-table: Opening", HOURS)) {
      addChain(world, 1, BUSY);
      dialing(world).advance(Duration.ofHours(20));
      assertThat(world.dialed()).containsExactly(BUSY);
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.READY.value());
      world.advance(Duration.ofHours(3));
      assertThat(world.dialed()).containsExactly(BUSY, BUSY);
      assertThat(dialTimes(world).get(1))
          .isBetween(Instant.parse("2026-11-25T07:00:00Z"), Instant.parse("2026-11-25T07:01:00Z"));
      assertThat(world.record(10)).containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }
}
