package org.ocserver.session;

/** Hears what sessions tell; called on the session's thread, so it must not wait. */
@FunctionalInterface
public interface SessionObserver {
  void on(SessionEvent event);
}
