package org.ocserver.commdn.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jboss.ejb3.annotation.DeliveryActive;
import org.ocserver.commdn.CommDnProtocol;
import org.ocserver.commdn.ejb.SharedCommDnProtocol;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.jms.Answering;
import org.ocserver.tkv.jms.TkvMessages;

/** Where applications' requests come in. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/ocs.commdn.requests"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue")
    })
@DeliveryActive(false)
public class CommDnRequests implements MessageListener {
  private static final Logger LOG = System.getLogger(CommDnRequests.class.getName());

  @Inject private SharedCommDnProtocol shared;
  @Inject private Answering answering;

  @Resource(lookup = "java:/jms/topic/ocs.commdn.events")
  private Topic events;

  @Override
  public void onMessage(Message message) {
    try {
      Optional<String> commDn = Optional.ofNullable(message.getStringProperty(CommDnTopic.COMM_DN));
      answering.answer(
          message, events, CommDnTopic.COMM_DN, commDn, answer(message, commDn).stream().toList());
    } catch (JMSException unreadable) {
      LOG.log(Level.WARNING, "An application's message cannot be read", unreadable);
    }
  }

  private Optional<TKVList> answer(Message message, Optional<String> commDn) throws JMSException {
    CommDnProtocol protocol = shared.protocol();
    try {
      return answering.await(
          protocol.answer(TkvMessages.read(message), commDn),
          reason -> Optional.of(protocol.malformed(reason)));
    } catch (MalformedList malformed) {
      LOG.log(Level.WARNING, "Malformed request of an application: {0}", malformed.getMessage());
      return Optional.of(protocol.malformed(malformed.getMessage()));
    }
  }
}
