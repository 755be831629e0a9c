package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.StreamMessage;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ocserver.Manual;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** The desktop protocol and the Communication DN API over JMS, in good order and in bad. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MessagingIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final String DESKTOP = "jms.queue.ocs.desktop.requests";
  private static final String COMMDN = "jms.queue.ocs.commdn.requests";
  private static final long TEN_SECONDS = 10_000;
  private static final long A_WHILE = 1_500;

  private final DemoCampaign campaign = new DemoCampaign(new HttpApi(PORTS, TestUsers.ADMIN));

  @BeforeEach
  void configure() {
    campaign.importConfiguration();
  }

  @AfterEach
  void unload() {
    if (campaign.status() != 0) {
      campaign.unload();
      await().atMost(Duration.ofSeconds(30)).until(() -> campaign.status() == 0);
    }
  }

  /** One client with a queue of its own for answers. */
  private static final class Client implements AutoCloseable {
    private final ActiveMQConnectionFactory factory =
        new ActiveMQConnectionFactory(PORTS.messagingUrl());
    private final JMSContext context;
    private final TemporaryQueue answers;
    private final JMSConsumer incoming;
    private final String queue;

    Client(Credentials user, String queue) {
      context = factory.createContext(user.name(), user.password());
      answers = context.createTemporaryQueue();
      incoming = context.createConsumer(answers);
      this.queue = queue;
    }

    MapMessage map(Object... pairs) throws JMSException {
      MapMessage message = context.createMapMessage();
      for (int i = 0; i < pairs.length; i += 2) {
        message.setObject((String) pairs[i], pairs[i + 1]);
      }
      return message;
    }

    TextMessage text(String text) {
      return context.createTextMessage(text);
    }

    List<Message> ofOtherKinds() throws JMSException {
      BytesMessage bytes = context.createBytesMessage();
      bytes.writeBytes(new byte[] {1, 2, 3});
      StreamMessage stream = context.createStreamMessage();
      stream.writeString("GSW_AGENT_REQ_TYPE");
      return List.of(
          bytes,
          stream,
          context.createObjectMessage("RecordProcessed"),
          context.createMessage(),
          context.createTextMessage());
    }

    Message ask(Message request, long patience) throws JMSException {
      request.setJMSReplyTo(answers);
      request.setJMSCorrelationID("question-7");
      context.createProducer().send(context.createQueue(queue), request);
      return incoming.receive(patience);
    }

    MapMessage ask(MapMessage request) throws JMSException {
      return (MapMessage) ask(request, TEN_SECONDS);
    }

    JsonObject ask(TextMessage request) throws JMSException {
      return HttpApi.json(((TextMessage) ask(request, TEN_SECONDS)).getText());
    }

    @Override
    public void close() {
      context.close();
      factory.close();
    }
  }

  private static Client desktop() {
    return new Client(DemoCampaign.agent(1), DESKTOP);
  }

  private static Client application() {
    return new Client(TestUsers.APPLICATION, COMMDN);
  }

  private static final Object[] PROCESSED = {
    "GSW_AGENT_REQ_TYPE",
    "RecordProcessed",
    "GSW_APPLICATION_ID",
    101,
    "GSW_CALLING_LIST",
    "Spring List",
    "GSW_CAMPAIGN_NAME",
    "Spring",
    "GSW_RECORD_HANDLE",
    999_999,
    "GSW_REFERENCE_ID",
    5,
  };

  @Test
  @Manual("Error Events and Messages: GSW_ERROR and GSW_ERROR_NUMBER")
  void shouldAnswerInTheFormOfTheRequestWhenTheRecordIsUnknown() throws JMSException {
    try (Client desktop = desktop()) {
      MapMessage error = desktop.ask(desktop.map(PROCESSED));
      assertThat(error.getString("GSW_USER_EVENT")).isEqualTo("Error");
      assertThat(error.getInt("GSW_ERROR_NUMBER")).isEqualTo(112);
      assertThat(error.getString("GSW_ERROR")).isEqualTo("No call found for the record handle");
      assertThat(error.getInt("GSW_REFERENCE_ID")).isEqualTo(5);
      assertThat(error.getJMSCorrelationID()).isEqualTo("question-7");

      JsonObject json =
          desktop.ask(
              desktop.text(
                  "{\"GSW_AGENT_REQ_TYPE\":\"RecordProcessed\",\"GSW_APPLICATION_ID\":101}"));
      assertThat(json.getInt("GSW_ERROR_NUMBER")).isEqualTo(102);
    }
  }

  @Test
  void shouldAnswerInvalidRequestAndGoOnWhenTheMessageIsOfAnotherKind() throws JMSException {
    try (Client desktop = desktop()) {
      for (Message other : desktop.ofOtherKinds()) {
        Message answer = desktop.ask(other, TEN_SECONDS);
        JsonObject error = HttpApi.json(((TextMessage) answer).getText());
        assertThat(error.getInt("GSW_ERROR_NUMBER")).isEqualTo(101);
        assertThat(error.getString("GSW_ERROR")).isEqualTo("Invalid Request");
      }
      for (String text :
          new String[] {
            "", "hello", "[1]", "{\"a\":", "{\"a\":".repeat(1000), "{\"a\":true}", "{}"
          }) {
        assertThat(desktop.ask(desktop.text(text)).getInt("GSW_ERROR_NUMBER")).isEqualTo(101);
      }
      String huge = "{\"a\":\"" + "x".repeat(10_000_000) + "\"}";
      assertThat(desktop.ask(desktop.text(huge)).getInt("GSW_ERROR_NUMBER")).isEqualTo(101);
      for (Object odd : new Object[] {3.5, 2.5f, true, 'x', new byte[] {1}}) {
        MapMessage map = desktop.map(PROCESSED);
        map.setObject("GSW_CALL_RESULT", odd);
        assertThat(desktop.ask(map).getInt("GSW_ERROR_NUMBER")).isEqualTo(101);
      }
      MapMessage deep = desktop.map(PROCESSED);
      deep.setString("GSW_CM_AttrProperties", "{\"a\":".repeat(1000));
      assertThat(desktop.ask(deep).getInt("GSW_ERROR_NUMBER")).isEqualTo(101);
      MapMessage wide = desktop.map(PROCESSED);
      wide.setString("customer_name", "x".repeat(1_100_000));
      assertThat(desktop.ask(wide).getInt("GSW_ERROR_NUMBER")).isEqualTo(101);
      assertThat(desktop.ask(desktop.map(PROCESSED)).getInt("GSW_ERROR_NUMBER")).isEqualTo(112);
    }
  }

  @Test
  @Manual("Error Names and Codes: 104 Agent Not Found")
  void shouldFindNoAgentWhenTheUserIsNone() throws JMSException {
    try (Client stranger = new Client(TestUsers.AGENT, DESKTOP)) {
      MapMessage request = stranger.map(PROCESSED);
      request.setStringProperty("agentLogin", "agent1");
      MapMessage error = stranger.ask(request);
      assertThat(error.getInt("GSW_ERROR_NUMBER")).isEqualTo(104);
      assertThat(error.getString("GSW_ERROR")).isEqualTo("Agent Not Found");
    }
  }

  @Test
  void shouldStaySilentWhenTheRequestIsForAnotherServer() throws JMSException {
    try (Client desktop = desktop()) {
      MapMessage request = desktop.map(PROCESSED);
      request.setInt("GSW_APPLICATION_ID", 202);
      assertThat(desktop.ask(request, A_WHILE)).isNull();
    }
  }

  private static Object[] commDn(int type, int origin) {
    return new Object[] {
      "GSW_CM_MessageType", type,
      "GSW_CM_AttrCampaignID", 139,
      "GSW_CM_AttrGroupID", 234,
      "GSW_CM_AttrDialMode", 2,
      "GSW_CM_AttrOptimizeBy", 2,
      "GSW_CM_AttrOptimizeGoal", 3,
      "GSW_CM_AttrOriginAppID", origin,
      "GSW_CM_AttrTargetAppID", 0,
    };
  }

  @Test
  @Manual("Communication Structure: load, start, stop, unload, status and their responses")
  void shouldRunACampaignWhenAnApplicationAsks() throws JMSException {
    try (Client application = application()) {
      int[][] conversation = {{12, 24, 0}, {7, 19, 4}, {9, 21, 5}, {12, 24, 5}, {10, 22, 4}};
      for (int[] step : conversation) {
        MapMessage answer = application.ask(application.map(commDn(step[0], 102)));
        assertThat(answer.getInt("GSW_CM_MessageType")).isEqualTo(step[1]);
        assertThat(answer.getInt("GSW_CM_AttrGroupCampStatus")).isEqualTo(step[2]);
        assertThat(answer.getInt("GSW_CM_AttrOriginAppID")).isEqualTo(101);
      }
      MapMessage again = application.ask(application.map(commDn(7, 102)));
      assertThat(again.getInt("GSW_CM_MessageType")).isEqualTo(27);
      assertThat(again.getInt("GSW_CM_AttrError")).isEqualTo(5);
      assertThat(application.ask(application.map(commDn(8, 102))).getInt("GSW_CM_MessageType"))
          .isEqualTo(20);
      assertThat(application.ask(application.text("nonsense")).getInt("GSW_CM_AttrError"))
          .isEqualTo(10);
    }
  }

  @Test
  @Manual("OCS and API Requests: all others are disregarded")
  void shouldDisregardTheRequestWhenTheApplicationIsNotConnected() throws JMSException {
    try (Client application = application()) {
      assertThat(application.ask(application.map(commDn(7, 555)), A_WHILE)).isNull();
      assertThat(campaign.status()).isZero();
    }
  }
}
