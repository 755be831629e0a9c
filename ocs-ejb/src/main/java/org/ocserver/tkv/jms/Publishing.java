package org.ocserver.tkv.jms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.ocserver.telephony.TKVList;

/** Publishes events to topics. */
@ApplicationScoped
public class Publishing {
  private static final Logger LOG = System.getLogger(Publishing.class.getName());

  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory connections;

  /** Publishes an event as JSON text; one that the broker does not take is logged and given up. */
  public void publish(Topic topic, Map<String, String> properties, TKVList event) {
    publish(topic, properties, List.of(event));
  }

  /** Likewise several, in their order; to open a session for each costs more than to send it. */
  public void publish(Topic topic, Map<String, String> properties, List<TKVList> events) {
    Iterator<TKVList> left = events.iterator();
    while (left.hasNext()) {
      TKVList event = left.next();
      try (Connection connection = connections.createConnection();
          Session session = connection.createSession();
          MessageProducer producer = session.createProducer(topic)) {
        send(event, properties, session, producer);
        while (left.hasNext()) {
          event = left.next();
          send(event, properties, session, producer);
        }
      } catch (JMSException failure) {
        LOG.log(Level.ERROR, "The broker did not take " + event, failure);
      }
    }
  }

  private static void send(
      TKVList event, Map<String, String> properties, Session session, MessageProducer producer)
      throws JMSException {
    TextMessage message = TkvMessages.text(event, session);
    for (Map.Entry<String, String> property : properties.entrySet()) {
      message.setStringProperty(property.getKey(), property.getValue());
    }
    producer.send(message);
  }
}
