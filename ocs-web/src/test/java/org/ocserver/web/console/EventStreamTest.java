package org.ocserver.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  private final Network network = new Network();
  private int completions;
  private final EventStream stream = new EventStream(context(), network);

  /** A client's network, which takes a number of writes and flushes until the test allows more. */
  private static final class Network extends ServletOutputStream {
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private int allowed = Integer.MAX_VALUE;
    private boolean isBroken;

    @Override
    public boolean isReady() {
      return allowed > 0;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      assertThat(listener).isNotNull();
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      use();
      received.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      use();
    }

    private void use() throws IOException {
      if (isBroken) {
        throw new IOException("gone");
      }
      assertThat(allowed).as("ready when it is used").isPositive();
      allowed--;
    }

    String received() {
      return received.toString(StandardCharsets.UTF_8);
    }
  }

  private AsyncContext context() {
    return (AsyncContext)
        Proxy.newProxyInstance(
            AsyncContext.class.getClassLoader(),
            new Class<?>[] {AsyncContext.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("complete");
              completions++;
              return null;
            });
  }

  private CompletableFuture<?> send(String data) {
    return stream.send("sessions", data).toCompletableFuture();
  }

  @Test
  void shouldSendAnEventAtOnceWhenTheNetworkTakesIt() {
    assertThat(send("für")).isCompleted();

    assertThat(network.received()).isEqualTo("event: sessions\ndata: für\n\n");
  }

  @Test
  void shouldFinishAnEventWhenTheContainerSaysThatWritingIsPossible() {
    network.allowed = 1;
    CompletableFuture<?> sending = send("1");
    assertThat(sending).isNotDone();

    network.allowed = 10;
    stream.onWritePossible();

    assertThat(sending).isCompleted();
    assertThat(network.received()).isEqualTo("event: sessions\ndata: 1\n\n");
  }

  @Test
  void shouldKeepWaitingEventsFromPilingUp() {
    network.allowed = 0;
    send("1");
    send("2");

    network.allowed = 10;
    stream.onWritePossible();

    assertThat(network.received()).isEqualTo("event: sessions\ndata: 1\n\n");
  }

  @Test
  void shouldEndOnceWhenTheClientIsGone() {
    network.isBroken = true;

    assertThat(send("1")).isCompletedExceptionally();
    stream.close();

    assertThat(stream.isGone()).isTrue();
    assertThat(completions).isEqualTo(1);
  }

  @Test
  void shouldEndWithoutWaitingForAnEventThatIsStuck() {
    network.allowed = 0;
    send("1");

    stream.close();
    network.allowed = 10;
    stream.onWritePossible();
    send("2");

    assertThat(completions).isEqualTo(1);
    assertThat(network.received()).isEmpty();
  }
}
