package org.ocserver.web.console;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ocserver.session.ejb.DialingSessions;
import org.ocserver.session.message.SessionSnapshot;

/** Asks the sessions each second how they are and tells every open console. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ConsolePublisher {
  private static final Logger LOG = System.getLogger(ConsolePublisher.class.getName());

  private final Clock clock = Clock.systemUTC();
  private final Audience audience = new Audience();

  @EJB private DialingSessions sessions;
  @Resource private ManagedExecutorService executor;

  private volatile CompletableFuture<Void> underway = CompletableFuture.completedFuture(null);

  /** Lets a console listen from now on; turns it away if there are too many. */
  public void welcome(Listener listener, String user, boolean mayCommand) {
    String greeting = ConsoleEvents.welcome(user, mayCommand);
    if (!audience.join(listener, ConsoleEvents.WELCOME, greeting, clock.instant())) {
      LOG.log(Level.WARNING, "No more consoles can be opened; that of {0} is refused", user);
      listener.close();
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void publish() {
    if (audience.isEmpty() || !underway.isDone()) {
      return;
    }
    // Not in a session's own thread: it has better to do.
    underway =
        sessions
            .sessions()
            .statusOfAll()
            .thenAcceptAsync(this::tell, executor)
            .exceptionally(ConsolePublisher::log);
  }

  /** Ends the streams of all consoles. */
  public void close() {
    audience.close();
  }

  private void tell(List<SessionSnapshot> snapshots) {
    audience.tell(
        ConsoleEvents.SESSIONS,
        ConsoleEvents.sessions(snapshots, clock.instant()),
        clock.instant());
  }

  private static Void log(Throwable failure) {
    LOG.log(Level.WARNING, "The consoles are not told how the sessions are", failure);
    return null;
  }
}
