package org.ocserver.desktop.jms;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ejb.ConfigurationService;

/** Tells who sent a message, by the configuration of the moment. */
@ApplicationScoped
public class SenderDirectory {
  private record Known(Configuration configuration, KnownUsers users) {
    Known(Configuration configuration) {
      this(configuration, new KnownUsers(configuration));
    }
  }

  @EJB private ConfigurationService configuration;

  private volatile Known known = new Known(Configuration.empty());

  SendingAgent senderOf(Message message) throws JMSException {
    Configuration current = configuration.current();
    Known users = known;
    if (users.configuration() != current) {
      users = new Known(current);
      known = users;
    }
    return users.users().senderOf(message);
  }
}
