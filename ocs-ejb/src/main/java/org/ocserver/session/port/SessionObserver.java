package org.ocserver.session.port;

import org.ocserver.session.message.SessionEvent;

/** Hears what sessions tell; called on the session's thread, so it must not wait. */
@FunctionalInterface
public interface SessionObserver {
  void on(SessionEvent event);
}
