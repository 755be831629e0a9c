package org.ocserver.telephony.ra.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

class EventDeliveryTest {
  private final StepWorkManager container = new StepWorkManager();
  private final RecordingEndpointFactory endpoint = new RecordingEndpointFactory();
  private final EventDelivery delivery =
      new EventDelivery("S1", container, new Endpoint("S1", endpoint), Duration.ofMillis(1));

  @Test
  void shouldDeliverInOrderByOneWorkWhenEventsWait() {
    List<TelephonyEvent> events = events(100);
    events.forEach(delivery);

    assertThat(container.scheduled()).isEqualTo(1);
    container.runAll();

    assertThat(endpoint.heard()).isEqualTo(events);
  }

  @Test
  void shouldKeepTheOrderWhenAnEventArrivesWhileAnotherIsDelivered() {
    List<TelephonyEvent> events = events(3);
    endpoint.react(
        event -> {
          if (event.equals(events.get(0))) {
            delivery.accept(events.get(2));
          }
        });
    delivery.accept(events.get(0));
    delivery.accept(events.get(1));

    container.runAll();

    assertThat(endpoint.heard()).isEqualTo(events);
    assertThat(container.scheduled()).isZero();
  }

  @Test
  void shouldScheduleAnotherWorkWhenTheFirstHasEnded() {
    List<TelephonyEvent> events = events(2);
    delivery.accept(events.get(0));
    container.runAll();
    delivery.accept(events.get(1));
    container.runAll();

    assertThat(endpoint.heard()).isEqualTo(events);
  }

  @Test
  void shouldGiveTheEndpointBackWhenNoEventWaits() {
    delivery.accept(events(1).get(0));
    container.runAll();

    assertThat(endpoint.open()).isZero();
  }

  @Test
  void shouldGoOnWithTheNextEventWhenTheEndpointThrows() {
    List<TelephonyEvent> events = events(3);
    endpoint.react(
        event -> {
          if (event.equals(events.get(0))) {
            throw new IllegalStateException("on purpose");
          }
          if (event.equals(events.get(1))) {
            throw new NoClassDefFoundError("on purpose");
          }
        });
    events.forEach(delivery);
    container.runAll();

    assertThat(endpoint.heard()).isEqualTo(events);
    assertThat(endpoint.open()).isZero();
  }

  @Test
  void shouldWaitWithTheEventWhenTheEndpointIsUnavailable() {
    endpoint.beUnavailable(3);
    List<TelephonyEvent> events = events(2);
    events.forEach(delivery);
    container.runAll();

    assertThat(endpoint.heard()).isEqualTo(events);
  }

  @Test
  void shouldKeepTheEventsWhenTheContainerHasNoThread() {
    List<TelephonyEvent> events = events(2);
    container.refuse(true);
    delivery.accept(events.get(0));
    container.refuse(false);
    delivery.accept(events.get(1));
    container.runAll();

    assertThat(endpoint.heard()).isEqualTo(events);
  }

  @Test
  void shouldDeliverNothingMoreWhenClosed() {
    List<TelephonyEvent> events = events(3);
    endpoint.react(event -> delivery.close());
    delivery.accept(events.get(0));
    delivery.accept(events.get(1));
    container.runAll();
    delivery.accept(events.get(2));
    container.runAll();

    assertThat(endpoint.heard()).containsExactly(events.get(0));
  }

  @Test
  void shouldDeliverWhatComesLaterWhenTheContainerReleasedAnEarlierWork() {
    List<TelephonyEvent> events = events(2);
    delivery.accept(events.get(0));
    container.runAll();
    delivery.release();
    delivery.accept(events.get(1));
    container.runAll();

    assertThat(endpoint.heard()).isEqualTo(events);
  }

  private static List<TelephonyEvent> events(int count) {
    return IntStream.range(0, count)
        .<TelephonyEvent>mapToObj(
            i -> new UserEvent("S1", Instant.ofEpochSecond(i), "dn", TKVList.empty()))
        .toList();
  }
}
