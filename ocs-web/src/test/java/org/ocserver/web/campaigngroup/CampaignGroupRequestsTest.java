package org.ocserver.web.campaigngroup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.web.http.HttpAnswer;

class CampaignGroupRequestsTest {
  private static final String GROUP = Integer.toString(SessionWorld.GROUP);
  private static final String JSON = "application/json";
  private static final String PREDICTIVE =
      """
      {"GSW_CM_AttrDialMode": 1, "GSW_CM_AttrOptimizeBy": 1, "GSW_CM_AttrOptimizeGoal": 80}
      """;
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  private final SessionWorld world = new SessionWorld();
  private final CampaignGroupRequests requests =
      new CampaignGroupRequests(world.sessions, () -> world.configuration().application().dbid());

  @AfterEach
  void close() {
    world.close();
  }

  private HttpAnswer post(String req) {
    return post(GROUP, req, Optional.empty(), "");
  }

  private HttpAnswer post(String req, String body) {
    return post(GROUP, req, Optional.of(JSON), body);
  }

  private HttpAnswer post(String dbid, String req, Optional<String> contentType, String body) {
    return requests
        .command(
            dbid,
            Optional.of(req),
            contentType,
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
            "ana")
        .join();
  }

  private static void assertDone(HttpAnswer answer) {
    assertThat(answer).isEqualTo(HttpAnswer.empty(200));
  }

  private static void assertRefused(HttpAnswer answer, int status, int warning) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).isEqualTo(Map.of("Warning", Integer.toString(warning)));
    assertThat(answer.body()).isEmpty();
  }

  private SessionStatus status() {
    return world.status().status();
  }

  @Test
  @Manual(
      "HTTP Request Actions and req Values for the campaigngroups Resource: Load, StartDialing, StopDialing, Unload")
  @Manual("HTTP Responses: a positive one has no body")
  void shouldRunACampaignFromLoadToUnload() {
    assertDone(post("Load"));
    assertThat(status()).isEqualTo(SessionStatus.ACTIVE);

    assertDone(post("StartDialing", PREDICTIVE));
    assertThat(status()).isEqualTo(SessionStatus.RUNNING);
    assertThat(world.status().parameters().mode()).isEqualTo(DialMode.PREDICTIVE);
    assertThat(world.status().parameters().optimizeGoal()).isEqualTo(80);

    assertDone(post("StopDialing"));
    assertThat(status()).isEqualTo(SessionStatus.ACTIVE);

    assertDone(post("Unload"));
    assertThat(status()).isEqualTo(SessionStatus.NOT_LOADED);
  }

  @Test
  @Manual("Successful Load of a Campaign Group: the request has no body")
  void shouldLoadWithTheParametersOfTheBodyWhenItHasAny() {
    assertDone(post("Load", PREDICTIVE));

    assertThat(world.status().parameters().mode()).isEqualTo(DialMode.PREDICTIVE);
  }

  @Test
  @Manual(
      "BODY Attributes for campaigngroups Resource: GSW_CM_AttrOptimizedBy is the optimization type")
  void shouldTakeBothSpellingsOfTheOptimisationAndIgnoreUnknownKeys() {
    post("Load");

    assertDone(
        post(
            "StartDialing",
            "{\"GSW_CM_AttrDialMode\": 1, \"GSW_CM_AttrOptimizedBy\": 2,"
                + " \"GSW_CM_AttrOptimizeGoal\": 3, \"MORE\": \"x\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "-5", "abc", "115a", "99999999999", "%0A"})
  @Manual("OCS HTTP Responses to Campaign Groups-Related Requests: 404, unknown Campaign Group")
  void shouldAnswer404WhenTheGroupIsUnknown(String dbid) {
    assertRefused(post(dbid, "Load", Optional.empty(), ""), 404, 9);
    assertRefused(requests.status(dbid, Optional.empty()), 404, 9);
  }

  @Test
  @Manual("OCS HTTP Responses to Campaign Groups-Related Requests: 410, configured but not active")
  void shouldAnswer410WhenTheGroupIsNotLoaded() {
    assertRefused(post("StartDialing", PREDICTIVE), 410, 4);
    assertRefused(post("StopDialing"), 410, 4);
    assertRefused(post("Unload"), 410, 4);
    assertThat(status()).isEqualTo(SessionStatus.NOT_LOADED);
  }

  @Test
  @Manual("Unsuccessful Load of a Campaign Group: 409 with Warning 5")
  @Manual(
      "OCS HTTP Responses to Campaign Groups-Related Requests: 409, the state forbids the request")
  void shouldAnswer409WhenTheStateForbidsTheRequest() {
    post("Load");

    assertRefused(post("Load"), 409, 5);
    assertRefused(post("StopDialing"), 409, 6);

    post("StartDialing", PREDICTIVE);
    assertRefused(post("StartDialing", PREDICTIVE), 409, 7);
    assertThat(status()).isEqualTo(SessionStatus.RUNNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "load", "Blah", "SetDialingMode", "Launch"})
  @Manual("OCS HTTP Responses to Campaign Groups-Related Requests: 400, unknown request")
  void shouldAnswer400WhenTheRequestIsNone(String req) {
    assertRefused(post(req), 400, 10);
  }

  @Test
  @Manual(
      "HTTP Request Actions and req Values for the campaigngroups Resource: SetDialingMode must have additional parameters")
  void shouldChangeTheModeOfARunningGroupToAKindredOneOnly() {
    assertRefused(post("SetDialingMode", PREDICTIVE), 410, 4);
    post("Load");
    assertRefused(post("SetDialingMode"), 400, 10);
    assertDone(post("StartDialing", PREDICTIVE));
    assertDone(post("SetDialingMode", "{\"GSW_CM_AttrDialMode\": 2}"));
    assertRefused(post("SetDialingMode", "{\"GSW_CM_AttrDialMode\": 3}"), 409, 11);
    assertThat(status()).isEqualTo(SessionStatus.RUNNING);
  }

  @Test
  @Manual(
      "HTTP Request Actions and req Values for the campaigngroups Resource: Launch, Stage, Complete, ForceUnload")
  void shouldLaunchStageCompleteAndUnloadByForce() {
    assertRefused(post("Complete"), 410, 4);
    assertRefused(post("ForceUnload"), 410, 4);
    assertDone(post("Stage"));
    assertThat(status()).isEqualTo(SessionStatus.ACTIVE);
    assertRefused(post("Stage"), 409, 5);
    assertRefused(post("Launch", PREDICTIVE), 409, 5);
    assertDone(post("Complete"));
    assertThat(status()).isEqualTo(SessionStatus.NOT_LOADED);

    assertDone(post("Launch", PREDICTIVE));
    assertThat(status()).isEqualTo(SessionStatus.RUNNING);
    assertDone(post("ForceUnload"));
    assertThat(status()).isEqualTo(SessionStatus.NOT_LOADED);

    assertRefused(post("Launch", "{\"GSW_CM_AttrDialMode\": 11}"), 400, 10);
    assertThat(status()).isEqualTo(SessionStatus.NOT_LOADED);
  }

  @Test
  void shouldAnswer400WhenThereIsNoReq() {
    assertRefused(
        requests
            .command(
                GROUP, Optional.empty(), Optional.empty(), InputStream.nullInputStream(), "ana")
            .join(),
        400,
        10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{",
        "[]",
        "null",
        "{} {}",
        "{\"GSW_CM_AttrDialMode\": 1}",
        "{\"GSW_CM_AttrDialMode\": 77}",
        "{\"GSW_CM_AttrDialMode\": \"1\"}",
        "{\"GSW_CM_AttrDialMode\": 1.5}",
        "{\"GSW_CM_AttrDialMode\": null}",
        "{\"GSW_CM_AttrDialMode\": 4}",
        "{\"GSW_CM_AttrDialMode\": 1, \"GSW_CM_AttrOptimizeBy\": 2}",
        "{\"GSW_CM_AttrDialMode\": 1, \"GSW_CM_AttrOptimizeBy\": 2, \"GSW_CM_AttrOptimizeGoal\": 101}"
      })
  @Manual(
      "HTTP Request Actions and req Values for the campaigngroups Resource: StartDialing must have additional parameters")
  void shouldAnswer400AndChangeNothingWhenTheBodyIsWrong(String body) {
    post("Load");

    assertRefused(post("StartDialing", body), 400, 10);
    assertThat(status()).isEqualTo(SessionStatus.ACTIVE);
    assertDone(post("StartDialing", PREDICTIVE));
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 400",
    "application/x-www-form-urlencoded, 400",
    "application/json; charset=ISO-8859-1, 400",
    "////, 400",
    "application/json; charset=utf-8, 200",
    "'Application/JSON;charset=\"UTF-8\"', 200"
  })
  @Manual("POST Request Headers: application/json is the only MIME type supported")
  void shouldTakeNoOtherContentTypeThanJson(String contentType, int status) {
    post("Load");

    assertThat(post(GROUP, "StartDialing", Optional.of(contentType), PREDICTIVE).status())
        .isEqualTo(status);
  }

  @Test
  void shouldAnswer400WhenABodyHasNoContentType() {
    assertRefused(post(GROUP, "Load", Optional.empty(), "{}"), 400, 10);
  }

  @Test
  void shouldAnswer400WhenTheBodyIsHuge() {
    post("Load");

    assertRefused(post("StartDialing", " ".repeat(TEN_MEGABYTES) + PREDICTIVE), 400, 10);
    assertThat(status()).isEqualTo(SessionStatus.ACTIVE);
  }

  @Test
  @Manual("Successful request for individual Campaign Group status: headers and body")
  void shouldTellTheStatusOfOneGroup() {
    post("Load");

    HttpAnswer answer = requests.status(GROUP, Optional.empty());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers())
        .containsEntry("Content-type", JSON)
        .containsEntry("Cache-control", "private");
    assertThat(answer.headers().get("Etag")).matches("[0-9]+");
    assertThat(answer.body())
        .isEqualTo(
            "{\"GSW_CM_MessageType\":24,\"GSW_CM_AttrCampaignID\":139,\"GSW_CM_AttrGroupID\":234,"
                + "\"GSW_CM_AttrDialMode\":2,\"GSW_CM_AttrOptimizeBy\":2,"
                + "\"GSW_CM_AttrOptimizeGoal\":3,\"GSW_CM_AttrGroupCampStatus\":4,"
                + "\"GSW_CM_AttrProperties\":{\"camp_group_data\":{}},\"GSW_SWITCH_DBID\":1,"
                + "\"GSW_CM_AttrOriginAppID\":101}");
  }

  @Test
  @Manual(
      "Successful request for statuses of all Campaign Groups: those not loaded have no dial mode")
  void shouldTellTheStatusOfAllGroups() {
    HttpAnswer answer = requests.statusOfAll(Optional.empty());

    assertThat(answer.body())
        .isEqualTo(
            "{\"GSW_CM_MessageType\":46,\"CampaignGroups\":{\"Spring@Sales\":"
                + "{\"GSW_CM_AttrCampaignID\":139,\"GSW_CM_AttrGroupID\":234,"
                + "\"GSW_CM_AttrGroupCampStatus\":0}},\"GSW_CM_AttrOriginAppID\":101}");
  }

  @Test
  void shouldAnswer304OnlyWhileTheStatusIsTheOneTheClientKnows() {
    String tag = requests.status(GROUP, Optional.empty()).headers().get("Etag");

    HttpAnswer same = requests.status(GROUP, Optional.of('"' + tag + '"'));
    post("Load");
    HttpAnswer changed = requests.status(GROUP, Optional.of(tag));

    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers()).containsEntry("Etag", tag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.headers().get("Etag")).isNotEqualTo(tag);
  }

  @Test
  void shouldTellHowManyCallsMayBeLostOfACampaignThatIsLoaded() {
    assertRefused(requests.abandonment("4711").join(), 404, 9);
    assertRefused(requests.abandonment(GROUP).join(), 410, 4);
    world.addMany(4);
    assertDone(post("Launch", PREDICTIVE));
    world.advance(Duration.ofMinutes(3));
    HttpAnswer answer = requests.abandonment(GROUP).join();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers())
        .containsEntry("Content-type", JSON)
        .containsEntry("Cache-control", "private");
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      JsonObject ledger = reader.readObject();
      assertThat(ledger.getInt("answered")).isEqualTo(4);
      assertThat(ledger.getJsonNumber("cap").doubleValue()).isEqualTo(0.03);
      assertThat(ledger.getJsonNumber("budget").doubleValue()).isEqualTo(0.12);
    }
  }
}
