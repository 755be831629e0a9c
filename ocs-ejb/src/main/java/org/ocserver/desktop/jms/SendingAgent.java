package org.ocserver.desktop.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import org.ocserver.campaign.AgentLogin;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Person;

/**
 * Which agent a message comes from.
 *
 * @param isKnown false if the user may not speak for any agent
 * @param login the agent's login code; a gateway may leave it out
 */
record SendingAgent(boolean isKnown, Optional<String> login) {
  /** The broker's stamp: the user that the connection was authenticated for. */
  private static final String USER = "JMSXUserID";

  /**
   * A user who is a person of the configuration, by user name or login code, is that agent. A user
   * who has the name of an application is a gateway that serves many desktops: the property
   * agentLogin names the agent. Nobody else is known.
   */
  static SendingAgent of(Message message, Configuration configuration) throws JMSException {
    String user = message.getStringProperty(USER);
    Optional<String> login =
        configuration.persons().stream()
            .filter(person -> isUser(person, user))
            .flatMap(person -> person.logins().stream())
            .map(AgentLogin::loginCode)
            .findFirst();
    if (login.isPresent()) {
      return new SendingAgent(true, login);
    }
    if (configuration.applications().stream()
        .map(Application::name)
        .anyMatch(n -> n.equals(user))) {
      return new SendingAgent(
          true, Optional.ofNullable(message.getStringProperty(DesktopTopic.AGENT_LOGIN)));
    }
    return new SendingAgent(false, Optional.empty());
  }

  private static boolean isUser(Person person, String user) {
    return person.userName().equals(user)
        || person.logins().stream().anyMatch(login -> login.loginCode().equals(user));
  }
}
