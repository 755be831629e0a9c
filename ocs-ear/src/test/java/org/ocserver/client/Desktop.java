package org.ocserver.client;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/**
 * The desktop of one agent: hears of the agent's calls and, when a call is over, sends what the
 * agent has to say of it.
 */
public final class Desktop implements AutoCloseable {
  /** What an agent sends; called on one thread at a time. */
  public interface Work {
    /** The requests after a call, of which this was told. */
    List<JsonObject> afterCall(JsonObject call);

    /** The requests that follow from what the server told the desktop. */
    default List<JsonObject> afterWord(JsonObject word) {
      return List.of();
    }
  }

  private static final int ANSWER = 33;

  private final ActiveMQConnectionFactory factory;
  private final JMSContext incoming;
  private final JMSContext outgoing;
  private final String agentLogin;
  private final Work work;
  private final Queue<JsonObject> heard = new ConcurrentLinkedQueue<>();
  private volatile boolean isConnected = true;

  /**
   * One that tells the result of each call (UpdateCallCompletionStats) and finishes its record
   * (RecordProcessed).
   *
   * @param user whose name is the agent's login code
   */
  public Desktop(ServerPorts ports, Credentials user) {
    this(ports.messagingUrl(), user, Desktop::resultAndEnd);
  }

  /**
   * @param url of the message broker
   * @param user whose name is the agent's login code
   */
  public Desktop(String url, Credentials user, Work work) {
    agentLogin = user.name();
    this.work = work;
    factory = new ActiveMQConnectionFactory(url);
    incoming = factory.createContext(user.name(), user.password());
    incoming.setExceptionListener(lost -> isConnected = false);
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
        work.afterWord(event).forEach(request -> send(request.toString()));
      } else if ("EventReleased".equals(message.getStringProperty("event"))) {
        work.afterCall(event).forEach(request -> send(request.toString()));
      }
    } catch (JMSException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<JsonObject> resultAndEnd(JsonObject call) {
    return List.of(
        request("UpdateCallCompletionStats", call, ANSWER),
        request("RecordProcessed", call, ANSWER));
  }

  /** A request about the record of a call. */
  public static JsonObject request(String type, JsonObject call, int result) {
    return Json.createObjectBuilder()
        .add("GSW_AGENT_REQ_TYPE", type)
        .add("GSW_APPLICATION_ID", call.getInt("GSW_APPLICATION_ID"))
        .add("GSW_CALLING_LIST", call.getString("GSW_CALLING_LIST"))
        .add("GSW_CAMPAIGN_NAME", call.getString("GSW_CAMPAIGN_NAME"))
        .add("GSW_RECORD_HANDLE", call.getInt("GSW_RECORD_HANDLE"))
        .add("GSW_REFERENCE_ID", call.getInt("GSW_RECORD_HANDLE"))
        .add("GSW_CALL_RESULT", result)
        .build();
  }

  /** Whether its connection has not been found lost. */
  public boolean isConnected() {
    return isConnected;
  }

  /** Sends a request as JSON text. */
  public synchronized void send(String request) {
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
