package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.endtoend.StagedCampaign.ADD;
import static org.ocserver.endtoend.StagedCampaign.JSON;
import static org.ocserver.endtoend.StagedCampaign.PROCESS;
import static org.ocserver.endtoend.StagedCampaign.TARGETS;
import static org.ocserver.endtoend.StagedCampaign.ask;
import static org.ocserver.endtoend.StagedCampaign.assertRefused;
import static org.ocserver.endtoend.StagedCampaign.assertTellsNothing;
import static org.ocserver.endtoend.StagedCampaign.bytes;
import static org.ocserver.endtoend.StagedCampaign.connect;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocserver.client.WireConnection;

/**
 * Methods, paths, parameters and texts that try to be something else: they are taken for what they
 * are.
 */
class HttpInjectionIT extends OnStagedCampaign {
  private static final List<String> INJECTIONS =
      List.of(
          "'; DROP TABLE \"customers\"; --",
          "' OR '1'='1",
          "x\r\nX-Injected: y",
          "${jndi:ldap://127.0.0.1/x}");

  @Test
  void shouldRefuseOtherMethodsPathsAndRequests() throws IOException {
    for (Map.Entry<String, String> target : TARGETS.entrySet()) {
      String path = target.getKey().substring(0, target.getKey().indexOf('?'));
      for (String line :
          List.of(
              "PUT " + target.getKey(),
              "DELETE " + target.getKey(),
              "PATCH " + target.getKey(),
              "BREW " + target.getKey(),
              "POST " + path,
              "POST " + path + "?req=",
              "POST " + path + "?req=Nonsense",
              "POST " + path + "?req=load",
              "POST " + path + "?req=Load%20",
              "POST " + path + "?req=Load%0D%0AX-Injected:%20y",
              "POST " + path + "?req=Load%00",
              "POST " + path + "?REQ=Load",
              "POST " + path + "?req=%27;%20DROP%20TABLE%20customers;--")) {
        assertRefused(line, ask(line, "", bytes("")), target.getValue());
      }
    }
  }

  @Test
  void shouldTakeInjectionsForWhatTheyAre() throws IOException {
    for (String text :
        List.of(
            "%27;%20DROP%20TABLE%20%22customers%22;--",
            "%27%20OR%20%271%27=%271",
            "%22",
            "x%0D%0AX-Injected:%20y",
            "%00",
            "..%2F..%2Fadmin",
            "%3Cscript%3E",
            "%24%7Bjndi:ldap:%2F%2F127.0.0.1%2Fx%7D",
            "%FF%FE",
            "%zz",
            "%")) {
      for (String path :
          List.of(
              "/campaigngroups/%s?req=Unload",
              "/records/%s?req=RecordProcessed",
              "/lists/%s?req=AddRecord",
              "/phones/%s?req=RequestRecordCancel",
              "/customer_ids/%s?req=RequestRecordCancel",
              "/admin/lists/%s/preview",
              "/campaigngroups/115?req=Nonsense&x=%s")) {
        String line = "POST " + path.replace("%s", text);
        String answer = ask(line, JSON, bytes("{\"GSW_TENANT_DBID\": 1}"));
        assertThat(answer).as(line).matches("(?s)HTTP/1.1 (200|400|404) .*");
        assertTellsNothing(line, answer);
      }
    }
  }

  /** What would be asked of a list that is wanted to take a record, but for one attribute. */
  private static byte[] addition(String key, String text) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("GSW_CAMPAIGN_NAME", "Spring");
    body.put("GSW_PHONE", "4155001234");
    body.put("GSW_TZ_NAME", "UTC");
    body.put(key, text);
    JsonObjectBuilder json = Json.createObjectBuilder();
    body.forEach(json::add);
    return bytes(json.build().toString());
  }

  @Test
  void shouldRefuseInjectionsWhereABodyNamesSomething() throws IOException {
    Map<String, String> refusals =
        Map.of(
            "GSW_CAMPAIGN_NAME", "404 Not Found",
            "GSW_TZ_NAME", "400 Bad Request",
            "GSW_DATE_TIME", "400 Bad Request");
    for (String text : INJECTIONS) {
      for (Map.Entry<String, String> refusal : refusals.entrySet()) {
        String answer = ask("POST " + ADD, JSON, addition(refusal.getKey(), text));
        assertThat(answer).as(text).startsWith("HTTP/1.1 " + refusal.getValue() + "\n");
        assertTellsNothing(text, answer);
      }
    }
    for (String key : List.of("GSW_CAMPAIGN_NAME", "GSW_TZ_NAME", "GSW_PHONE", "customer_name")) {
      assertRefused(key, ask("POST " + ADD, JSON, addition(key, "\u0000")), "103");
    }
  }

  @Test
  void shouldStoreWordForWordWhatIsOnlyText() throws Exception {
    for (String text : INJECTIONS) {
      assertThat(ask("POST " + ADD, JSON, addition("customer_name", text)))
          .startsWith("HTTP/1.1 200 OK\n");
      assertThat(staged.table().count("\"customer_name\" = '" + text.replace("'", "''") + "'"))
          .isEqualTo(1);
    }
    staged.table().execute("DELETE FROM \"customers\" WHERE \"contact_info\" = '4155001234'");
  }

  /** A line break that a client has written may stand in no header of an answer. */
  @Test
  void shouldPutNothingOfARequestIntoTheHeadersOfItsAnswer() throws IOException {
    String broken = "x\r\nX-Injected: y";
    for (String header :
        List.of(
            "If-None-Match: \"1%0d%0aX-Injected:%20y\"\r\n",
            "If-None-Match: 1\rX-Injected: y\r\n",
            "Accept: application/problem+json;x=%0d%0aX-Injected: y\r\n",
            "Idempotency-Key: k%0d%0aX-Injected: y\r\n",
            "Idempotency-Key: k\u0085X-Injected: y\r\n",
            "Origin: http://a%0d%0aX-Injected: y\r\n",
            "X-Forwarded-Host: a%0d%0aX-Injected: y\r\n")) {
      for (String line :
          List.of(
              "GET /campaigngroups/115",
              "GET /",
              "GET /openapi",
              "GET /admin/attempts?format=x%0D%0AX-Injected:%20y",
              "GET /admin/imports/1%0D%0AX-Injected:%20y",
              "GET /console%0D%0AX-Injected:%20y/",
              "POST /admin/lists/1%0D%0AX-Injected:%20y/table",
              "POST /campaigngroups/115?req=%0D%0AX-Injected:%20y",
              "POST " + PROCESS)) {
        assertTellsNothing(line + " " + header, ask(line, JSON, header, bytes("[]")));
      }
    }
    for (String login : List.of(broken + ":secret", "test-application:" + broken, broken)) {
      assertThat(askAs(login)).startsWith("HTTP/1.1 401 ").doesNotContain("X-Injected");
    }
  }

  /** What is answered to whoever logs in like that. */
  private static String askAs(String login) throws IOException {
    try (WireConnection wire = connect()) {
      wire.send(
          "GET /campaigngroups/115 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
              + Base64.getEncoder().encodeToString(bytes(login))
              + "\r\n\r\n",
          bytes(""));
      return wire.answer();
    }
  }
}
