package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ocserver.session.message.CommandOutcome;

/** What sessions do when another server has taken over their application. */
class AbandonedSessionTest {
  private static final String ALL = "SELECT * FROM \"customers\" ORDER BY \"record_id\"";

  @Test
  void shouldDialAndWriteNothingMoreAndTellWhoeverAsks() {
    try (SessionWorld world = new SessionWorld("talk.seconds", "fixed(20)")) {
      world.addMany(40);
      world.load();
      world.start();
      world.advance(Duration.ofSeconds(10));
      assertThat(world.dialed()).isNotEmpty();

      world.sessions.abandon();

      List<String> dialed = List.copyOf(world.dialed());
      int told = world.events.size();
      List<Map<String, Object>> records = world.rows(ALL);
      CompletableFuture<CommandOutcome> unload = world.commands().unload(world.group());
      world.advance(Duration.ofMinutes(10));
      assertThat(world.dialed()).isEqualTo(dialed);
      assertThat(world.events).hasSize(told);
      assertThat(world.rows(ALL)).isEqualTo(records);
      assertThatThrownBy(unload::join).isInstanceOf(CancellationException.class);
    }
  }
}
