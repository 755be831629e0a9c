package org.ocserver.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class AudienceTest {
  private static final Instant NOW = Instant.EPOCH;

  private final Audience audience = new Audience();

  /** A console that answers when the test says so. */
  private static final class Console implements Listener {
    private final List<String> received = new ArrayList<>();
    private CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);
    private boolean isGone;
    private boolean isClosed;

    @Override
    public CompletionStage<?> send(String event, String data) {
      received.add(data);
      return answer;
    }

    @Override
    public boolean isGone() {
      return isGone;
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  private Console joined() {
    Console console = new Console();
    audience.join(console, "welcome", "hello", NOW);
    return console;
  }

  private void tell(String data, Instant now) {
    audience.tell("sessions", data, now);
  }

  @Test
  void shouldGreetAListenerThenTellItEverything() {
    Console first = joined();
    Console second = joined();

    tell("1", NOW);
    tell("2", NOW);

    assertThat(first.received).containsExactly("hello", "1", "2");
    assertThat(second.received).containsExactly("hello", "1", "2");
  }

  @Test
  void shouldLetEventsPassByAListenerThatIsStillBusyWithOne() {
    Console console = joined();
    console.answer = new CompletableFuture<>();

    tell("1", NOW);
    tell("2", NOW.plusSeconds(1));
    console.answer.complete(null);
    tell("3", NOW.plusSeconds(2));

    assertThat(console.received).containsExactly("hello", "1", "3");
    assertThat(console.isClosed).isFalse();
  }

  @Test
  void shouldDropAListenerThatTakesTooLong() {
    Console slow = joined();
    Console quick = joined();
    slow.answer = new CompletableFuture<>();

    tell("1", NOW);
    tell("2", NOW.plus(Audience.PATIENCE));
    tell("3", NOW.plus(Audience.PATIENCE));

    assertThat(slow.isClosed).isTrue();
    assertThat(slow.received).containsExactly("hello", "1");
    assertThat(quick.received).containsExactly("hello", "1", "2", "3");
  }

  @Test
  void shouldDropAListenerThatCannotBeReached() {
    Console console = joined();
    console.answer = CompletableFuture.failedFuture(new IllegalStateException("broken"));

    tell("1", NOW);
    tell("2", NOW);

    assertThat(console.isClosed).isTrue();
    assertThat(audience.isEmpty()).isTrue();
  }

  @Test
  void shouldForgetAListenerThatWentAway() {
    Console console = joined();
    console.isGone = true;

    tell("1", NOW);

    assertThat(console.received).containsExactly("hello");
    assertThat(audience.isEmpty()).isTrue();
  }

  @Test
  void shouldTurnListenersAwayWhenAllSeatsAreTaken() {
    for (int i = 0; i < Audience.MAX_SEATS; i++) {
      joined();
    }
    Console late = new Console();

    assertThat(audience.join(late, "welcome", "hello", NOW)).isFalse();
    assertThat(late.received).isEmpty();
  }

  @Test
  void shouldSendEverybodyHomeAtTheEnd() {
    Console console = joined();

    audience.close();

    assertThat(console.isClosed).isTrue();
    assertThat(audience.isEmpty()).isTrue();
  }
}
