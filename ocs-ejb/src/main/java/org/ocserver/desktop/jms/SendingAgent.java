package org.ocserver.desktop.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import org.ocserver.campaign.AgentLogin;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Person;

/** Which agent a message comes from. */
final class SendingAgent {
  /** The broker's stamp: the user that the connection was authenticated for. */
  private static final String USER = "JMSXUserID";

  private SendingAgent() {}

  /**
   * The login of the authenticated user, if that user is a person of the configuration, by user
   * name or login code; else, as for a gateway that serves many desktops, the property agentLogin.
   */
  static Optional<String> of(Message message, Configuration configuration) throws JMSException {
    String user = message.getStringProperty(USER);
    Optional<String> login =
        configuration.persons().stream()
            .filter(person -> isUser(person, user))
            .flatMap(person -> person.logins().stream())
            .map(AgentLogin::loginCode)
            .findFirst();
    return login.isPresent()
        ? login
        : Optional.ofNullable(message.getStringProperty(DesktopTopic.AGENT_LOGIN));
  }

  private static boolean isUser(Person person, String user) {
    return person.userName().equals(user)
        || person.logins().stream().anyMatch(login -> login.loginCode().equals(user));
  }
}
