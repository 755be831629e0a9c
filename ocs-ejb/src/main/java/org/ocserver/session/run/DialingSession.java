package org.ocserver.session.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.message.SessionMessage.Asked;
import org.ocserver.session.message.SessionMessage.CampaignMessage;
import org.ocserver.session.message.SessionMessage.Command;
import org.ocserver.session.message.SessionMessage.Drain;
import org.ocserver.session.message.SessionMessage.Inspect;
import org.ocserver.session.message.SessionMessage.NotResumed;
import org.ocserver.session.message.SessionMessage.OrderKept;
import org.ocserver.session.message.SessionMessage.Tick;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.port.SessionPorts;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.session.settings.Supervisor;

/** A campaign group's dialing session: takes each message to where it belongs, one at a time. */
public final class DialingSession {
  private static final Logger LOG = System.getLogger(DialingSession.class.getName());

  private final Mailbox<SessionMessage> mailbox;
  private final Clock clock;
  private final References references;
  private final SessionLife life;
  private final Set<CompletableFuture<?>> unanswered = ConcurrentHashMap.newKeySet();
  private volatile boolean abandoned;
  private final Handlers<SessionMessage, Instant> messages;

  /**
   * @param ports given the session, what it needs of the world
   * @param executor whose threads run the session, one at a time
   */
  public DialingSession(
      SessionIdentity identity,
      DialParameters parameters,
      Function<DialingSession, SessionPorts> ports,
      Executor executor,
      Clock clock) {
    this.clock = clock;
    this.references = new References(identity.campaignGroupDbid());
    this.mailbox = new Mailbox<>(executor, this::receive, this::writeBack);
    this.life = new SessionLife(identity, parameters, ports.apply(this), references);
    this.messages =
        Handlers.<SessionMessage, Instant>of(SessionMessage.class)
            .on(Command.class, life::on)
            .on(Drain.class, life::on)
            .on(Inspect.class, (inspect, now) -> inspect.reply().complete(life.snapshot()))
            .on(CampaignMessage.class, this::toCampaign)
            .on(Tick.class, this::tick)
            .on(OrderKept.class, life::on)
            .on(NotResumed.class, life::on)
            .complete();
  }

  /** The DBID of the campaign group, which names the session. */
  public int campaignGroupDbid() {
    return references.campaignGroupDbid();
  }

  /** Where it stands, without waiting for what it does. */
  SessionStanding standing() {
    return life.standing();
  }

  public void post(SessionMessage message) {
    if (message instanceof Asked<?> asked) {
      CompletableFuture<?> reply = asked.reply();
      unanswered.add(reply);
      reply.whenComplete((answer, failure) -> unanswered.remove(reply));
    }
    mailbox.post(message);
  }

  /**
   * From now on it does nothing more, and its chains are another server's: whoever asks it, or
   * waits for an answer, is told so. May be called by any thread.
   */
  void abandon() {
    abandoned = true;
    unanswered.forEach(DialingSession::disown);
  }

  private static void disown(CompletableFuture<?> reply) {
    reply.completeExceptionally(
        new CancellationException("this server is no more the owner of its sessions"));
  }

  private void receive(SessionMessage message) {
    if (!abandoned) {
      take(message);
    } else if (message instanceof Asked<?> asked) {
      disown(asked.reply());
    }
  }

  /** A message that fails costs a line in the log, not the session. */
  private void take(SessionMessage message) {
    Instant now = clock.instant();
    try {
      messages.handle(message, now);
      if (!message.leavesPlansAsTheyAre()) {
        life.goOn(now);
      }
    } catch (RuntimeException failure) {
      // The message itself may hold a customer's data.
      LOG.log(
          Level.ERROR,
          life.identity().groupName() + " failed on " + message.getClass().getSimpleName(),
          failure);
      LOG.log(Level.DEBUG, "It was {0}", message);
      if (message instanceof Asked<?> asked) {
        asked.reply().completeExceptionally(failure);
      }
    }
  }

  /** Once for all messages that waited, so that few transactions do for many requests. */
  private void writeBack() {
    if (abandoned) {
      return;
    }
    try {
      life.run().ifPresent(loaded -> loaded.state().writeBack.send(clock.instant()));
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, life.identity().groupName() + " failed to write back", failure);
    }
  }

  private void toCampaign(CampaignMessage message, Instant now) {
    life.run().ifPresentOrElse(loaded -> loaded.on(message, now), message::notLoaded);
  }

  private void tick(Tick tick, Instant now) {
    if (!tick.isConfigured()) {
      leave(now);
    }
    life.tick(now);
  }

  /**
   * A campaign group that the configuration has no more can be given no command: it is unloaded.
   */
  private void leave(Instant now) {
    if (life.isRunning() || life.status() == SessionStatus.ACTIVE) {
      LOG.log(
          Level.WARNING,
          "{0} is unloaded: the configuration has it no more",
          life.identity().groupName());
      life.on(new SessionMessage.Complete(Supervisor.SERVER, new CompletableFuture<>()), now);
    }
  }
}
