package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ocserver.Manual;
import org.ocserver.client.HttpApi;
import org.ocserver.client.WireConnection;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** What becomes of the connection of a request with Connection: close. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PersistentConnectionIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final String ASK_TO_CLOSE =
      "GET /campaigngroups HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

  private static final String OPTION = "http_honor_connection_close";

  private final DemoCampaign campaign = new DemoCampaign(new HttpApi(PORTS, TestUsers.ADMIN));

  @AfterEach
  void restore() {
    campaign.importConfiguration();
  }

  @Test
  @Manual("Guidelines for Client Connections: Connection: close is ignored")
  void shouldStayOpenWhenTheOptionIsNotSet() throws IOException {
    campaign.importConfigurationWith(OPTION, false);
    try (WireConnection wire = new WireConnection(PORTS, TestUsers.APPLICATION)) {
      for (int request = 1; request <= 3; request++) {
        assertThat(wire.exchange(ASK_TO_CLOSE, ""))
            .startsWith("HTTP/1.1 200 OK\n")
            .doesNotContainIgnoringCase("connection: close");
      }
    }
  }

  @Test
  void shouldBeClosedAfterTheAnswerWhenTheOptionIsSet() throws IOException {
    campaign.importConfigurationWith(OPTION, true);
    try (WireConnection wire = new WireConnection(PORTS, TestUsers.APPLICATION)) {
      assertThat(wire.exchange(ASK_TO_CLOSE, ""))
          .startsWith("HTTP/1.1 200 OK\n")
          .containsIgnoringCase("connection: close");
      assertThat(wire.rest()).isEmpty();
    }
  }

  @Test
  void shouldStayOpenWhenARequestDoesNotAskToCloseThoughTheOptionIsSet() throws IOException {
    campaign.importConfigurationWith(OPTION, true);
    try (WireConnection wire = new WireConnection(PORTS, TestUsers.APPLICATION)) {
      for (int request = 1; request <= 3; request++) {
        assertThat(wire.exchange("GET /campaigngroups HTTP/1.1\r\nHost: localhost\r\n", ""))
            .startsWith("HTTP/1.1 200 OK\n");
      }
    }
  }
}
