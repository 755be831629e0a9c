package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.endtoend.StagedCampaign.GROUP;
import static org.ocserver.endtoend.StagedCampaign.JSON;
import static org.ocserver.endtoend.StagedCampaign.PROCESS;
import static org.ocserver.endtoend.StagedCampaign.START;
import static org.ocserver.endtoend.StagedCampaign.TARGETS;
import static org.ocserver.endtoend.StagedCampaign.bytes;
import static org.ocserver.endtoend.StagedCampaign.connect;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.client.WireConnection;

/** Requests of which it is not clear where they end: none of what they hide is carried out. */
class HttpFramingIT extends OnStagedCampaign {
  @Test
  void shouldRefuseLengthsThatAreWrong() throws IOException {
    String start =
        "POST " + START + " HTTP/1.1\r\nHost: localhost\r\nContent-type: " + JSON + "\r\n";
    byte[] body = bytes("{\"GSW_CM_AttrDialMode\": 2}");
    for (String length :
        List.of(
            "Content-length: -5\r\n",
            "Content-length: 5\r\nContent-length: " + body.length + "\r\n",
            "Content-length: " + body.length + "\r\nContent-length: 5\r\n",
            "Content-length: 5, 26\r\n",
            "Content-length: abc\r\n",
            "Content-length: 0x1A\r\n",
            "Content-length: +26\r\n",
            "Content-length: 99999999999999999999\r\n",
            "Content-length: 2000000000\r\n",
            "Content-length: 12\r\n")) {
      try (WireConnection wire = connect()) {
        wire.send(start + length + wire.authorization() + "\r\n", body);
        assertThat(wire.answer()).as(length).startsWith("HTTP/1.1 400 Bad Request\n");
      }
    }
  }

  @Test
  void shouldRefuseABodyThatEndsBeforeItsLength() throws IOException {
    for (String length :
        List.of(
            "Content-length: 4000\r\n",
            "Content-length: 4000\r\nIdempotency-Key: early\r\n",
            "Content-length: 4000\r\nExpect: 100-continue\r\n",
            "Content-length: 200000\r\n",
            "Transfer-encoding: chunked\r\n")) {
      for (String target : TARGETS.keySet()) {
        try (WireConnection wire = connect()) {
          wire.send(
              "POST "
                  + target
                  + " HTTP/1.1\r\nHost: localhost\r\nContent-type: application/json\r\n"
                  + length
                  + wire.authorization()
                  + "\r\n",
              bytes("{\"GSW_CM_AttrDialMode\": 2, \"GSW_TENANT_DBID\": 1}"));
          wire.sendNoMore();
          // Or no answer at all; but none that says that something was done.
          assertThat(wire.rest().replace("HTTP/1.1 100 Continue\r\n", ""))
              .as(target + " " + length)
              .doesNotContain(" 200 ", " 500 ")
              .matches("(?s)(\\s*HTTP/1.1 400 .*)?");
        }
      }
    }
  }

  @Test
  void shouldCarryOutNothingThatIsHiddenInABody() throws IOException {
    for (String framing :
        List.of(
            "Content-length: %d\r\nTransfer-encoding: chunked\r\n",
            "Transfer-encoding: chunked\r\nContent-length: %d\r\n",
            "Content-length: %d\r\nTransfer-encoding : chunked\r\n",
            "Content-length: %d\r\nTransfer-encoding: xchunked\r\n",
            "Content-length: %d\r\nTransfer-encoding:\tchunked\r\n",
            "Content-length: %d\r\nTransfer-encoding: identity, chunked\r\n",
            "Content-length: %d\r\nTransfer-encoding: identity\r\nTransfer-encoding: chunked\r\n",
            "Content-length: %d\r\nX: y\r\n Transfer-encoding: chunked\r\n",
            "Content-length: %d\r\nX: y\nTransfer-encoding: chunked\r\n",
            "Content-length: %d\r\nX: y\rTransfer-encoding: chunked\r\n",
            "Content-length: 3\r\nContent-length: %d\r\n")) {
      try (WireConnection wire = connect()) {
        String hidden =
            "0\r\n\r\nPOST /%s?req=Unload HTTP/1.1\r\nHost: localhost\r\n%sContent-length: 0\r\n\r\n"
                .formatted(GROUP, wire.authorization());
        wire.send(
            "POST "
                + PROCESS
                + " HTTP/1.1\r\nHost: localhost\r\nContent-type: application/json\r\n"
                + framing.formatted(hidden.length())
                + wire.authorization()
                + "\r\n",
            bytes(hidden));
        wire.sendNoMore();
        assertThat(wire.rest()).as(framing).startsWith("HTTP/1.1 400 ").doesNotContain(" 200 OK");
      }
    }
  }
}
