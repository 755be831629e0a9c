package org.ocserver.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.web.record.HttpWorld.assertDone;
import static org.ocserver.web.record.HttpWorld.assertRefused;
import static org.ocserver.web.record.HttpWorld.command;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.web.http.HttpAnswer;

class ContactRequestsTest {
  private static final String TENANT = "{\"GSW_TENANT_NAME\": \"Acme\"}";

  private final HttpWorld world = new HttpWorld();
  private final int id = world.dialing.add("4155555555");

  @AfterEach
  void close() {
    world.close();
  }

  private HttpAnswer phone(String phone, String req, String body) {
    return world.post(world.contacts::ofPhone, phone, req, body);
  }

  private HttpAnswer customer(String customerId, String req, String body) {
    return world.post(world.contacts::ofCustomer, customerId, req, body);
  }

  private long listed() {
    return world.dialing.count("SELECT COUNT(*) FROM gsw_donotcall_list");
  }

  private int status() {
    return (int) world.dialing.record(id).get("record_status");
  }

  @Test
  @Manual("A Successful DoNotCall Request for a Specific Phone Number")
  void shouldListThePhone() {
    assertDone(phone("4155555555", "DoNotCall", TENANT));
    assertThat(world.dialing.rows("SELECT phone, tenant_dbid FROM gsw_donotcall_list"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsValues("4155555555", 1));
  }

  @Test
  @Manual("HTTP Requests for the phones and customer_ids Resources: DoNotCall by customer id")
  @Manual("Client Request BODY: what the URI names counts more than what the body does")
  void shouldListTheCustomerWhateverTheBodyNames() {
    assertDone(
        customer(
            "C7",
            "DoNotCall",
            "{\"GSW_TENANT_DBID\": 1, \"GSW_CUSTOMER_ID\": \"C8\", \"GSW_PHONE\": \"1\","
                + " \"GSW_RECORD_HANDLE\": 3}"));
    assertThat(world.dialing.rows("SELECT * FROM gsw_donotcall_list"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsValue("C7").doesNotContainValue("1"));
  }

  @Test
  @Manual("HTTP Requests for the phones and customer_ids Resources: the DBID comes before the name")
  void shouldGoByTheDbidWhenTheNameSaysOtherwise() {
    assertDone(
        phone("1", "DoNotCall", "{\"GSW_TENANT_DBID\": 1, \"GSW_TENANT_NAME\": \"Nobody\"}"));
    assertRefused(
        phone("2", "DoNotCall", "{\"GSW_TENANT_DBID\": 9, \"GSW_TENANT_NAME\": \"Acme\"}"),
        400,
        103);
    assertThat(listed()).isEqualTo(1);
  }

  @Test
  @Manual("HTTP Requests for the phones and customer_ids Resources: RequestRecordCancel")
  void shouldCancelWhatIsOfThePhoneOrTheCustomer() {
    int other = world.dialing.add("4155555556");
    world.dialing.load();
    assertDone(phone("4155555555", "RequestRecordCancel", TENANT));
    assertThat(status()).isEqualTo(RecordStatus.CANCELED.value());
    assertThat(world.dialing.record(other)).containsEntry("record_status", 2);
    assertDone(customer("C2", "RequestRecordCancel", TENANT));
    assertThat(world.dialing.record(other)).containsEntry("record_status", 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSW_CAMPAIGN_NAME", "GSW_CAMPAIGN"})
  @Manual(
      "HTTP Requests for the phones and customer_ids Resources: RequestRecordCancel for a Campaign only")
  void shouldCancelOnlyInTheCampaignThatIsNamed(String key) {
    String body = "{\"GSW_TENANT_NAME\": \"Acme\", \"" + key + "\": \"%s\"}";
    assertRefused(phone("4155555555", "RequestRecordCancel", body.formatted("Spring")), 400, 106);
    world.dialing.load();
    assertRefused(phone("4155555555", "RequestRecordCancel", body.formatted("No")), 400, 105);
    assertThat(status()).isNotEqualTo(RecordStatus.CANCELED.value());
    assertDone(phone("4155555555", "RequestRecordCancel", body.formatted("Spring")));
    assertThat(status()).isEqualTo(RecordStatus.CANCELED.value());
  }

  @Test
  void shouldLetAgentsDoWhatTheyMayAtADesktop() {
    world.dialing.load();
    Caller agent = Caller.agent(Optional.of("agent1"));
    Caller inbound = Caller.agent(Optional.of("inbound"));
    assertRefused(cancel(Caller.agent(Optional.empty())), 400, 104);
    assertRefused(cancel(inbound), 400, 104);
    assertThat(status()).isNotEqualTo(RecordStatus.CANCELED.value());
    assertDone(cancel(agent));
    assertThat(status()).isEqualTo(RecordStatus.CANCELED.value());
  }

  private HttpAnswer cancel(Caller caller) {
    return world
        .contacts
        .ofPhone("4155555555", command("RequestRecordCancel", HttpWorld.JSON, TENANT, caller))
        .join();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|102",
        "{}|102",
        "{\"GSW_TENANT_NAME\": \"Nobody\"}|103",
        "{\"GSW_TENANT_NAME\": 1}|103",
        "{\"GSW_TENANT_DBID\": \"1\"}|103",
        "{\"GSW_TENANT_NAME\": \"Acme\", \"GSW_CHAIN_ATTR\": \"Half\"}|103",
        "{\"GSW_TENANT_NAME\": \"Acme\", \"GSW_DURATION\": 0}|103",
        "{\"GSW_TENANT_NAME\": \"Acme\", \"GSW_DURATION\": \"60\"}|103",
        "{\"GSW_TENANT_NAME\": \"Acme\", \"GSW_TENANT_NAME\": \"Acme\"}|101",
        "{\"GSW_TENANT_NAME\": \"Acme\"|101"
      })
  void shouldRefuseAndListNobodyWhenTheBodyIsWrong(String body, int error) {
    assertRefused(phone("4155555555", "DoNotCall", body), 400, error);
    assertRefused(customer("C1", "DoNotCall", body), 400, error);
    assertThat(listed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u0000", "12\u000034", "12\r\nX: y", "12\u0085", "LONG"})
  void shouldRefuseAContactThatCannotBe(String contact) {
    String text = contact.replace("LONG", "9".repeat(200));
    assertRefused(phone(text, "DoNotCall", TENANT), 400, contact.isBlank() ? 102 : 103);
    assertRefused(customer(text, "DoNotCall", TENANT), 400, contact.isBlank() ? 102 : 103);
    assertThat(listed()).isZero();
  }

  @Test
  void shouldTakeHostileTextForWhatItIs() {
    assertDone(customer("'; DELETE FROM x; --", "DoNotCall", TENANT));
    assertDone(customer("a/b", "DoNotCall", TENANT));
    assertDone(customer("Zoë", "DoNotCall", TENANT));
    assertThat(listed()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "donotcall", "RecordProcessed", "AddRecord", "Load"})
  @Manual("OCS HTTP Responses to Records, Phones, Customer IDs, Lists-Related Requests: 400")
  void shouldRefuseARequestThatIsNone(String req) {
    assertRefused(phone("1", req, TENANT), 400, 101);
    assertRefused(customer("1", req, TENANT), 400, 101);
  }
}
