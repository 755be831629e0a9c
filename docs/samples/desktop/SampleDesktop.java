import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * The desktop of one agent: prints what it is told, updates and finishes each record it is given.
 *
 * <pre>java -cp jboss-client.jar SampleDesktop.java tcp://127.0.0.1:61616 agent1 PASSWORD</pre>
 */
public final class SampleDesktop {
  private static final String REQUESTS = "ocs.desktop.requests";

  /** One pair of a flat JSON object; the server writes strings and integers. */
  private static final Pattern PAIR =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(-?\\d+))");

  private final JMSContext context;
  private final String agentLogin;
  private final BlockingQueue<Message> incoming = new LinkedBlockingQueue<>();
  private int lastReference;

  private SampleDesktop(JMSContext context, String agentLogin) {
    this.context = context;
    this.agentLogin = agentLogin;
  }

  public static void main(String[] arguments) throws Exception {
    try (ActiveMQConnectionFactory broker = brokerAt(arguments[0]);
        JMSContext listening = broker.createContext(arguments[1], arguments[2]);
        JMSContext asking = listening.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      SampleDesktop desktop = new SampleDesktop(asking, arguments[1]);
      desktop.listen(listening, "ocs.desktop.events"); // answers and notifications
      desktop.listen(listening, "ocs.telephony.events"); // the agent's calls
      System.out.println("listening as " + arguments[1]);
      while (true) {
        desktop.on(desktop.incoming.take());
      }
    }
  }

  /** Queues and topics are called by their names, whichever client jar is used. */
  private static ActiveMQConnectionFactory brokerAt(String url) {
    ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory(url);
    broker.setEnable1xPrefixes(true);
    return broker;
  }

  private void listen(JMSContext listening, String topic) {
    JMSConsumer consumer =
        listening.createConsumer(
            listening.createTopic(topic), "agentLogin = '" + agentLogin + "'");
    consumer.setMessageListener(incoming::add);
  }

  private void on(Message message) throws JMSException {
    Map<String, Object> body = body(message);
    String call = message.getStringProperty("event");
    if (call != null) { // EventRinging, EventEstablished, EventReleased
      System.out.println(call + " at " + message.getStringProperty("thisDN") + " " + body);
      if (call.equals("EventReleased")) {
        finish(body);
      }
      return;
    }
    System.out.println(body.get("GSW_USER_EVENT") + " " + body);
    switch (String.valueOf(body.get("GSW_USER_EVENT"))) {
      case "PreviewRecord", "ScheduledCall" -> { // a real desktop lets the agent call first
        System.out.println("call " + body.get("GSW_PHONE"));
        finish(body);
      }
      case "RecordCancel" -> System.out.println("do not call " + body.get("GSW_PHONE"));
      default -> {} // campaign status, acknowledgements and errors are printed, no more
    }
  }

  /** The call had a result: 33 is Answer. The record is done with. */
  private void finish(Map<String, Object> record) throws JMSException {
    if (record.containsKey("GSW_RECORD_HANDLE")) { // else the call was none of a campaign's
      ask("UpdateCallCompletionStats", record, Map.of("GSW_CALL_RESULT", 33));
      ask("RecordProcessed", record, Map.of("GSW_CALL_RESULT", 33));
    }
  }

  /** Sends a request about a record. A MapMessage will do, or JSON in a TextMessage. */
  private void ask(String type, Map<String, Object> record, Map<String, Object> more)
      throws JMSException {
    MapMessage request = context.createMapMessage();
    request.setString("GSW_AGENT_REQ_TYPE", type);
    request.setInt("GSW_REFERENCE_ID", ++lastReference); // comes back in the answer
    for (String key :
        new String[] {
          "GSW_APPLICATION_ID", "GSW_CAMPAIGN_NAME", "GSW_CALLING_LIST", "GSW_RECORD_HANDLE"
        }) {
      request.setObject(key, record.get(key));
    }
    for (Map.Entry<String, Object> pair : more.entrySet()) {
      request.setObject(pair.getKey(), pair.getValue());
    }
    // Sent again after a broken connection, with this id it would still count once.
    request.setStringProperty("_AMQ_DUPL_ID", agentLogin + "-" + System.nanoTime());
    context.createProducer().send(context.createQueue(REQUESTS), request);
  }

  /** The key-value list of an answer to a MapMessage, or of anything else, which is JSON. */
  private static Map<String, Object> body(Message message) throws JMSException {
    Map<String, Object> body = new TreeMap<>();
    if (message instanceof MapMessage map) {
      for (var keys = map.getMapNames(); keys.hasMoreElements(); ) {
        String key = String.valueOf(keys.nextElement());
        body.put(key, map.getObject(key));
      }
    } else {
      Matcher pair = PAIR.matcher(((TextMessage) message).getText());
      while (pair.find()) {
        body.put(pair.group(1), value(pair.group(2), pair.group(3)));
      }
    }
    return body;
  }

  /** What stands between quotation marks, or else an integer, of 64 bits if it must be. */
  private static Object value(String quoted, String digits) {
    if (quoted != null) {
      return quoted.replaceAll("\\\\(.)", "$1");
    }
    long number = Long.parseLong(digits);
    return number == (int) number ? (Object) (int) number : (Object) number;
  }
}
