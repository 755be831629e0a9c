package org.ocserver.telephony.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Timer;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.simulator.SimulatedSwitch;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;

class RealTimeTest {
  private static final int MANY = 500;
  private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
  private final Timer timer = new Timer(true);
  private final List<SwitchScheduler> schedulers =
      List.of(
          new RealTimeScheduler(executor, Clock.systemUTC()),
          new TimerScheduler(timer, Clock.systemUTC()));

  @AfterEach
  void end() {
    executor.shutdownNow();
    timer.cancel();
  }

  @Test
  void shouldRunActionsInTheOrderInWhichTheyWereScheduled() throws InterruptedException {
    for (SwitchScheduler scheduler : schedulers) {
      List<Integer> done = new CopyOnWriteArrayList<>();
      CountDownLatch all = new CountDownLatch(MANY);
      for (int i = 0; i < MANY; i++) {
        int number = i;
        scheduler.schedule(
            Duration.ZERO,
            () -> {
              done.add(number);
              all.countDown();
            });
      }

      assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(done).containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
    }
  }

  @Test
  void shouldRunTheSoonerActionFirstAndNoneTooSoon() throws InterruptedException {
    for (SwitchScheduler scheduler : schedulers) {
      List<String> done = new CopyOnWriteArrayList<>();
      CountDownLatch both = new CountDownLatch(2);
      Instant start = scheduler.now();
      scheduler.schedule(
          Duration.ofMillis(60),
          () -> {
            done.add("later");
            both.countDown();
          });
      scheduler.schedule(
          Duration.ofMillis(10),
          () -> {
            done.add("sooner");
            both.countDown();
          });

      assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(done).containsExactly("sooner", "later");
      assertThat(Duration.between(start, scheduler.now()))
          .isGreaterThanOrEqualTo(Duration.ofMillis(55));
    }
  }

  @Test
  void shouldGoOnWhenAnActionFails() throws InterruptedException {
    for (SwitchScheduler scheduler : schedulers) {
      CountDownLatch next = new CountDownLatch(1);
      scheduler.schedule(
          Duration.ZERO,
          () -> {
            throw new IllegalStateException("an action that fails, as this test wants");
          });
      scheduler.schedule(Duration.ZERO, next::countDown);

      assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void shouldPlayACallInRealTime() throws InterruptedException {
    for (SwitchScheduler scheduler : schedulers) {
      Properties quick = new Properties();
      quick.setProperty("speed", "200");
      quick.setProperty("outcome.ANSWER", "1");
      quick.setProperty("patience.seconds", "fixed(10000)");
      List<TelephonyEvent> events = new CopyOnWriteArrayList<>();
      CountDownLatch released = new CountDownLatch(1);
      SimulatedSwitch phone =
          new SimulatedSwitch(
              "switch",
              SimulatorSettings.from(quick),
              scheduler,
              event -> {
                events.add(event);
                if (event instanceof TelephonyEvent.Released) {
                  released.countDown();
                }
              });
      phone.start();
      phone.makePredictiveCall(
          1,
          new PredictiveCall(
              "9000", "5550100", Duration.ofMinutes(5), TKVList.empty(), TKVList.empty()));

      assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
      phone.stop();
      CountDownLatch stopped = new CountDownLatch(1);
      scheduler.schedule(Duration.ZERO, stopped::countDown);
      assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(events.get(events.size() - 1)).isInstanceOf(TelephonyEvent.LinkDisconnected.class);
    }
  }
}
