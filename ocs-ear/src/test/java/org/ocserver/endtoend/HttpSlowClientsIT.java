package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ocserver.endtoend.StagedCampaign.GROUP;
import static org.ocserver.endtoend.StagedCampaign.JSON;
import static org.ocserver.endtoend.StagedCampaign.PATIENCE;
import static org.ocserver.endtoend.StagedCampaign.PORTS;
import static org.ocserver.endtoend.StagedCampaign.PROCESS;
import static org.ocserver.endtoend.StagedCampaign.START;
import static org.ocserver.endtoend.StagedCampaign.bytes;
import static org.ocserver.endtoend.StagedCampaign.connect;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.client.ManyConnections;
import org.ocserver.client.WireConnection;
import org.ocserver.server.TestUsers;

/** Clients who dawdle, and very many of them: others are served. */
class HttpSlowClientsIT extends OnStagedCampaign {
  /** More than the server has threads for requests. */
  private static final int MORE_THAN_THREADS = 150;

  private static final int CONNECTIONS = 5000;

  /** A client who stops in the middle of a body. */
  private static WireConnection dawdle(String length, int sent) throws IOException {
    WireConnection wire = connect();
    wire.send(
        "POST "
            + PROCESS
            + " HTTP/1.1\r\nHost: localhost\r\nContent-type: application/json\r\n"
            + length
            + wire.authorization()
            + "\r\n",
        new byte[sent]);
    return wire;
  }

  private static void manyDawdle(List<WireConnection> slow) throws IOException {
    for (int i = 0; i < MORE_THAN_THREADS; i++) {
      slow.add(dawdle("Content-length: 200000\r\n", 100_000));
      slow.add(dawdle("Content-length: 100\r\nExpect: 100-continue\r\n", 10));
    }
  }

  private static void assertOthersAreServed() {
    for (int i = 0; i < 20; i++) {
      HttpResponse<String> answer =
          staged.other().post("records/999999?req=RecordProcessed", JSON, "{}");
      assertThat(answer.statusCode()).isEqualTo(410);
    }
  }

  @Test
  void shouldServeOthersWhileManyBodiesDawdle() throws Exception {
    staged.campaign().importConfigurationWith("http-body-timeout", 1);
    List<WireConnection> slow = new ArrayList<>();
    try {
      manyDawdle(slow);
      assertOthersAreServed();
      for (WireConnection wire : slow) {
        assertThat(wire.rest()).doesNotContain(" 200 ", " 500 ");
      }
    } finally {
      for (WireConnection wire : slow) {
        wire.close();
      }
      staged.campaign().importConfiguration();
    }
  }

  @Test
  void shouldServeOthersWhenMoreDawdleThoughTheFirstDoNotCloseTheirConnections() throws Exception {
    staged.campaign().importConfigurationWith("http-body-timeout", 1);
    List<WireConnection> slow = new ArrayList<>();
    try {
      for (int wave = 0; wave < 3; wave++) {
        manyDawdle(slow);
        for (WireConnection wire : slow) {
          // Until the server has given it up.
          wire.rest();
        }
      }
      assertOthersAreServed();
    } finally {
      for (WireConnection wire : slow) {
        wire.close();
      }
      staged.campaign().importConfiguration();
    }
  }

  @Test
  void shouldCloseTheConnectionOfAClientWhoDawdlesOverTheHead() throws Exception {
    try (WireConnection wire = connect()) {
      wire.send("POST " + START + " HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", bytes(""));
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(250))
          .until(
              () -> {
                try {
                  wire.send("x", bytes(""));
                  return false;
                } catch (IOException closed) {
                  return true;
                }
              });
    }
  }

  @Test
  void shouldServeOthersWhileThousandsOfConnectionsAreOpen() throws Exception {
    try (ManyConnections clients = new ManyConnections(PORTS, TestUsers.APPLICATION, GROUP)) {
      clients.open(CONNECTIONS);
      assertThat(staged.other().get(GROUP).statusCode()).isEqualTo(200);
      assertThat(clients.ask()).isEqualTo(CONNECTIONS);
      assertThat(clients.ask()).isEqualTo(CONNECTIONS);
      assertThat(staged.other().get(GROUP).statusCode()).isEqualTo(200);
    }
  }
}
