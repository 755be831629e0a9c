package org.ocserver.session.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.ocserver.session.message.LogOutOutcome;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.message.SessionMessage.Asked;
import org.ocserver.session.message.SessionMessage.Command;
import org.ocserver.session.message.SessionMessage.Inspect;
import org.ocserver.session.message.SessionMessage.LogOut;
import org.ocserver.session.message.SessionMessage.PreviewRequest;
import org.ocserver.session.message.SessionMessage.RecordRequest;
import org.ocserver.session.message.SessionMessage.ShowAgent;
import org.ocserver.session.message.SessionMessage.StoreAnswer;
import org.ocserver.session.message.SessionMessage.Telephony;
import org.ocserver.session.message.SessionMessage.Tick;
import org.ocserver.session.message.SessionMessage.TreatmentFetched;
import org.ocserver.session.message.SessionMessage.Validated;
import org.ocserver.session.message.SessionMessage.Withdraw;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.message.WithdrawalReport;
import org.ocserver.session.port.SessionPorts;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;

/** A campaign group's dialing session: takes each message to where it belongs, one at a time. */
public final class DialingSession {
  private static final Logger LOG = System.getLogger(DialingSession.class.getName());

  private final Mailbox<SessionMessage> mailbox;
  private final Clock clock;
  private final SessionPorts ports;
  private final References references;
  private final SessionLife life;
  private volatile boolean abandoned;

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
    this.ports = ports.apply(this);
    this.life = new SessionLife(identity, parameters, this.ports, references);
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
    mailbox.post(message);
  }

  /**
   * From now on it does nothing more, and its chains are another server's: whoever asks it is told
   * so. May be called by any thread.
   */
  void abandon() {
    abandoned = true;
  }

  private void receive(SessionMessage message) {
    if (!abandoned) {
      take(message);
    } else if (message instanceof Asked<?> asked) {
      asked
          .reply()
          .completeExceptionally(
              new CancellationException("this server is no more the owner of its sessions"));
    }
  }

  /** A message that fails costs a line in the log, not the session. */
  private void take(SessionMessage message) {
    Instant now = clock.instant();
    try {
      handle(message, now);
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
      life.run().ifPresent(loaded -> loaded.writeBack(clock.instant()));
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, life.identity().groupName() + " failed to write back", failure);
    }
  }

  private void handle(SessionMessage message, Instant now) {
    Optional<CampaignDispatcher> run = life.run();
    if (message instanceof Command command) {
      life.on(command, now);
    } else if (message instanceof Inspect inspect) {
      inspect.reply().complete(life.snapshot());
    } else if (message instanceof RecordRequest request) {
      run.ifPresentOrElse(
          loaded -> loaded.on(request, life.parameters(), now),
          () -> request.reply().complete(new RecordOutcome.NotFound()));
    } else if (message instanceof PreviewRequest request) {
      run.ifPresentOrElse(
          loaded -> loaded.on(request, life.parameters().mode(), life.isRunning()),
          () -> request.reply().complete(PreviewOutcome.Refusal.NOT_LOADED));
    } else if (message instanceof Withdraw withdraw) {
      run.ifPresentOrElse(
          loaded -> loaded.on(withdraw, now),
          () -> withdraw.reply().complete(WithdrawalReport.NOTHING));
    } else if (message instanceof LogOut logOut) {
      run.ifPresentOrElse(
          loaded -> loaded.on(logOut, life.isDialing(), now),
          () -> logOut.reply().complete(new LogOutOutcome.NotLoaded()));
    } else if (message instanceof ShowAgent show) {
      show.reply()
          .complete(
              run.flatMap(
                  loaded ->
                      loaded.participation(
                          show.agentLogin(), life.status(), life.parameters(), life.isDialing())));
    } else if (message instanceof Telephony telephony) {
      run.ifPresent(loaded -> telephony(loaded, telephony, now));
    } else if (message instanceof StoreAnswer answer) {
      run.ifPresent(loaded -> loaded.on(answer, life.isRunning(), now));
    } else if (message instanceof Validated validated) {
      run.ifPresent(loaded -> loaded.on(validated, life.isRunning(), now));
    } else if (message instanceof TreatmentFetched fetched) {
      run.ifPresent(loaded -> loaded.on(fetched, now));
    } else if (message instanceof Tick tick) {
      if (!tick.isConfigured()) {
        leave(now);
      }
      run.ifPresent(
          loaded -> {
            loaded.tick(now);
            loaded.assign(life.isDialing());
          });
    }
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
      life.on(new SessionMessage.Complete(new CompletableFuture<>()), now);
    }
  }

  private void telephony(CampaignDispatcher loaded, Telephony message, Instant now) {
    if (loaded.on(message.event(), now)
        && message.event() instanceof org.ocserver.telephony.TelephonyEvent.AgentEvent agent) {
      ports
          .observer()
          .on(
              new SessionEvent.AgentJoined(
                  life.identity(), life.status(), life.parameters(), agent.agentLogin()));
    }
  }
}
