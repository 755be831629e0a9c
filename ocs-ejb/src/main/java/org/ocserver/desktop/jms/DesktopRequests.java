package org.ocserver.desktop.jms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.desktop.DesktopProtocol;
import org.ocserver.session.ejb.DialingSessions;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.jms.Answering;
import org.ocserver.tkv.jms.TkvMessages;

/** Where desktops' requests come in. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/ocs.desktop.requests"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue")
    })
public class DesktopRequests implements MessageListener {
  private static final Logger LOG = System.getLogger(DesktopRequests.class.getName());

  @EJB private DialingSessions dialing;
  @EJB private ConfigurationService configuration;
  @Inject private Answering answering;

  @Resource(lookup = "java:/jms/topic/ocs.desktop.events")
  private Topic events;

  private DesktopProtocol protocol;

  @PostConstruct
  void start() {
    protocol =
        new DesktopProtocol(
            dialing.sessions(), dialing.withdrawals(), dialing.additions(), configuration::current);
  }

  @Override
  public void onMessage(Message message) {
    try {
      SendingAgent sender = SendingAgent.of(message, configuration.current());
      for (TKVList event : answer(message, sender)) {
        answering.answer(message, events, DesktopTopic.AGENT_LOGIN, sender.login(), event);
      }
    } catch (JMSException unreadable) {
      LOG.log(Level.WARNING, "A desktop's message cannot be read", unreadable);
    }
  }

  private List<TKVList> answer(Message message, SendingAgent sender) throws JMSException {
    try {
      TKVList request = TkvMessages.read(message);
      if (!sender.isKnown()) {
        return protocol.unknownSender(request);
      }
      return answering.await(
          protocol.answer(request, sender.login()), reason -> protocol.late(request, reason));
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
