package org.ocserver.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.ocserver.mode.DialingModes;
import org.ocserver.session.SessionMessage.Asked;
import org.ocserver.session.SessionMessage.ChangeMode;
import org.ocserver.session.SessionMessage.Command;
import org.ocserver.session.SessionMessage.Inspect;
import org.ocserver.session.SessionMessage.Load;
import org.ocserver.session.SessionMessage.LogOut;
import org.ocserver.session.SessionMessage.PreviewRequest;
import org.ocserver.session.SessionMessage.RecordRequest;
import org.ocserver.session.SessionMessage.ShowAgent;
import org.ocserver.session.SessionMessage.StartDialing;
import org.ocserver.session.SessionMessage.StopDialing;
import org.ocserver.session.SessionMessage.StoreAnswer;
import org.ocserver.session.SessionMessage.Telephony;
import org.ocserver.session.SessionMessage.Tick;
import org.ocserver.session.SessionMessage.Validated;
import org.ocserver.session.SessionMessage.Withdraw;

/** A campaign group's dialing session: its mailbox and its state machine. */
public final class DialingSession {
  private static final Logger LOG = System.getLogger(DialingSession.class.getName());

  private final Mailbox<SessionMessage> mailbox;
  private final Clock clock;
  private final SessionPorts ports;
  private final References references;
  private SessionIdentity identity;
  private DialParameters parameters;
  private SessionStatus status = SessionStatus.NOT_LOADED;
  private Optional<CampaignRun> run = Optional.empty();

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
    this.identity = identity;
    this.parameters = parameters;
    this.clock = clock;
    this.references = new References(identity.campaignGroupDbid());
    this.mailbox = new Mailbox<>(executor, this::receive);
    this.ports = ports.apply(this);
  }

  /** The DBID of the campaign group, which names the session. */
  public int campaignGroupDbid() {
    return references.campaignGroupDbid();
  }

  public void post(SessionMessage message) {
    mailbox.post(message);
  }

  /** A message that fails costs a line in the log, not the session. */
  private void receive(SessionMessage message) {
    Instant now = clock.instant();
    try {
      handle(message, now);
      if (!message.leavesPlansAsTheyAre()) {
        goOn(now);
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, identity.groupName() + " failed on " + message, failure);
      if (message instanceof Asked<?> asked) {
        asked.reply().completeExceptionally(failure);
      }
    }
  }

  private void handle(SessionMessage message, Instant now) {
    if (message instanceof Command command) {
      command.reply().complete(carryOut(command));
    } else if (message instanceof Inspect inspect) {
      inspect.reply().complete(snapshot());
    } else if (message instanceof RecordRequest request) {
      run.ifPresentOrElse(
          loaded -> loaded.on(request, parameters, now),
          () -> request.reply().complete(new RecordOutcome.NotFound()));
    } else if (message instanceof PreviewRequest request) {
      run.ifPresentOrElse(
          loaded -> loaded.on(request, parameters.mode(), status == SessionStatus.RUNNING),
          () -> request.reply().complete(PreviewOutcome.Refusal.NOT_LOADED));
    } else if (message instanceof Withdraw withdraw) {
      run.ifPresentOrElse(
          loaded -> loaded.on(withdraw, now),
          () -> withdraw.reply().complete(WithdrawalReport.NOTHING));
    } else if (message instanceof LogOut logOut) {
      run.ifPresentOrElse(
          loaded -> loaded.on(logOut, isDialing(), now),
          () -> logOut.reply().complete(new LogOutOutcome.NotLoaded()));
    } else if (message instanceof ShowAgent show) {
      show.reply()
          .complete(
              run.flatMap(
                  loaded ->
                      loaded.participation(show.agentLogin(), status, parameters, isDialing())));
    } else if (message instanceof Telephony telephony) {
      run.ifPresent(loaded -> telephony(loaded, telephony, now));
    } else if (message instanceof StoreAnswer answer) {
      run.ifPresent(loaded -> loaded.on(answer, status == SessionStatus.RUNNING, now));
    } else if (message instanceof Validated validated) {
      run.ifPresent(loaded -> loaded.on(validated, status == SessionStatus.RUNNING, now));
    } else if (message instanceof Tick) {
      run.ifPresent(
          loaded -> {
            loaded.tick(now);
            loaded.assign(isDialing());
          });
    }
  }

  /** Whether it dials of its own accord: what the manual calls an auto mode. */
  private boolean isDialing() {
    return status == SessionStatus.RUNNING && DialingModes.pacingOf(parameters.mode()).isPresent();
  }

  private void telephony(CampaignRun loaded, Telephony message, Instant now) {
    if (loaded.on(message.event(), now)
        && message.event() instanceof org.ocserver.telephony.TelephonyEvent.AgentEvent agent) {
      ports
          .observer()
          .on(new SessionEvent.AgentJoined(identity, status, parameters, agent.agentLogin()));
    }
  }

  private CommandOutcome carryOut(Command command) {
    if (command instanceof Load load) {
      return load(load);
    }
    if (run.isEmpty()) {
      return refused(CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED, "");
    }
    if (status != SessionStatus.ACTIVE && status != SessionStatus.RUNNING) {
      return refused(
          CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED, "the campaign group is being unloaded");
    }
    if (command instanceof StartDialing start) {
      return start(start);
    }
    if (command instanceof StopDialing) {
      return stop();
    }
    if (command instanceof ChangeMode change) {
      return change(change.parameters());
    }
    run.get().leave();
    enter(SessionStatus.WAITING_UNLOAD);
    return done();
  }

  private CommandOutcome load(Load load) {
    if (status != SessionStatus.NOT_LOADED) {
      return refused(CampaignError.CM_ERROR_CAMPAIGN_ALREADY_LOADED, "");
    }
    DialParameters wanted =
        load.parameters().orElse(DialParameters.configured(load.settings().group()));
    identity = load.settings().identity();
    parameters = wanted;
    CampaignRun loaded =
        new CampaignRun(load.settings(), ports, wanted, load.assignments(), references);
    loaded.seat(load.agents().get());
    run = Optional.of(loaded);
    enter(SessionStatus.ACTIVE);
    return done();
  }

  private CommandOutcome start(StartDialing start) {
    if (status == SessionStatus.RUNNING) {
      return refused(CampaignError.CM_ERROR_CAMPAIGN_ALREADY_STARTED, "");
    }
    DialParameters wanted = start.parameters().orElse(parameters);
    if (!DialingModes.isAvailable(wanted.mode())) {
      return refused(
          CampaignError.CM_ERROR_INVALID_PARAMETER,
          "dial mode " + wanted.mode().modeName() + " is not available");
    }
    parameters = wanted;
    enter(SessionStatus.RUNNING);
    run.ifPresent(loaded -> loaded.assign(isDialing()));
    return done();
  }

  /**
   * Dials in another way. While it runs, only the kind of pacing may change.
   *
   * <p>Source: manual, "CampaignModeChanged", and "Enumeration Values for GSW_CM_AttrError".
   */
  private CommandOutcome change(DialParameters wanted) {
    if (!DialingModes.isAvailable(wanted.mode())) {
      return refused(
          CampaignError.CM_ERROR_INVALID_PARAMETER,
          "dial mode " + wanted.mode().modeName() + " is not available");
    }
    if (status == SessionStatus.RUNNING && !parameters.mode().mayBecome(wanted.mode())) {
      return refused(
          CampaignError.CM_ERROR_INVALID_CAMPAIGN_MODE,
          parameters.mode().modeName() + " cannot become " + wanted.mode().modeName());
    }
    boolean isOther = parameters.mode() != wanted.mode();
    parameters = wanted;
    if (isOther) {
      ports
          .observer()
          .on(
              new SessionEvent.ModeChanged(
                  identity, status, parameters, run.map(CampaignRun::agents).orElse(List.of())));
    }
    return done();
  }

  private CommandOutcome stop() {
    if (status != SessionStatus.RUNNING) {
      return refused(CampaignError.CM_ERROR_CAMPAIGN_NOT_STARTED, "");
    }
    enter(SessionStatus.ACTIVE);
    return done();
  }

  /** What follows from the state that a message left. */
  private void goOn(Instant now) {
    run.ifPresent(
        loaded -> {
          switch (status) {
            case RUNNING -> loaded.dial(parameters, now);
            case ACTIVE -> loaded.prepare(now);
            case WAITING_UNLOAD -> {
              loaded.endPreviews();
              if (loaded.isIdle()) {
                loaded.giveBackAll();
                enter(SessionStatus.UNLOAD_IN_PROGRESS);
              }
            }
            case NOT_LOADED, UNLOAD_IN_PROGRESS, INACTIVE -> {}
          }
          loaded.writeBack(now);
          if (status == SessionStatus.UNLOAD_IN_PROGRESS && loaded.isStored()) {
            enter(SessionStatus.NOT_LOADED);
            run = Optional.empty();
          }
        });
  }

  private void enter(SessionStatus next) {
    SessionStatus before = status;
    status = next;
    LOG.log(
        Level.INFO,
        "{0}: {1}, was {2}",
        identity.groupName(),
        next.description(),
        before.description());
    ports
        .observer()
        .on(
            new SessionEvent.StatusChanged(
                identity,
                before,
                next,
                parameters,
                run.map(CampaignRun::agents).orElse(List.of())));
  }

  private CommandOutcome done() {
    return new CommandOutcome.Done(snapshot());
  }

  private CommandOutcome refused(CampaignError error, String detail) {
    return new CommandOutcome.Refused(snapshot(), error, detail);
  }

  private SessionSnapshot snapshot() {
    return run.map(loaded -> loaded.snapshot(status, parameters))
        .orElseGet(() -> SessionSnapshot.notLoaded(identity, parameters));
  }
}
