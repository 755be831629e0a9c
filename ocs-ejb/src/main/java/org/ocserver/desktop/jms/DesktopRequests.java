package org.ocserver.desktop.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jboss.ejb3.annotation.DeliveryActive;
import org.jboss.ejb3.annotation.Pool;
import org.ocserver.desktop.DesktopProtocol;
import org.ocserver.desktop.ejb.SharedProtocol;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.jms.Answering;
import org.ocserver.tkv.jms.TkvMessages;

/**
 * Where desktops' requests come in.
 *
 * <p>Without a transaction: the operations have their own, so that it could span no more than the
 * message and its answer, and the transaction service would write both to disk twice. A message is
 * acknowledged when its answer was sent; one that comes again is answered as before. A bean waits
 * for the answer, so there are as many as requests are worked off at a time, in sessions as in the
 * pool.
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/ocs.desktop.requests"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "32")
    })
@Pool("ocs-desktop-requests")
@DeliveryActive(false)
public class DesktopRequests implements MessageListener {
  private static final Logger LOG = System.getLogger(DesktopRequests.class.getName());

  @Inject private SenderDirectory senders;
  @Inject private SharedProtocol shared;
  @Inject private DeliveredRequests delivered;
  @Inject private Answering answering;

  @Resource(lookup = "java:/jms/topic/ocs.desktop.events")
  private Topic events;

  @Override
  public void onMessage(Message message) {
    try {
      SendingAgent sender = senders.senderOf(message);
      answering.answer(
          message, events, DesktopTopic.AGENT_LOGIN, sender.login(), answer(message, sender));
    } catch (JMSException unreadable) {
      LOG.log(Level.WARNING, "A desktop's message cannot be read", unreadable);
    }
  }

  private List<TKVList> answer(Message message, SendingAgent sender) throws JMSException {
    DesktopProtocol protocol = shared.protocol();
    try {
      TKVList request = TkvMessages.read(message);
      if (!sender.isKnown()) {
        return protocol.unknownSender(request);
      }
      return answering.await(
          delivered.once(message, () -> protocol.answer(request, sender.login())),
          reason -> protocol.late(request, reason));
    } catch (MalformedList malformed) {
      LOG.log(
          Level.WARNING,
          "Malformed request of desktop {0}: {1}",
          sender.login().orElse("unknown"),
          malformed.getMessage());
      return List.of(protocol.malformed(malformed.getMessage()));
    }
  }
}
