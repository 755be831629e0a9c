package org.ocserver.desktop.jms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.document.ConfigurationDocument;

class KnownUsersTest {
  private static final SendingAgent STRANGER = new SendingAgent(false, Optional.empty());

  private final KnownUsers users =
      new KnownUsers(
          configuration(
              """
              tenants: [{dbid: 1, name: Alpha}]
              applications:
                - {dbid: 101, name: OCServer, type: outbound_contact_server}
                - {dbid: 102, name: CRM, type: third_party_server}
              switches: [{dbid: 1, tenantDbid: 1, name: Sim}, {dbid: 2, tenantDbid: 1, name: Other}]
              persons:
                - dbid: 1
                  tenantDbid: 1
                  userName: ana
                  logins: [{switchDbid: 1, loginCode: "7001"}, {switchDbid: 2, loginCode: "8001"}]
                - {dbid: 2, tenantDbid: 1, userName: bob}
              """));

  private static Configuration configuration(String text) {
    var reading = ConfigurationDocument.read(text);
    return reading
        .configuration()
        .orElseThrow(() -> new IllegalArgumentException(reading.problems().toString()));
  }

  /** A message with properties, each a name and its value. */
  private static Message message(Map<String, String> properties) {
    return (Message)
        Proxy.newProxyInstance(
            Message.class.getClassLoader(),
            new Class<?>[] {Message.class},
            (proxy, method, arguments) -> properties.get(arguments[0]));
  }

  private SendingAgent from(String user, String agentLogin) throws JMSException {
    return users.senderOf(message(Map.of("JMSXUserID", user, "agentLogin", agentLogin)));
  }

  @Test
  void shouldTakeAPersonForItsFirstLoginWhateverTheMessageSays() throws JMSException {
    for (String user : new String[] {"ana", "7001", "8001"}) {
      assertThat(from(user, "9999")).isEqualTo(new SendingAgent(true, Optional.of("7001")));
    }
  }

  @Test
  void shouldBelieveAGateway() throws JMSException {
    assertThat(from("CRM", "7001")).isEqualTo(new SendingAgent(true, Optional.of("7001")));
    assertThat(users.senderOf(message(Map.of("JMSXUserID", "CRM"))))
        .isEqualTo(new SendingAgent(true, Optional.empty()));
  }

  @Test
  void shouldKnowNobodyElse() throws JMSException {
    assertThat(from("bob", "7001")).isEqualTo(STRANGER);
    assertThat(from("mallory", "7001")).isEqualTo(STRANGER);
    assertThat(users.senderOf(message(Map.of("agentLogin", "7001")))).isEqualTo(STRANGER);
  }
}
