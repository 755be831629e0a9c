package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.endtoend.StagedCampaign.ADD;
import static org.ocserver.endtoend.StagedCampaign.CANCEL_PHONE;
import static org.ocserver.endtoend.StagedCampaign.JSON;
import static org.ocserver.endtoend.StagedCampaign.START;
import static org.ocserver.endtoend.StagedCampaign.TARGETS;
import static org.ocserver.endtoend.StagedCampaign.ask;
import static org.ocserver.endtoend.StagedCampaign.assertRefused;
import static org.ocserver.endtoend.StagedCampaign.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bodies that nobody should send: each is refused as the manual has it, and nothing changes. */
class HttpBadBodyIT extends OnStagedCampaign {
  @Test
  void shouldRefuseBodiesThatAreNoJsonObject() throws IOException {
    for (String body :
        List.of(
            "{",
            "[]",
            "null",
            "\"x\"",
            "7",
            "{\"GSW_TENANT_DBID\":}",
            "{'GSW_TENANT_DBID': 1}",
            "{\"GSW_TENANT_DBID\": 1} {}",
            "{\"GSW_TENANT_DBID\": NaN}",
            "{\"GSW_TENANT_DBID\": 1e999}",
            "{\"GSW_TENANT_DBID\": 1, \"GSW_TENANT_DBID\": 2}",
            "{\"GSW_CM_AttrDialMode\": 2, \"GSW_CM_AttrDialMode\": 3}",
            "{\"GSW_PHONE\": [\"1\"]}",
            "{\"\": 1}",
            "{\"a\": \"\\ud800",
            "{\"a\":".repeat(100_000),
            "[".repeat(100_000),
            "{\"a\":".repeat(20) + "1" + "}".repeat(20))) {
      for (Map.Entry<String, String> target : TARGETS.entrySet()) {
        assertRefused(
            target.getKey() + " " + body.substring(0, Math.min(60, body.length())),
            ask("POST " + target.getKey(), JSON, bytes(body)),
            target.getValue());
      }
    }
  }

  @Test
  void shouldRefuseBodiesOfAnotherTypeOrCharset() throws IOException {
    String body = "{\"GSW_CM_AttrDialMode\": 2, \"GSW_TENANT_DBID\": 1, \"x\": \"Zo\u00EB\"}";
    for (String type :
        List.of(
            "",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/jsonx",
            "json",
            "application/json; charset=iso-8859-1",
            "application/json; charset=nonsense",
            "application/json; charset=\"",
            "application/json;;;=")) {
      for (Map.Entry<String, String> target : TARGETS.entrySet()) {
        assertRefused(
            target.getKey() + " " + type,
            ask("POST " + target.getKey(), type, bytes(body)),
            target.getValue());
      }
    }
    for (Map.Entry<String, String> target : TARGETS.entrySet()) {
      assertRefused(
          target.getKey() + " in ISO 8859-1",
          ask("POST " + target.getKey(), JSON, body.getBytes(StandardCharsets.ISO_8859_1)),
          target.getValue());
      assertRefused(
          target.getKey() + " in UTF-16",
          ask("POST " + target.getKey(), JSON, body.getBytes(StandardCharsets.UTF_16)),
          target.getValue());
    }
  }

  @Test
  void shouldRefuseNumbersAsStringsAndStringsAsNumbers() throws IOException {
    for (String body :
        List.of(
            "\"GSW_PHONE\": 4155001234, \"GSW_TZ_NAME\": \"UTC\"",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": 122",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": \"UTC\", \"GSW_RECORD_TYPE\": \"2\"",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": \"UTC\", \"GSW_PHONE_TYPE\": \"1\"",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": \"UTC\", \"GSW_ATTEMPTS\": \"1\"",
            "\"GSW_PHONE\": {\"a\": 1}, \"GSW_TZ_NAME\": \"UTC\"",
            "\"GSW_PHONE\": \"4155001234\", \"GSW_TZ_NAME\": \"UTC\", \"GSW_FROM\": \"28800\"")) {
      assertRefused(
          body,
          ask("POST " + ADD, JSON, bytes("{\"GSW_CAMPAIGN_NAME\": \"Spring\", " + body + "}")),
          "103");
    }
    for (String mode : List.of("\"2\"", "2.5", "99999999999", "-1", "true", "{}")) {
      assertRefused(
          mode, ask("POST " + START, JSON, bytes("{\"GSW_CM_AttrDialMode\": " + mode + "}")), "10");
    }
    for (String tenant : List.of("\"1\"", "99", "99999999999999999999")) {
      assertThat(ask("POST " + CANCEL_PHONE, JSON, bytes("{\"GSW_TENANT_DBID\": " + tenant + "}")))
          .as(tenant)
          .startsWith("HTTP/1.1 400 Bad Request\n");
    }
  }

  @Test
  void shouldRefuseBodiesThatAreTooLong() throws IOException {
    byte[] huge = bytes("{\"x\": \"" + "x".repeat(10_000_000) + "\"}");
    for (Map.Entry<String, String> target : TARGETS.entrySet()) {
      assertRefused(target.getKey(), ask("POST " + target.getKey(), JSON, huge), target.getValue());
    }
  }
}
