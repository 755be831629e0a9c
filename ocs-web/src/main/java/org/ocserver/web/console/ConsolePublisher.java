package org.ocserver.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ocserver.session.SessionSnapshot;
import org.ocserver.session.ejb.DialingSessions;

/** Asks the sessions each second how they are and tells every open console. */
@ApplicationScoped
public class ConsolePublisher {
  private static final Logger LOG = System.getLogger(ConsolePublisher.class.getName());

  private final Clock clock = Clock.systemUTC();
  private final Audience audience = new Audience();

  @EJB private DialingSessions sessions;
  @Resource private ManagedScheduledExecutorService timer;
  @Resource private ManagedExecutorService executor;

  private ScheduledFuture<?> ticks;
  private CompletableFuture<Void> underway = CompletableFuture.completedFuture(null);

  @PostConstruct
  void start() {
    ticks = timer.scheduleAtFixedRate(this::publish, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    ticks.cancel(false);
    audience.close();
  }

  /** Lets a console listen from now on. */
  void welcome(Listener listener, String user, boolean mayCommand) {
    String greeting = ConsoleEvents.welcome(user, mayCommand);
    if (!audience.join(listener, ConsoleEvents.WELCOME, greeting, clock.instant())) {
      LOG.log(Level.WARNING, "No more consoles can be opened; that of {0} is refused", user);
      listener.close();
    }
  }

  private void publish() {
    if (audience.isEmpty() || !underway.isDone()) {
      return;
    }
    // Not in a session's own thread: it must not wait for a network.
    underway =
        sessions
            .sessions()
            .statusOfAll()
            .thenAcceptAsync(this::tell, executor)
            .exceptionally(ConsolePublisher::log);
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
