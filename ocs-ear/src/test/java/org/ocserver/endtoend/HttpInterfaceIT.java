package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** Campaign groups over HTTP, in good order and in bad. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HttpInterfaceIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final String GROUP = "campaigngroups/115";
  private static final String JSON = "application/json";
  private static final String PARAMETERS =
      "{\"GSW_CM_AttrDialMode\": 1, \"GSW_CM_AttrOptimizeBy\": 1, \"GSW_CM_AttrOptimizeGoal\": 80}";

  private final HttpApi http = new HttpApi(PORTS, TestUsers.APPLICATION);
  private final DemoCampaign campaign = new DemoCampaign(new HttpApi(PORTS, TestUsers.ADMIN));

  @BeforeEach
  void configure() {
    campaign.importConfiguration();
  }

  @AfterEach
  void unload() {
    http.post(GROUP + "?req=Unload");
    await().atMost(Duration.ofSeconds(30)).until(() -> campaign.status() == 0);
  }

  private static void assertAnswer(HttpResponse<String> answer, int status, String warning) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Warning").orElse("")).isEqualTo(warning);
    assertThat(answer.headers().firstValue("Server").orElse("")).startsWith("OCS/");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  @Manual("Successful Load of a Campaign Group")
  @Manual("Unsuccessful Load of a Campaign Group")
  @Manual("OCS HTTP Responses to Campaign Groups-Related Requests: 200, 400, 404, 409, 410")
  void shouldRunTheCampaignAndAnswerTheErrorOfTheStateWhenARequestDoesNotFitIt() {
    assertAnswer(http.post(GROUP + "?req=Unload"), 410, "4");
    assertAnswer(http.post(GROUP + "?req=StopDialing"), 410, "4");
    assertAnswer(http.post(GROUP + "?req=StartDialing", JSON, PARAMETERS), 410, "4");
    assertAnswer(http.post("campaigngroups/17?req=Load"), 404, "9");
    assertAnswer(http.post(GROUP + "?req=Load"), 200, "");
    assertAnswer(http.post(GROUP + "?req=Load"), 409, "5");
    assertAnswer(http.post(GROUP + "?req=StopDialing"), 409, "6");
    assertAnswer(http.post(GROUP + "?req=StartDialing", JSON, PARAMETERS), 200, "");
    assertAnswer(http.post(GROUP + "?req=StartDialing", JSON, PARAMETERS), 409, "7");
    assertAnswer(http.post(GROUP + "?req=StopDialing"), 200, "");
  }

  @Test
  @Manual(
      "HTTP Request Actions and req Values for the campaigngroups Resource: Launch, Stage, Complete, ForceUnload")
  void shouldStageCompleteLaunchAndUnloadByForce() {
    assertAnswer(http.post(GROUP + "?req=Stage"), 200, "");
    assertThat(campaign.status()).isEqualTo(4);
    assertAnswer(http.post(GROUP + "?req=Complete"), 200, "");
    await().atMost(Duration.ofSeconds(30)).until(() -> campaign.status() == 0);
    assertAnswer(http.post(GROUP + "?req=Launch", JSON, PARAMETERS), 200, "");
    assertThat(campaign.status()).isEqualTo(5);
    assertAnswer(http.post(GROUP + "?req=ForceUnload"), 200, "");
    await().atMost(Duration.ofSeconds(30)).until(() -> campaign.status() == 0);
  }

  @Test
  void shouldCarryOutARequestOnceWhenItComesAgainWithItsKey() {
    String key = UUID.randomUUID().toString();
    assertAnswer(http.postWithKey(key, GROUP + "?req=Load"), 200, "");
    assertAnswer(http.postWithKey(key, GROUP + "?req=Load"), 200, "");
    assertAnswer(http.post(GROUP + "?req=Load"), 409, "5");
    assertThat(http.postWithKey(key, GROUP + "?req=Unload").statusCode()).isEqualTo(422);
    assertThat(campaign.status()).isEqualTo(4);
  }

  @Test
  void shouldDescribeItselfToPrograms() {
    HttpResponse<String> document = http.get("openapi");
    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body()).contains("/records/{handle}", "/campaigngroups/{dbid}");
    assertThat(http.getJson("openapi?format=JSON").getJsonObject("paths"))
        .containsKey("/records/{handle}");
  }

  @Test
  @Manual("Successful request for individual Campaign Group status")
  @Manual("Successful request for statuses of all Campaign Groups")
  void shouldTellTheStatusAndWhetherItChanged() {
    http.post(GROUP + "?req=Load");
    http.post(GROUP + "?req=StartDialing", JSON, PARAMETERS);
    HttpResponse<String> answer = http.get(GROUP);
    assertThat(answer.headers().firstValue("Cache-control")).contains("private");
    assertThat(answer.headers().firstValue("Content-type").orElse("")).startsWith(JSON);
    assertThat(answer.body())
        .isEqualTo(
            "{\"GSW_CM_MessageType\":24,\"GSW_CM_AttrCampaignID\":139,\"GSW_CM_AttrGroupID\":234,"
                + "\"GSW_CM_AttrDialMode\":1,\"GSW_CM_AttrOptimizeBy\":1,"
                + "\"GSW_CM_AttrOptimizeGoal\":80,\"GSW_CM_AttrGroupCampStatus\":5,"
                + "\"GSW_CM_AttrProperties\":{\"camp_group_data\":{}},\"GSW_SWITCH_DBID\":1,"
                + "\"GSW_CM_AttrOriginAppID\":101}");
    String tag = answer.headers().firstValue("Etag").orElseThrow();
    assertThat(http.get(GROUP).headers().firstValue("Etag")).contains(tag);
    http.post(GROUP + "?req=StopDialing");
    assertThat(http.get(GROUP).headers().firstValue("Etag").orElseThrow()).isNotEqualTo(tag);

    JsonObject all = http.getJson("campaigngroups");
    assertThat(all.getInt("GSW_CM_MessageType")).isEqualTo(46);
    assertThat(all.getInt("GSW_CM_AttrOriginAppID")).isEqualTo(101);
    assertThat(
            all.getJsonObject("CampaignGroups")
                .getJsonObject("Spring@Sales")
                .getInt("GSW_CM_AttrGroupCampStatus"))
        .isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"GSW_CM_AttrOptimizeBy\": 1, \"GSW_CM_AttrOptimizeGoal\": 80}",
        "{\"GSW_CM_AttrDialMode\": 1}",
        "{\"GSW_CM_AttrDialMode\": \"1\", \"GSW_CM_AttrOptimizeBy\": 1, \"GSW_CM_AttrOptimizeGoal\": 80}",
        "{\"GSW_CM_AttrDialMode\": 6, \"GSW_CM_AttrOptimizeBy\": 1, \"GSW_CM_AttrOptimizeGoal\": 80}",
        "{\"GSW_CM_AttrDialMode\": 1, \"GSW_CM_AttrOptimizeBy\": 1, \"GSW_CM_AttrOptimizeGoal\": 101}",
        "{\"GSW_CM_AttrDialMode\": 1.5}",
        "{\"GSW_CM_AttrDialMode\": 99999999999999999999}"
      })
  void shouldRefuseAndChangeNothingWhenTheBodyIsWrong(String body) {
    http.post(GROUP + "?req=Load");
    assertAnswer(http.post(GROUP + "?req=StartDialing", JSON, body), 400, "10");
    assertThat(campaign.status()).isEqualTo(4);
    assertAnswer(http.post(GROUP + "?req=StartDialing", JSON, PARAMETERS), 200, "");
  }

  @Test
  void shouldRefuseWhenTypeOrSizeOrRequestIsWrong() {
    http.post(GROUP + "?req=Load");
    assertThat(http.post(GROUP + "?req=StartDialing", "text/plain", PARAMETERS).statusCode())
        .isEqualTo(400);
    assertThat(http.post(GROUP + "?req=StartDialing", "application/xml", "<a/>").statusCode())
        .isEqualTo(400);
    String huge = "{\"x\": \"" + "x".repeat(10_000_000) + "\"}";
    assertThat(http.post(GROUP + "?req=StartDialing", JSON, huge).statusCode()).isEqualTo(400);
    assertThat(http.post(GROUP + "?req=Nonsense").statusCode()).isEqualTo(400);
    assertThat(http.post(GROUP).statusCode()).isEqualTo(400);
    assertThat(http.post("campaigngroups/115'--?req=Load").statusCode()).isEqualTo(404);
    assertThat(http.get("nothing/here").statusCode()).isEqualTo(404);
    assertThat(campaign.status()).isEqualTo(4);
  }

  @Test
  void shouldLetOnlyThoseInWhoMay() {
    HttpApi agent = new HttpApi(PORTS, TestUsers.AGENT);
    HttpApi stranger = new HttpApi(PORTS, new Credentials("nobody", "x"));
    assertThat(agent.post(GROUP + "?req=Load").statusCode()).isEqualTo(403);
    assertThat(stranger.post(GROUP + "?req=Load").statusCode()).isEqualTo(401);
    assertThat(http.post("admin/configuration", "application/yaml", "x").statusCode())
        .isEqualTo(403);
    assertThat(campaign.status()).isZero();
  }
}
