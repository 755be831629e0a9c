package org.ocserver.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocserver.session.SessionWorld;

class AgentUsersTest {
  @Test
  void shouldKnowAgentsByUserNameAndByLoginCode() {
    try (SessionWorld world = new SessionWorld()) {
      AgentUsers users = new AgentUsers(world.configuration());
      assertThat(users.loginOf("ana")).contains("agent1");
      assertThat(users.loginOf("agent1")).contains("agent1");
      assertThat(users.loginOf("Ana")).isEmpty();
      assertThat(users.loginOf("")).isEmpty();
    }
  }
}
