package org.ocserver.session.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.session.message.AfterLoad;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage.ChangeMode;
import org.ocserver.session.message.SessionMessage.Command;
import org.ocserver.session.message.SessionMessage.Complete;
import org.ocserver.session.message.SessionMessage.Drain;
import org.ocserver.session.message.SessionMessage.ForceUnload;
import org.ocserver.session.message.SessionMessage.Load;
import org.ocserver.session.message.SessionMessage.NotResumed;
import org.ocserver.session.message.SessionMessage.OrderKept;
import org.ocserver.session.message.SessionMessage.Prioritize;
import org.ocserver.session.message.SessionMessage.StartDialing;
import org.ocserver.session.message.SessionMessage.StopDialing;
import org.ocserver.session.message.SessionMessage.Unload;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.port.SessionPorts;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.ModeRefusal;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionOrder;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.session.settings.Supervisor;
import org.ocserver.session.state.CampaignState;

/**
 * Where a session is between load and unload, and what leads from one state to the next.
 *
 * <p>Source: manual, "Communication DN API", and for the commands that only HTTP has, docs/http.md.
 */
final class SessionLife {
  private static final Logger LOG = System.getLogger(SessionLife.class.getName());

  private final SessionPorts ports;
  private final References references;
  private final Handlers<Command, Instant> commands;
  private final KeptOrders orders;
  private final Map<RecordType, Integer> priorities = new EnumMap<>(RecordType.class);

  /** Written by the session's thread alone, read by all. */
  private volatile SessionStanding standing;

  private Optional<CampaignDispatcher> run = Optional.empty();

  /** A load that is answered when the buffer is filled. */
  private Optional<Load> staging = Optional.empty();

  /** Those who wait until it is not loaded. */
  private final List<CompletableFuture<Void>> draining = new ArrayList<>();

  private boolean autoCompletion;

  SessionLife(
      SessionIdentity identity,
      DialParameters parameters,
      SessionPorts ports,
      References references) {
    standing = new SessionStanding(identity, SessionStatus.NOT_LOADED, parameters);
    this.ports = ports;
    this.references = references;
    orders = new KeptOrders(ports.store(), identity.campaignGroupDbid());
    commands =
        Handlers.<Command, Instant>of(Command.class)
            .on(Load.class, this::on)
            .on(ForceUnload.class, whileLoaded((command, loaded, now) -> forceUnload(loaded, now)))
            .on(
                StartDialing.class,
                whileStaying(
                    (start, loaded, now) -> start(start.parameters().orElse(parameters()), loaded)))
            .on(
                ChangeMode.class,
                whileStaying((change, loaded, now) -> change(change.parameters(), loaded)))
            .on(Prioritize.class, whileStaying(this::prioritize))
            .on(StopDialing.class, whileStaying((command, loaded, now) -> stop()))
            .on(Complete.class, whileStaying((command, loaded, now) -> complete()))
            .on(Unload.class, whileStaying((command, loaded, now) -> unload()))
            .complete();
  }

  SessionStanding standing() {
    return standing;
  }

  SessionIdentity identity() {
    return standing.identity();
  }

  DialParameters parameters() {
    return standing.parameters();
  }

  SessionStatus status() {
    return standing.status();
  }

  /** The campaign, while it is loaded. */
  Optional<CampaignDispatcher> run() {
    return run;
  }

  boolean isRunning() {
    return standing.isRunning();
  }

  /** Carries out a command and answers it. */
  void on(Command command, Instant now) {
    commands.handle(command, now);
  }

  /** Goes out of memory; whoever asks for it hears when it has. */
  void on(Drain drain, Instant now) {
    draining.add(drain.reply());
    run.ifPresent(
        loaded -> {
          if (!drain.waits()) {
            forceUnload(loaded, now);
          } else if (status() == SessionStatus.ACTIVE || isRunning()) {
            complete();
          }
        });
  }

  private void on(Load load, Instant now) {
    CommandOutcome outcome = load(load);
    if (outcome instanceof CommandOutcome.Done && load.then() == AfterLoad.FILL_BUFFER) {
      staging = Optional.of(load);
      orders.changed(order(load.by(), now), () -> {});
    } else {
      answer(load, outcome, now);
    }
  }

  /** What was done is kept for a restart before it is answered. */
  private void answer(Command command, CommandOutcome outcome, Instant now) {
    if (outcome instanceof CommandOutcome.Done) {
      orders.changed(order(command.by(), now), () -> command.reply().complete(outcome));
    } else {
      command.reply().complete(outcome);
    }
  }

  /** What the session has been told to do; nothing if whoever told it takes care of that. */
  private Optional<SessionOrder> order(Supervisor by, Instant now) {
    boolean stays = status() == SessionStatus.ACTIVE || isRunning();
    return stays && !by.resumes()
        ? Optional.of(
            new SessionOrder(
                identity().campaignGroupDbid(),
                isRunning(),
                parameters(),
                priorities,
                by.name(),
                now))
        : Optional.empty();
  }

  void on(OrderKept answer, Instant now) {
    orders.on(answer, now);
  }

  /** What was told before the server came down is not done: agents hear of it. */
  void on(NotResumed message, Instant now) {
    SessionOrder order = message.order();
    if (status() == SessionStatus.NOT_LOADED) {
      ports
          .observer()
          .on(
              new SessionEvent.StatusChanged(
                  identity(),
                  order.dialing() ? SessionStatus.RUNNING : SessionStatus.ACTIVE,
                  SessionStatus.NOT_LOADED,
                  order.parameters(),
                  message.agents()));
      orders.changed(Optional.empty(), () -> {});
    }
  }

  void tick(Instant now) {
    orders.tick(now);
    run.ifPresent(loaded -> loaded.tick(now));
  }

  /** What is done with a command that needs a campaign that is loaded. */
  private interface CarryingOut<T> {
    CommandOutcome carryOut(T command, CampaignDispatcher loaded, Instant now);
  }

  private <T extends Command> BiConsumer<T, Instant> whileLoaded(CarryingOut<T> carryingOut) {
    return (command, now) ->
        answer(
            command,
            run.map(loaded -> carryingOut.carryOut(command, loaded, now))
                .orElseGet(() -> refused(CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED, "")),
            now);
  }

  /** Likewise, and is not being unloaded. */
  private <T extends Command> BiConsumer<T, Instant> whileStaying(CarryingOut<T> carryingOut) {
    return whileLoaded(
        (command, loaded, now) ->
            status() == SessionStatus.ACTIVE || isRunning()
                ? carryingOut.carryOut(command, loaded, now)
                : refused(
                    CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED,
                    "the campaign group is being unloaded"));
  }

  private CommandOutcome forceUnload(CampaignDispatcher loaded, Instant now) {
    loaded.abandon(now);
    enter(SessionStatus.UNLOAD_IN_PROGRESS);
    return done();
  }

  private CommandOutcome prioritize(Prioritize command, CampaignDispatcher loaded, Instant now) {
    loaded.state().buffer.prioritize(command.priorities(), now);
    priorities.putAll(command.priorities());
    return done();
  }

  private CommandOutcome load(Load load) {
    if (status() != SessionStatus.NOT_LOADED) {
      return refused(CampaignError.CM_ERROR_CAMPAIGN_ALREADY_LOADED, "");
    }
    DialParameters wanted =
        load.parameters().orElse(DialParameters.configured(load.settings().group()));
    Optional<CommandOutcome> refusal =
        load.then() == AfterLoad.DIAL ? refusal(wanted.mode(), load.settings()) : Optional.empty();
    if (refusal.isPresent()) {
      return refusal.get();
    }
    autoCompletion = load.settings().options().value(ServerOptions.CAMPAIGNGROUP_AUTO_COMPLETE);
    priorities.clear();
    take(load.settings().identity(), wanted);
    CampaignState state = new CampaignState(load.settings(), ports, wanted);
    state.setLinkUp(load.linkUp().getAsBoolean());
    run = Optional.of(new CampaignDispatcher(state, load, this::standing, references));
    load.leftOut().forEach(this::tellTrouble);
    enter(SessionStatus.ACTIVE);
    return load.then() == AfterLoad.DIAL ? start(wanted, run.get()) : done();
  }

  private void tellTrouble(String reason) {
    LOG.log(Level.WARNING, "{0}: {1}", identity().groupName(), reason);
    ports.observer().on(new SessionEvent.Trouble(identity(), reason));
  }

  private void take(SessionIdentity whose, DialParameters wanted) {
    standing = new SessionStanding(whose, status(), wanted);
    autoCompletion = wanted.autoCompletion().orElse(autoCompletion);
  }

  private CommandOutcome start(DialParameters wanted, CampaignDispatcher loaded) {
    if (isRunning()) {
      return refused(CampaignError.CM_ERROR_CAMPAIGN_ALREADY_STARTED, "");
    }
    Optional<CommandOutcome> refusal = refusal(wanted.mode(), loaded.state().settings);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    take(identity(), wanted);
    enter(SessionStatus.RUNNING);
    loaded.assign();
    return done();
  }

  private Optional<CommandOutcome> refusal(DialMode mode, SessionSettings settings) {
    return ModeRefusal.of(mode, settings).map(why -> refused(why.error(), why.detail()));
  }

  /**
   * Dials in another way; only the kind of pacing may change.
   *
   * <p>Source: manual, "CampaignModeChanged", and "Enumeration Values for GSW_CM_AttrError".
   */
  private CommandOutcome change(DialParameters wanted, CampaignDispatcher loaded) {
    if (!isRunning()) {
      return refused(CampaignError.CM_ERROR_CAMPAIGN_NOT_STARTED, "");
    }
    if (!parameters().mode().mayBecome(wanted.mode())) {
      return refused(
          CampaignError.CM_ERROR_INVALID_CAMPAIGN_MODE,
          parameters().mode().modeName() + " cannot become " + wanted.mode().modeName());
    }
    Optional<CommandOutcome> refusal = refusal(wanted.mode(), loaded.state().settings);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    boolean isOther = parameters().mode() != wanted.mode();
    take(identity(), wanted);
    if (isOther) {
      ports
          .observer()
          .on(new SessionEvent.ModeChanged(identity(), status(), parameters(), agentsLoggedIn()));
    }
    return done();
  }

  private CommandOutcome stop() {
    if (!isRunning()) {
      return refused(CampaignError.CM_ERROR_CAMPAIGN_NOT_STARTED, "");
    }
    enter(SessionStatus.ACTIVE);
    return done();
  }

  /** Stops, and unloads. */
  private CommandOutcome complete() {
    if (isRunning()) {
      enter(SessionStatus.ACTIVE);
    }
    return unload();
  }

  private CommandOutcome unload() {
    run.ifPresent(loaded -> loaded.state().leave());
    enter(SessionStatus.WAITING_UNLOAD);
    return done();
  }

  /** What follows from the state that a message left. */
  void goOn(Instant now) {
    run.ifPresent(loaded -> goOn(loaded, now));
    if (run.isEmpty()) {
      draining.forEach(reply -> reply.complete(null));
      draining.clear();
    }
  }

  private void goOn(CampaignDispatcher loaded, Instant now) {
    loaded.goOn(now);
    switch (status()) {
      case RUNNING -> {
        if (autoCompletion && loaded.isDepleted(now)) {
          complete();
          orders.changed(Optional.empty(), () -> {});
        }
      }
      case WAITING_UNLOAD -> {
        if (loaded.isIdle()) {
          enter(SessionStatus.UNLOAD_IN_PROGRESS);
        }
      }
      case NOT_LOADED, ACTIVE, UNLOAD_IN_PROGRESS, INACTIVE -> {}
    }
    if (status() == SessionStatus.UNLOAD_IN_PROGRESS) {
      loaded.giveBackAll();
    }
    if (status() == SessionStatus.UNLOAD_IN_PROGRESS
        && loaded.isIdle()
        && loaded.state().writeBack.isEmpty()) {
      enter(SessionStatus.NOT_LOADED);
      run = Optional.empty();
    }
    answerStaging(loaded);
  }

  private void answerStaging(CampaignDispatcher loaded) {
    if (!loaded.state().buffer.isAsking()) {
      staging.ifPresent(load -> load.reply().complete(done()));
      staging = Optional.empty();
    }
  }

  private void enter(SessionStatus next) {
    SessionStatus before = status();
    if (before == next) {
      return;
    }
    standing = new SessionStanding(identity(), next, parameters());
    LOG.log(
        Level.INFO,
        "{0}: {1}, was {2}",
        identity().groupName(),
        next.description(),
        before.description());
    ports
        .observer()
        .on(
            new SessionEvent.StatusChanged(
                identity(), before, next, parameters(), agentsLoggedIn()));
  }

  private List<String> agentsLoggedIn() {
    return run.map(loaded -> loaded.state().agents.logins()).orElse(List.of());
  }

  private CommandOutcome done() {
    return new CommandOutcome.Done(snapshot());
  }

  private CommandOutcome refused(CampaignError error, String detail) {
    return new CommandOutcome.Refused(snapshot(), error, detail);
  }

  SessionSnapshot snapshot() {
    return run.map(CampaignDispatcher::snapshot)
        .orElseGet(() -> SessionSnapshot.notLoaded(identity(), parameters()));
  }
}
