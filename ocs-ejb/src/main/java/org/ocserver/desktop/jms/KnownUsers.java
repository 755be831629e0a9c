package org.ocserver.desktop.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ocserver.campaign.AgentUsers;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.Configuration;

/**
 * Which users speak for which agents, by one configuration.
 *
 * <p>A user who is an agent speaks for himself. A user who has the name of an application is a
 * gateway that serves many desktops: the property agentLogin names the agent. Nobody else is known.
 */
final class KnownUsers {
  /** The broker's stamp: the user that the connection was authenticated for. */
  static final String USER = "JMSXUserID";

  private final AgentUsers agents;
  private final Set<String> gateways;

  KnownUsers(Configuration configuration) {
    agents = new AgentUsers(configuration);
    gateways =
        configuration.applications().stream().map(Application::name).collect(Collectors.toSet());
  }

  SendingAgent senderOf(Message message) throws JMSException {
    String user = message.getStringProperty(USER);
    Optional<String> login = Optional.ofNullable(user).flatMap(agents::loginOf);
    if (login.isPresent()) {
      return new SendingAgent(true, login);
    }
    if (gateways.contains(user)) {
      return new SendingAgent(
          true, Optional.ofNullable(message.getStringProperty(DesktopTopic.AGENT_LOGIN)));
    }
    return new SendingAgent(false, Optional.empty());
  }
}
