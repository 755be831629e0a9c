package org.ocserver.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageWatchTest {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private Instant now = START;
  private final List<String> told = new ArrayList<>();
  private final Deque<Runnable> hanging = new ArrayDeque<>();
  private final Scripted database = new Scripted(Dependency.DATABASE);
  private final Scripted broker = new Scripted(Dependency.BROKER);
  private OutageWatch watch;

  /** Thrown in place of waiting; the question is asked once more when it goes on. */
  private static final class Hang extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class Scripted implements Probe {
    private final Dependency what;
    private Optional<String> trouble = Optional.empty();
    private boolean hangs;
    private int asked;

    Scripted(Dependency what) {
      this.what = what;
    }

    @Override
    public Dependency asks() {
      return what;
    }

    @Override
    public void ask() {
      if (hangs) {
        throw new Hang();
      }
      asked++;
      trouble.ifPresent(
          reason -> {
            throw new IllegalStateException(reason);
          });
    }
  }

  private final class Told implements OutageListener {
    @Override
    public void began(Outage outage) {
      told.add(
          "began " + outage.missing() + " " + sinceStart(outage.since()) + " " + outage.reason());
    }

    @Override
    public void ended(Outage outage, Duration lasted) {
      told.add("ended " + outage.missing() + " after " + lasted.toSeconds());
    }
  }

  private static long sinceStart(Instant instant) {
    return Duration.between(START, instant).toSeconds();
  }

  @BeforeEach
  void watch() {
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    watch =
        new OutageWatch(
            List.of(database, broker), this::askOrHang, () -> PATIENCE, new Told(), clock);
  }

  private void askOrHang(Runnable question) {
    try {
      question.run();
    } catch (Hang hang) {
      hanging.add(question);
    }
  }

  private void goOn(int seconds) {
    for (int i = 0; i < seconds; i++) {
      now = now.plus(OutageWatch.STEP);
      watch.step();
    }
  }

  @Test
  void shouldTellOnceWhatIsMissingAndSinceWhenAndOnceWhenItIsBack() {
    goOn(5);
    database.trouble = Optional.of("connection refused");
    goOn(60);

    assertThat(told).containsExactly("began DATABASE 5 connection refused");
    assertThat(watch.outages()).extracting(Outage::missing).containsExactly(Dependency.DATABASE);

    database.trouble = Optional.empty();
    goOn(10);

    assertThat(told).hasSize(2).last().isEqualTo("ended DATABASE after 61");
    assertThat(watch.outages()).isEmpty();
  }

  @Test
  void shouldTellWithinTenSecondsWhenAQuestionHangsAndGoOnAskingTheOthers() {
    goOn(5);
    database.hangs = true;
    goOn(9);

    assertThat(told).containsExactly("began DATABASE 5 no answer");
    assertThat(hanging).hasSize(1);
    assertThat(broker.asked).isEqualTo(14);

    database.hangs = false;
    hanging.remove().run();
    goOn(2);

    assertThat(told).hasSize(2).last().asString().startsWith("ended DATABASE");
  }

  @Test
  void shouldSayNothingOfAFailureThatPassesAtOnce() {
    goOn(5);
    broker.trouble = Optional.of("busy");
    goOn(2);
    broker.trouble = Optional.empty();
    goOn(5);

    assertThat(told).isEmpty();
  }

  @Test
  void shouldNotCallSilentWhatCouldNotAnswerBecauseTheProcessWasHeld() {
    goOn(5);
    now = now.plusSeconds(60);
    goOn(5);

    assertThat(told).isEmpty();
  }
}
