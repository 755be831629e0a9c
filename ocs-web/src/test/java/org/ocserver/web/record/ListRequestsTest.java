package org.ocserver.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.web.record.HttpWorld.assertDone;
import static org.ocserver.web.record.HttpWorld.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.web.http.HttpAnswer;

class ListRequestsTest {
  private static final String LIST = "Spring List";
  private static final String RECORD =
      "\"GSW_CAMPAIGN_NAME\": \"Spring\", \"GSW_PHONE\": \"4155670000\", \"GSW_TZ_NAME\": \"CET\"";

  private final HttpWorld world = new HttpWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private HttpAnswer add(String list, String attributes) {
    return world.post(world.lists::answer, list, "AddRecord", "{" + attributes + "}");
  }

  private HttpAnswer add(String attributes) {
    return add(LIST, attributes);
  }

  private long records() {
    return world.dialing.count("SELECT COUNT(*) FROM \"customers\"");
  }

  private Map<String, Object> added() {
    return world.dialing.rows("SELECT * FROM \"customers\"").get(0);
  }

  @Test
  @Manual("Successful AddRecord Request of the General Type")
  void shouldAddARecordOfTheGeneralType() {
    world.dialing.load();
    assertDone(add(RECORD));
    assertThat(added())
        .containsEntry("contact_info", "4155670000")
        .containsEntry("record_type", RecordType.GENERAL.value())
        .containsEntry("record_status", RecordStatus.READY.value());
  }

  @Test
  @Manual("Successful AddRecord Request of the Campaign Rescheduled Type")
  void shouldAddARecordWithATypeATimeAndCustomFields() {
    world.dialing.load();
    assertDone(
        add(
            RECORD
                + ", \"GSW_PHONE_TYPE\": 4, \"GSW_RECORD_TYPE\": 6,"
                + " \"GSW_DATE_TIME\": \"12/12/2009 13:00\", \"balance\": 22,"
                + " \"customer_name\": \"10/30/2008\", \"NO_FIELD\": 1"));
    assertThat(added())
        .containsEntry("record_type", 6)
        .containsEntry("contact_info_type", 4)
        .containsEntry("campaign_id", 139)
        .containsEntry("dial_sched_time", 1260619200)
        .containsEntry("balance", 22)
        .containsEntry("customer_name", "10/30/2008");
  }

  @Test
  @Manual("HTTP Requests for the lists Resource: the Campaign name in the GSW_CAMPAIGN attribute")
  @Manual("Client Request BODY: what the URI names counts more than what the body does")
  void shouldTakeTheOtherNameOfTheCampaignAndTheListOfTheUri() {
    world.dialing.load();
    assertDone(
        add(
            RECORD.replace("GSW_CAMPAIGN_NAME", "GSW_CAMPAIGN")
                + ", \"GSW_CALLING_LIST\": \"Other\", \"GSW_RECORD_HANDLE\": 7"));
    assertThat(records()).isEqualTo(1);
  }

  @Test
  @Manual("OCS HTTP Responses to lists/AddRecord Requests with No Specified Record Handle: 404")
  void shouldSayNotFoundWhenListOrCampaignIsUnknown() {
    world.dialing.load();
    for (String list :
        new String[] {"Other", "spring list", "Spring%20List", "'; --", "Zoë/List"}) {
      assertRefused(add(list, RECORD), 404, 105);
    }
    assertRefused(add(RECORD.replace("\"Spring\"", "\"Winter\"")), 404, 105);
    assertThat(records()).isZero();
  }

  @Test
  @Manual("OCS HTTP Responses to lists/AddRecord Requests with No Specified Record Handle: 409")
  void shouldSayConflictWhenTheRecordCannotBeAdded() {
    assertRefused(add(RECORD), 409, 106);
    world.dialing.add("1");
    world.dialing.load();
    assertRefused(add(RECORD + ", \"GSW_CHAIN_ID\": 99"), 409, 114);
    assertDone(add(RECORD + ", \"GSW_CHAIN_ID\": 1, \"GSW_CHAIN_N\": 1"));
    assertRefused(add(RECORD + ", \"GSW_CHAIN_ID\": 1, \"GSW_CHAIN_N\": 1"), 409, 115);
    assertRefused(add(RECORD + ", \"GSW_AGENT_ID\": \"" + "x".repeat(500) + '"'), 409, 116);
    world.dialing.execute("DROP TABLE \"customers\"");
    assertThat(add(RECORD).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"GSW_CAMPAIGN_NAME\": \"Spring\", |''|102",
        "\"GSW_TZ_NAME\": \"CET\"|\"X\": 1|102",
        "\"GSW_PHONE\": \"4155670000\", |''|102",
        "\"Spring\"|1|103",
        "\"CET\"|\"Nowhere\"|103",
        "\"4155670000\"|4155670000|103",
        "\"4155670000\"|\"\"|103",
        "\"4155670000\"|\"41\\t55\"|103",
        "\"CET\"|\"CET\", \"GSW_RECORD_TYPE\": \"6\"|103",
        "\"CET\"|\"CET\", \"GSW_RECORD_TYPE\": 5, \"GSW_DATE_TIME\": \"12/12/2027 13:00\"|102",
        "\"CET\"|\"CET\", \"GSW_DATE_TIME\": \"yesterday\"|111",
        "\"CET\"|\"CET\", \"balance\": \"22\"|103",
        "\"CET\"|\"CET\", \"GSW_PHONE\": \"2\"|101"
      })
  void shouldRefuseAndAddNothingWhenTheBodyIsWrong(String part, String instead, int error) {
    world.dialing.load();
    assertRefused(add(RECORD.replace(part, instead)), 400, error);
    assertThat(records()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "addrecord", "DoNotCall", "Load"})
  void shouldRefuseARequestThatIsNone(String req) {
    assertRefused(world.post(world.lists::answer, LIST, req, "{" + RECORD + "}"), 400, 101);
  }
}
