package org.ocserver.bench;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TemporaryQueue;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/** A gateway's connection: sends requests of agents, hears the answers. */
final class RequestLine implements AutoCloseable {
  /** Hears of each answer, with the number of its request. */
  @FunctionalInterface
  interface Answered {
    void on(int request, Message answer) throws JMSException;
  }

  private final ActiveMQConnectionFactory factory;
  private final JMSContext outgoing;
  private final JMSContext incoming;
  private final JMSProducer producer;
  private final Queue queue;
  private final TemporaryQueue answers;

  RequestLine(ServerPorts ports, Credentials user, String queue, Answered answered) {
    factory = new ActiveMQConnectionFactory(ports.messagingUrl());
    incoming = factory.createContext(user.name(), user.password(), JMSContext.DUPS_OK_ACKNOWLEDGE);
    outgoing = incoming.createContext(JMSContext.AUTO_ACKNOWLEDGE);
    this.queue = outgoing.createQueue(queue);
    answers = incoming.createTemporaryQueue();
    incoming
        .createConsumer(answers)
        .setMessageListener(
            message -> {
              try {
                answered.on(Integer.parseInt(message.getJMSCorrelationID()), message);
              } catch (JMSException failure) {
                throw new IllegalStateException(failure);
              }
            });
    producer = outgoing.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
  }

  /** Has the broker keep the requests in memory only, which is quicker. */
  RequestLine unkept() {
    producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
    return this;
  }

  /** Sends a request; returns when the broker has it on disk, unless it need not. */
  void send(int number, String agentLogin, Map<String, Object> request) {
    try {
      MapMessage message = outgoing.createMapMessage();
      for (Map.Entry<String, Object> pair : request.entrySet()) {
        message.setObject(pair.getKey(), pair.getValue());
      }
      message.setStringProperty("agentLogin", agentLogin);
      message.setJMSCorrelationID(String.valueOf(number));
      message.setJMSReplyTo(answers);
      producer.send(queue, message);
    } catch (JMSException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    outgoing.close();
    incoming.close();
    factory.close();
  }
}
