package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ocserver.desktop.RequestMemory.Identity;

class RequestMemoryTest {
  private static final Identity FIRST = new Identity("ana", "ID:1");

  private final RequestMemory<Integer> memory = new RequestMemory<>(2);
  private final AtomicInteger effects = new AtomicInteger();

  private CompletableFuture<Integer> effect() {
    return CompletableFuture.completedFuture(effects.incrementAndGet());
  }

  @Test
  void shouldAnswerAsBeforeAndDoNothingWhenARequestIsDeliveredAgain() {
    assertThat(memory.once(FIRST, this::effect)).isCompletedWithValue(1);
    assertThat(memory.once(FIRST, this::effect)).isCompletedWithValue(1);
    assertThat(effects).hasValue(1);
  }

  @Test
  void shouldWaitForTheFirstAnswerWhenARequestIsDeliveredAgainMeanwhile() {
    CompletableFuture<Integer> slow = new CompletableFuture<>();
    memory.once(FIRST, () -> slow);
    CompletableFuture<Integer> again = memory.once(FIRST, this::effect);
    assertThat(again).isNotDone();
    slow.complete(7);
    assertThat(again).isCompletedWithValue(7);
    assertThat(effects).hasValue(0);
  }

  @Test
  void shouldTakeTheSameIdOfAnotherSenderForAnotherRequest() {
    memory.once(FIRST, this::effect);
    assertThat(memory.once(new Identity("bob", "ID:1"), this::effect)).isCompletedWithValue(2);
  }

  @Test
  void shouldTryAgainWhenTheFirstTimeFailed() {
    memory.once(FIRST, () -> CompletableFuture.failedFuture(new IllegalStateException("no")));
    assertThatThrownBy(
            () ->
                memory.once(
                    FIRST,
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(memory.once(FIRST, this::effect)).isCompletedWithValue(1);
  }

  @Test
  void shouldForgetTheFirstWhenThereAreTooMany() {
    memory.once(FIRST, this::effect);
    memory.once(new Identity("ana", "ID:2"), this::effect);
    memory.once(new Identity("ana", "ID:3"), this::effect);
    assertThat(memory.once(FIRST, this::effect)).isCompletedWithValue(4);
  }
}
