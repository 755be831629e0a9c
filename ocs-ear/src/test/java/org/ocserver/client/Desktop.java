package org.ocserver.client;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/**
 * The desktop of one agent: hears of the agent's calls and, when a call is over, sends its result
 * (UpdateCallCompletionStats) and finishes the record (RecordProcessed).
 */
public final class Desktop implements AutoCloseable {
  private final ActiveMQConnectionFactory factory;
  private final JMSContext incoming;
  private final JMSContext outgoing;
  private final String agentLogin;
  private final Queue<JsonObject> heard = new ConcurrentLinkedQueue<>();

  /**
   * @param user whose name is the agent's login code
   */
  public Desktop(ServerPorts ports, Credentials user) {
    agentLogin = user.name();
    factory = new ActiveMQConnectionFactory(ports.messagingUrl());
    incoming = factory.createContext(user.name(), user.password());
    outgoing = incoming.createContext(JMSContext.AUTO_ACKNOWLEDGE);
    listen("jms.topic.ocs.telephony.events");
    listen("jms.topic.ocs.desktop.events");
  }

  private void listen(String topic) {
    JMSConsumer consumer =
        incoming.createConsumer(incoming.createTopic(topic), "agentLogin = '" + agentLogin + "'");
    consumer.setMessageListener(this::hear);
  }

  private void hear(Message message) {
    try {
      JsonObject event = HttpApi.json(((TextMessage) message).getText());
      if (event.containsKey("GSW_USER_EVENT")) {
        heard.add(event);
      } else if ("EventReleased".equals(message.getStringProperty("event"))) {
        finish(event);
      }
    } catch (JMSException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void finish(JsonObject call) {
    send(request("UpdateCallCompletionStats", call).toString());
    send(request("RecordProcessed", call).toString());
  }

  private static JsonObject request(String type, JsonObject call) {
    return Json.createObjectBuilder()
        .add("GSW_AGENT_REQ_TYPE", type)
        .add("GSW_APPLICATION_ID", call.getInt("GSW_APPLICATION_ID"))
        .add("GSW_CALLING_LIST", call.getString("GSW_CALLING_LIST"))
        .add("GSW_CAMPAIGN_NAME", call.getString("GSW_CAMPAIGN_NAME"))
        .add("GSW_RECORD_HANDLE", call.getInt("GSW_RECORD_HANDLE"))
        .add("GSW_REFERENCE_ID", call.getInt("GSW_RECORD_HANDLE"))
        .add("GSW_CALL_RESULT", 33)
        .build();
  }

  /** Sends a request as JSON text. */
  public void send(String request) {
    outgoing.createProducer().send(outgoing.createQueue("jms.queue.ocs.desktop.requests"), request);
  }

  /** What the server told this desktop, in order: notifications, acknowledgements, errors. */
  public Queue<JsonObject> heard() {
    return heard;
  }

  /** How many events of a name were heard. */
  public long count(String userEvent) {
    return heard.stream()
        .filter(event -> event.getString("GSW_USER_EVENT").equals(userEvent))
        .count();
  }

  @Override
  public void close() {
    outgoing.close();
    incoming.close();
    factory.close();
  }
}
