package org.ocserver.commdn.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.commdn.CommDnProtocol;
import org.ocserver.session.SessionWorld;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

class SwitchCommDnsTest {
  private static final String USED = "8800";
  private static final String UNUSED = "8801";

  private final SessionWorld world =
      new SessionWorld(
          SessionWorld.MORNING,
          text ->
              text.replace(
                  "dns:\n",
                  """
                  dns:
                    - {dbid: 11, tenantDbid: 1, switchDbid: 1, number: "8800", type: communication_dn}
                    - {dbid: 12, tenantDbid: 1, switchDbid: 1, number: "8801", type: communication_dn, options: {default: {outbound_contact_server: false}}}
                  """),
          store -> store);

  @BeforeEach
  void listen() {
    SwitchCommDns dns =
        new SwitchCommDns(
            new CommDnProtocol(
                world.sessions, world.sequences, world.withdrawals, world::configuration),
            world::configuration,
            (place, event) -> world.phone.distributeUserEvent(0, place.dn(), event));
    world.userEvents = dns;
    world.observer = dns;
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void ask(String dn, int type, int origin) {
    world.phone.distributeUserEvent(
        1,
        dn,
        TKVList.builder()
            .put("GSW_CM_MessageType", type)
            .put("GSW_CM_AttrCampaignID", 139)
            .put("GSW_CM_AttrGroupID", 234)
            .put("GSW_CM_AttrDialMode", 2)
            .put("GSW_CM_AttrOriginAppID", origin)
            .put("GSW_CM_AttrTargetAppID", 0)
            .build());
    world.advance(Duration.ofSeconds(1));
  }

  /** Message types that the server sent on a DN, and to whom. */
  private List<String> toldAt(String dn) {
    return world.telephony.stream()
        .filter(UserEvent.class::isInstance)
        .map(UserEvent.class::cast)
        .filter(event -> event.dn().equals(dn))
        .map(UserEvent::userData)
        .filter(told -> told.integer("GSW_CM_AttrOriginAppID").orElse(0) == 101)
        .map(
            told ->
                told.get("GSW_CM_MessageType").orElseThrow()
                    + ">"
                    + told.get("GSW_CM_AttrTargetAppID").orElseThrow())
        .toList();
  }

  @Test
  @Manual("Data Formats: requests, responses and notifications are user events on a CommDN")
  void shouldAnswerAndTellAllOnTheDnsThatAreUsed() {
    ask(USED, 7, 102);
    ask(USED, 9, 102);
    assertThat(toldAt(USED)).containsExactlyInAnyOrder("19>102", "19>0", "21>102", "21>0");
    assertThat(toldAt(UNUSED)).isEmpty();
  }

  @Test
  void shouldDisregardStrangersOtherDnsAndItsOwnEvents() {
    ask(UNUSED, 7, 102);
    ask("9000", 7, 102);
    ask(USED, 7, 103);
    ask(USED, 7, 101);
    assertThat(world.events).isEmpty();
    assertThat(toldAt(USED)).containsExactly("7>0");
  }
}
