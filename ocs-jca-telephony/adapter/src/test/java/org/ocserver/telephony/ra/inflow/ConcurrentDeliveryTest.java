package org.ocserver.telephony.ra.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

class ConcurrentDeliveryTest {
  private static final int SENDERS = 4;
  private static final int EVENTS = 5_000;

  @Test
  @Timeout(60)
  void shouldDeliverOneAtATimeAndInEachSendersOrderWhenManyThreadsSend() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2 * SENDERS);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(SENDERS * EVENTS);
    RecordingEndpointFactory endpoint = new RecordingEndpointFactory();
    List<TelephonyEvent> heard = new ArrayList<>();
    endpoint.react(
        event -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          heard.add(event);
          inside.decrementAndGet();
          all.countDown();
        });
    EventDelivery delivery =
        new EventDelivery(
            "S1",
            new ExecutorWorkManager(threads),
            new Endpoint("S1", endpoint),
            Duration.ofMillis(1));

    List<Future<?>> senders = new ArrayList<>();
    for (int sender = 0; sender < SENDERS; sender++) {
      String dn = String.valueOf(sender);
      senders.add(threads.submit(() -> send(delivery, dn)));
    }
    for (Future<?> sender : senders) {
      sender.get();
    }
    assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    assertThat(most).hasValue(1);
    for (int sender = 0; sender < SENDERS; sender++) {
      String dn = String.valueOf(sender);
      assertThat(heard)
          .filteredOn(event -> ((UserEvent) event).dn().equals(dn))
          .hasSize(EVENTS)
          .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }
  }

  private static void send(EventDelivery delivery, String dn) {
    for (int i = 0; i < EVENTS; i++) {
      delivery.accept(new UserEvent("S1", Instant.ofEpochSecond(i), dn, TKVList.empty()));
    }
  }
}
