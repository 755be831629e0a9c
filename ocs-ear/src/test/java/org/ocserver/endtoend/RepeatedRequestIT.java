package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.activemq.artemis.reader.TextMessageUtil;
import org.apache.activemq.artemis.utils.UUID;
import org.apache.activemq.artemis.utils.UUIDGenerator;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** Requests that reach the server, or the broker, more than once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RepeatedRequestIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final String REQUESTS = "jms.queue.ocs.desktop.requests";
  private static final long TEN_SECONDS = 10_000;
  private static final long A_WHILE = 1_500;
  private static final String REQUEST =
      """
      {"GSW_AGENT_REQ_TYPE": "RecordProcessed", "GSW_APPLICATION_ID": 101,
       "GSW_CALLING_LIST": "Spring List", "GSW_CAMPAIGN_NAME": "Spring",
       "GSW_RECORD_HANDLE": 999999, "GSW_REFERENCE_ID": %d}
      """;

  private final ActiveMQConnectionFactory factory =
      new ActiveMQConnectionFactory(PORTS.messagingUrl());
  private JMSContext desktop;
  private TemporaryQueue answers;
  private JMSConsumer incoming;

  @BeforeEach
  void connect() {
    new DemoCampaign(new HttpApi(PORTS, TestUsers.ADMIN)).importConfiguration();
    Credentials agent = DemoCampaign.agent(1);
    desktop = factory.createContext(agent.name(), agent.password());
    answers = desktop.createTemporaryQueue();
    incoming = desktop.createConsumer(answers);
  }

  @AfterEach
  void disconnect() {
    desktop.close();
    factory.close();
  }

  private int referenceAnswered() throws Exception {
    Message answer = incoming.receive(TEN_SECONDS);
    return HttpApi.json(((TextMessage) answer).getText()).getInt("GSW_REFERENCE_ID");
  }

  /** Sends a message under an id of the test's choice, as the broker does that delivers again. */
  private void send(UUID id, int reference, Credentials agent) throws Exception {
    try (ServerLocator locator = ActiveMQClient.createServerLocator(PORTS.messagingUrl());
        ClientSessionFactory connection = locator.createSessionFactory();
        ClientSession session =
            connection.createSession(agent.name(), agent.password(), false, true, true, false, 1)) {
      ClientMessage message =
          session.createMessage(org.apache.activemq.artemis.api.core.Message.TEXT_TYPE, true);
      TextMessageUtil.writeBodyText(
          message.getBodyBuffer(), SimpleString.of(REQUEST.formatted(reference)));
      message.setUserID(id);
      message.putStringProperty(
          "JMSReplyTo", ActiveMQDestination.TEMP_QUEUE_QUALIFED_PREFIX + answers.getQueueName());
      session.createProducer(REQUESTS).send(message);
    }
  }

  @Test
  void shouldAnswerAsBeforeWhenAMessageIsDeliveredAgain() throws Exception {
    UUID id = UUIDGenerator.getInstance().generateUUID();
    send(id, 1, DemoCampaign.agent(1));
    assertThat(referenceAnswered()).isEqualTo(1);
    send(id, 2, DemoCampaign.agent(1));
    assertThat(referenceAnswered()).isEqualTo(1);
  }

  @Test
  void shouldNotShowAnAnswerToAnotherAgentWhoUsesTheSameId() throws Exception {
    UUID id = UUIDGenerator.getInstance().generateUUID();
    send(id, 1, DemoCampaign.agent(1));
    assertThat(referenceAnswered()).isEqualTo(1);
    send(id, 2, DemoCampaign.agent(2));
    assertThat(referenceAnswered()).isEqualTo(2);
  }

  @Test
  void shouldTakeOneOfTwoRequestsWhenADesktopSendsItAgainWithItsDuplicateId() throws Exception {
    String id = java.util.UUID.randomUUID().toString();
    for (int sent = 1; sent <= 2; sent++) {
      TextMessage message = desktop.createTextMessage(REQUEST.formatted(sent));
      message.setStringProperty("_AMQ_DUPL_ID", id);
      message.setJMSReplyTo(answers);
      desktop.createProducer().send(desktop.createQueue(REQUESTS), message);
    }
    assertThat(referenceAnswered()).isEqualTo(1);
    assertThat(incoming.receive(A_WHILE)).isNull();
  }
}
