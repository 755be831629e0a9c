package org.ocserver.bench;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * The baseline: sends each message back to where its sender wants the answer, and does no more;
 * without a transaction, as the product's bean.
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@JMSDestinationDefinition(
    name = "java:global/jms/echo",
    interfaceName = "jakarta.jms.Queue",
    destinationName = "echo")
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:global/jms/echo"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue")
    })
public class EchoBean implements MessageListener {
  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory connections;

  @Override
  public void onMessage(Message message) {
    try (JMSContext context = connections.createContext()) {
      context.createProducer().send(message.getJMSReplyTo(), message);
    } catch (JMSException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
