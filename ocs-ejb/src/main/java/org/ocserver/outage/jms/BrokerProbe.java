package org.ocserver.outage.jms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import org.ocserver.outage.Dependency;
import org.ocserver.outage.Probe;

/** Has the broker store a message and give it back. */
@ApplicationScoped
public class BrokerProbe implements Probe {
  private static final long KEPT_MILLIS = 60_000;
  private static final long ON_ITS_WAY_MILLIS = 2_000;

  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory connections;

  @Resource(lookup = "java:/jms/queue/ocs.watch")
  private Queue queue;

  @Override
  public Dependency asks() {
    return Dependency.BROKER;
  }

  @Override
  public void ask() {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession()) {
      connection.start();
      store(session);
      takeAll(session);
    } catch (JMSException failure) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
  }

  private void store(Session session) throws JMSException {
    try (MessageProducer producer = session.createProducer(queue)) {
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      producer.setTimeToLive(KEPT_MILLIS);
      producer.send(session.createTextMessage("Does the broker take messages?"));
    }
  }

  /** Those of earlier questions too. */
  private void takeAll(Session session) throws JMSException {
    try (MessageConsumer consumer = session.createConsumer(queue)) {
      if (consumer.receive(ON_ITS_WAY_MILLIS) == null) {
        throw new IllegalStateException("a message that was sent is not delivered");
      }
      while (consumer.receiveNoWait() != null) {
        // An earlier question, which nobody waited for.
      }
    }
  }
}
