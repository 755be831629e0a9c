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
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession();
        MessageProducer producer = session.createProducer(topic)) {
      TextMessage message = TkvMessages.text(event, session);
      for (Map.Entry<String, String> property : properties.entrySet()) {
        message.setStringProperty(property.getKey(), property.getValue());
      }
      producer.send(message);
    } catch (JMSException failure) {
      LOG.log(Level.ERROR, "The broker did not take " + event, failure);
    }
  }
}
