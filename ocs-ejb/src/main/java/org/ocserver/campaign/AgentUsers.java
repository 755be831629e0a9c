package org.ocserver.campaign;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which users are which agents, by one configuration. It is asked for each request, and persons are
 * many.
 *
 * <p>A user who is a person, by user name or login code, is the agent of that person's first login.
 */
public final class AgentUsers {
  private final Map<String, String> logins = new HashMap<>();

  public AgentUsers(Configuration configuration) {
    for (Person person : configuration.persons()) {
      person.logins().stream()
          .map(AgentLogin::loginCode)
          .findFirst()
          .ifPresent(first -> add(person, first));
    }
  }

  private void add(Person person, String login) {
    logins.putIfAbsent(person.userName(), login);
    person.logins().forEach(other -> logins.putIfAbsent(other.loginCode(), login));
  }

  /** The login code of the agent that a user is; none if he is no agent. */
  public Optional<String> loginOf(String user) {
    return Optional.ofNullable(logins.get(user));
  }
}
