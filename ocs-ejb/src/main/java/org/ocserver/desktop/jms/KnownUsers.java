package org.ocserver.desktop.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ocserver.campaign.AgentLogin;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Person;

/**
 * Which users speak for which agents, by one configuration. It is asked for each message, and
 * persons are many.
 *
 * <p>A user who is a person, by user name or login code, is that agent. A user who has the name of
 * an application is a gateway that serves many desktops: the property agentLogin names the agent.
 * Nobody else is known.
 */
final class KnownUsers {
  /** The broker's stamp: the user that the connection was authenticated for. */
  static final String USER = "JMSXUserID";

  private final Map<String, String> agents = new HashMap<>();
  private final Set<String> gateways;

  KnownUsers(Configuration configuration) {
    for (Person person : configuration.persons()) {
      person.logins().stream()
          .map(AgentLogin::loginCode)
          .findFirst()
          .ifPresent(first -> add(person, first));
    }
    gateways =
        configuration.applications().stream().map(Application::name).collect(Collectors.toSet());
  }

  private void add(Person person, String login) {
    agents.putIfAbsent(person.userName(), login);
    person.logins().forEach(other -> agents.putIfAbsent(other.loginCode(), login));
  }

  SendingAgent senderOf(Message message) throws JMSException {
    String user = message.getStringProperty(USER);
    String login = agents.get(user);
    if (login != null) {
      return new SendingAgent(true, Optional.of(login));
    }
    if (gateways.contains(user)) {
      return new SendingAgent(
          true, Optional.ofNullable(message.getStringProperty(DesktopTopic.AGENT_LOGIN)));
    }
    return new SendingAgent(false, Optional.empty());
  }
}
