package org.ocserver.commdn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;
import org.ocserver.campaign.Dn;
import org.ocserver.session.SessionWorld;
import org.ocserver.telephony.TKVList;

/** Three communication DNs, and the option that says which of them are this server's. */
class CommunicationDnsTest {
  private static SessionWorld world(String... values) {
    StringBuilder dns = new StringBuilder("dns:\n");
    for (int i = 0; i < values.length; i++) {
      String options =
          values[i].equals("undefined")
              ? ""
              : ", options: {default: {outbound_contact_server: " + values[i] + "}}";
      dns.append(
          "  - {dbid: %d, tenantDbid: 1, switchDbid: 1, number: \"CommDN_%d\", type: communication_dn%s}\n"
              .formatted(11 + i, 1 + i, options));
    }
    return new SessionWorld(
        SessionWorld.MORNING, text -> text.replace("dns:\n", dns), store -> store);
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, undefined, CommDN_1",
    "false, undefined, undefined, CommDN_2 CommDN_3",
    "undefined, undefined, undefined, CommDN_1 CommDN_2 CommDN_3",
    "false, false, false, ''",
    "true, true, undefined, CommDN_1 CommDN_2"
  })
  @Manual("Special OCS Option: examples 1 to 3")
  void shouldUseTheDnsThatTheOptionSays(String one, String two, String three, String used) {
    try (SessionWorld world = world(one, two, three)) {
      List<String> numbers =
          CommunicationDns.used(world.configuration()).stream().map(Dn::number).toList();
      assertThat(String.join(" ", numbers)).isEqualTo(used);
    }
  }

  @Test
  @Manual("Special OCS Option: a DN that is not used is disregarded")
  void shouldDisregardARequestOnADnThatIsNotUsed() {
    try (SessionWorld world = world("true", "false", "undefined")) {
      CommDnProtocol protocol =
          new CommDnProtocol(
              world.sessions, world.sequences, world.withdrawals, world::configuration);
      TKVList status =
          TKVList.builder()
              .put("GSW_CM_MessageType", 12)
              .put("GSW_CM_AttrCampaignID", 139)
              .put("GSW_CM_AttrGroupID", 234)
              .put("GSW_CM_AttrOriginAppID", 102)
              .put("GSW_CM_AttrTargetAppID", 101)
              .build();
      assertThat(protocol.answer(status, Optional.of("CommDN_1")).join()).isPresent();
      assertThat(protocol.answer(status, Optional.of("CommDN_2")).join()).isEmpty();
      assertThat(protocol.answer(status, Optional.of("CommDN_3")).join()).isEmpty();
      assertThat(protocol.answer(status, Optional.of("9000")).join()).isEmpty();
      assertThat(protocol.answer(status, Optional.empty()).join()).isPresent();
    }
  }
}
