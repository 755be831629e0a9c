package org.ocserver.web.console;

import java.util.concurrent.CompletionStage;

/** An open console. */
interface Listener {
  /** Sends without waiting; the answer comes when the event is on its way. */
  CompletionStage<?> send(String event, String data);

  boolean isGone();

  void close();
}
