package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.session.message.AgentActivity;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.Established;

/** Groups of places: ports of an IVR, and phones of agents. */
class IvrSessionTest {
  private static final String PLACES =
      """
        - {dbid: 11, tenantDbid: 1, switchDbid: 1, number: "7001", type: %1$s}
        - {dbid: 12, tenantDbid: 1, switchDbid: 1, number: "7002", type: %1$s}
      places:
        - {dbid: 21, tenantDbid: 1, name: First, dns: [11]}
        - {dbid: 22, tenantDbid: 1, name: Second, dns: [12]}
      placeGroups:
        - {dbid: 31, tenantDbid: 1, name: Ports, places: [21, 22]}
      persons:""";

  private static SessionWorld world(String dnType, String options, String... settings) {
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replace("persons:\n", PLACES.formatted(dnType) + "\n")
                .replace("groupDbid: 234", "groupDbid: 31")
                .replace("agent_group", "place_group")
                .replace(
                    "lists: [{listDbid: 1}]",
                    "options: {default: {%s}}, lists: [{listDbid: 1}]".formatted(options)),
        store -> store,
        Stream.concat(Stream.of("agents", "2", "talk.seconds", "fixed(20)"), Stream.of(settings))
            .toArray(String[]::new));
  }

  private static SessionWorld ivr(String moreOptions) {
    return world(
        "voice_treatment_port", "ivr_group: \"true\"" + moreOptions, "agent.kind", "IVR_PORT");
  }

  private static void run(SessionWorld world) {
    world.load();
    world.start();
  }

  @Test
  @Manual("IVR groups: a place is available while there is no telephony activity")
  @Manual("IVR groups: the record is finalized immediately after the release")
  void shouldDialForPortsAtWhichNobodyLogsIn() {
    try (SessionWorld world = ivr("")) {
      world.addMany(6);
      run(world);
      world.advance(Duration.ofSeconds(5));
      assertThat(world.dialed()).hasSize(2);
      world.advance(Duration.ofMinutes(3));
      assertThat(world.dialed()).hasSize(6);
      assertThat(
              world.count(
                  "SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 3 AND \"call_result\" = 33"))
          .isEqualTo(6);
      assertThat(world.status().calls()).isEmpty();
    }
  }

  @Test
  void shouldGoOnAfterALostLink() {
    try (SessionWorld world = ivr("")) {
      world.addMany(4);
      run(world);
      world.advance(Duration.ofSeconds(3));
      world.phone.disconnect();
      world.advance(Duration.ofSeconds(30));
      world.phone.connect();
      world.advance(Duration.ofMinutes(3));
      assertThat(world.dialed()).hasSize(4).doesNotHaveDuplicates();
    }
  }

  private static Established answered(SessionWorld world) {
    for (int i = 0; i < 600; i++) {
      for (var event : world.telephony) {
        if (event instanceof Established established) {
          return established;
        }
      }
      world.advance(Duration.ofMillis(100));
    }
    throw new IllegalStateException("nobody answers");
  }

  private static int released(String option, TKVList data) {
    try (SessionWorld world = ivr(option)) {
      int id = world.add("5550001");
      run(world);
      world.phone.updateUserData(0, answered(world).call(), data);
      world.advance(Duration.ofMinutes(1));
      assertThat(world.record(id))
          .containsEntry("record_status", RecordStatus.UPDATED.value())
          .containsEntry("customer_name", "Name 1");
      return ((Number) world.record(id).get("balance")).intValue() * 100
          + (Integer) world.record(id).get("call_result");
    }
  }

  @Test
  @Manual("ivr_update_on_release: user data of EventReleased updates the record")
  void shouldTakeWhatTheIvrChangedWhenTheOptionSaysSo() {
    TKVList data =
        TKVList.builder()
            .put("balance", 7)
            .put("GSW_CALL_RESULT", CallResult.WRONG_PARTY.value())
            .build();
    assertThat(released(", ivr_update_on_release: \"true\"", data))
        .isEqualTo(700 + CallResult.WRONG_PARTY.value());
    assertThat(released("", data)).isEqualTo(1200 + CallResult.ANSWER.value());
  }

  @Test
  void shouldChangeNothingWhenTheIvrSetsAValueThatDoesNotFit() {
    TKVList data = TKVList.builder().put("balance", "much").put("GSW_CALL_RESULT", -1).build();
    assertThat(released(", ivr_update_on_release: \"true\"", data))
        .isEqualTo(1200 + CallResult.ANSWER.value());
  }

  @Test
  void shouldDialForAgentsWhoLogInAtThePlacesOfAGroup() {
    try (SessionWorld world = world("extension", "", "agents", "3")) {
      world.addMany(6);
      run(world);
      assertThat(world.status().agents())
          .containsExactlyEntriesOf(java.util.Map.of(AgentActivity.READY, 2));
      world.advance(Duration.ofSeconds(5));
      assertThat(world.dialed()).hasSize(2);
    }
  }
}
