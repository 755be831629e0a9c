package org.ocserver.web.console;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A console at the other end of a stream of server-sent events. No thread waits for it. */
final class EventStream implements Listener, WriteListener {
  private final AsyncContext context;
  private final ServletOutputStream out;
  private CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);
  private Optional<byte[]> unwritten = Optional.empty();
  private boolean unflushed;
  private boolean closed;

  EventStream(AsyncContext context, ServletOutputStream out) {
    this.context = context;
    this.out = out;
    out.setWriteListener(this);
  }

  @Override
  public synchronized CompletionStage<?> send(String event, String data) {
    if (!closed && sending.isDone()) {
      String text = "event: " + event + "\ndata: " + data + "\n\n";
      unwritten = Optional.of(text.getBytes(StandardCharsets.UTF_8));
      sending = new CompletableFuture<>();
      write();
    }
    return sending;
  }

  @Override
  public synchronized void onWritePossible() {
    write();
  }

  /** Writes as far as that is possible without waiting; the container calls for the rest. */
  private void write() {
    try {
      while (!closed && out.isReady()) {
        if (unwritten.isPresent()) {
          byte[] bytes = unwritten.get();
          unwritten = Optional.empty();
          unflushed = true;
          out.write(bytes);
        } else if (unflushed) {
          unflushed = false;
          out.flush();
        } else {
          sending.complete(null);
          return;
        }
      }
    } catch (IOException failure) {
      onError(failure);
    }
  }

  @Override
  public synchronized void onError(Throwable failure) {
    close();
    sending.completeExceptionally(failure);
  }

  @Override
  public synchronized boolean isGone() {
    return closed;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      context.complete();
    }
  }
}
