package org.ocserver.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedCountsTest {
  private final SharedCounts<Integer, String> counts = new SharedCounts<>(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger taken = new AtomicInteger();

  @AfterEach
  void close() {
    end.countDown();
    threads.shutdownNow();
  }

  private String slowly() {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "count " + taken.incrementAndGet();
  }

  @Test
  void shouldShareTheResultWhenTheSameIsAskedMeanwhile() throws Exception {
    Future<Optional<String>> first = threads.submit(() -> counts.take(1, this::slowly));
    begun.await();
    Future<Optional<String>> second = threads.submit(() -> counts.take(1, this::slowly));
    end.countDown();
    assertThat(first.get()).contains("count 1");
    assertThat(second.get()).isPresent();
    assertThat(counts.take(1, this::slowly)).isPresent();
  }

  @Test
  void shouldTurnAwayWhenTooManyRun() throws Exception {
    Future<Optional<String>> first = threads.submit(() -> counts.take(1, this::slowly));
    begun.await();
    assertThat(counts.take(2, this::slowly)).isEmpty();
    end.countDown();
    assertThat(first.get()).isPresent();
    assertThat(counts.take(2, this::slowly)).isPresent();
  }

  @Test
  void shouldCountAgainAfterAFailure() {
    assertThatThrownBy(
            () ->
                counts.take(
                    1,
                    () -> {
                      throw new IllegalArgumentException("broken");
                    }))
        .hasMessage("broken");
    assertThat(counts.take(1, () -> "fine")).contains("fine");
  }
}
