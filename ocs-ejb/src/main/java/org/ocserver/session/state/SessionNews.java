package org.ocserver.session.state;

import java.util.function.Function;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.settings.SessionIdentity;

/** What a session tells the world of itself while its campaign is loaded. */
public final class SessionNews {
  private final SessionIdentity session;
  private final SessionObserver observer;

  SessionNews(SessionIdentity session, SessionObserver observer) {
    this.session = session;
    this.observer = observer;
  }

  /**
   * @param event given whose it is
   */
  public void tell(Function<SessionIdentity, SessionEvent> event) {
    observer.on(event.apply(session));
  }

  /** Whose news these are. */
  public SessionIdentity session() {
    return session;
  }

  public void trouble(String reason) {
    tell(whose -> new SessionEvent.Trouble(whose, reason));
  }
}
