package org.ocserver.web.console;

import java.util.concurrent.CompletionStage;

/** An open console. */
public interface Listener {
  /** Sends without waiting, one event at a time; the answer comes when it is on its way. */
  CompletionStage<?> send(String event, String data);

  boolean isGone();

  /** Ends the stream without waiting. */
  void close();
}
