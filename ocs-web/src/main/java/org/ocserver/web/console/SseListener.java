package org.ocserver.web.console;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;

/** A console at the other end of a stream of server-sent events. */
record SseListener(SseEventSink sink, Sse sse) implements Listener {
  @Override
  public CompletionStage<?> send(String event, String data) {
    return sink.send(sse.newEvent(event, data));
  }

  @Override
  public boolean isGone() {
    return sink.isClosed();
  }

  @Override
  public void close() {
    sink.close();
  }
}
