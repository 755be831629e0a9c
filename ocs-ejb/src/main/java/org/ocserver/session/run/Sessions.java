package org.ocserver.session.run;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.donotcall.DoNotCallRegistry;
import org.ocserver.session.agent.SwitchAgents;
import org.ocserver.session.message.AfterLoad;
import org.ocserver.session.message.AgentAssignments;
import org.ocserver.session.message.AgentPlace;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.LogOutOutcome;
import org.ocserver.session.message.Participation;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.port.RecordLocator;
import org.ocserver.session.port.SessionPorts;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TelephonyListener;

/**
 * What supervisors, applications and agents can ask of the dialing sessions, whichever protocol
 * they use. Thread safe; a configuration counts for a session from its next load on.
 */
public final class Sessions {
  private final SessionDirectory directory = new SessionDirectory();
  private final SwitchAgents agents = new SwitchAgents();
  private final AgentAssignments assignments = new AgentAssignments();
  private final TelephonyRouter router = new TelephonyRouter(directory, agents);
  private final Supplier<Configuration> configuration;
  private final Function<DialingSession, SessionPorts> ports;
  private final Executor executor;
  private final Clock clock;
  private volatile boolean abandoned;
  private volatile Optional<Draining> draining = Optional.empty();

  /** What a session needs of the world, given the session and where records are looked up. */
  @FunctionalInterface
  public interface Ports {
    SessionPorts of(DialingSession session, RecordLocator records);
  }

  /**
   * @param executor runs the sessions; each on one thread at a time
   */
  public Sessions(
      Supplier<Configuration> configuration, Ports ports, Executor executor, Clock clock) {
    this.configuration = configuration;
    this.ports = session -> ports.of(session, directory);
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Drops all sessions as they are: nothing is dialed, written or told any more. May be called by
   * any thread.
   */
  public void abandon() {
    abandoned = true;
    directory.all().forEach(DialingSession::abandon);
  }

  /**
   * Takes all sessions out of memory, because the server is about to stop: nobody is dialed any
   * more, no campaign is loaded, calls and desktops finish, chains go back.
   *
   * @param patience how long calls and desktops may take; what is left then is unloaded by force
   * @return completed when no session is loaded, or when there is no more time
   */
  public CompletableFuture<Void> drain(Duration patience) {
    Draining begun = new Draining(directory.all(), clock.instant().plus(patience));
    draining = Optional.of(begun);
    begun.tick(clock.instant());
    return begun.done();
  }

  /** Whether campaigns are refused because the server is about to stop. */
  public boolean isDraining() {
    return draining.isPresent();
  }

  /** The server does not stop after all: campaigns can be loaded again. */
  public void endDraining() {
    draining = Optional.empty();
  }

  /** Where the switches' events go. */
  public TelephonyListener telephony() {
    return router;
  }

  /** The login code of the agent who is logged in at a place, as the switch says. */
  public Optional<String> agentAt(AgentPlace place) {
    return agents.loginAt(place);
  }

  /** Where an agent is logged in, as the switch says. */
  public Optional<AgentPlace> placeOf(String agentLogin) {
    return agents.placeOf(agentLogin);
  }

  /** Time goes on for every session. */
  public void tick() {
    draining.ifPresent(begun -> begun.tick(clock.instant()));
    for (DialingSession session : directory.all()) {
      boolean isConfigured = campaignGroup(session.campaignGroupDbid()).isPresent();
      session.post(new SessionMessage.Tick(isConfigured));
    }
  }

  public Optional<CampaignGroup> campaignGroup(int dbid) {
    return configuration.get().campaignGroup(dbid);
  }

  /** The campaign group that runs a campaign for a group. */
  public Optional<CampaignGroup> campaignGroup(int campaignDbid, int groupDbid) {
    return configuration.get().campaignGroups().stream()
        .filter(group -> group.campaignDbid() == campaignDbid && group.groupDbid() == groupDbid)
        .findFirst();
  }

  /**
   * @param parameters as configured if absent
   */
  public CompletableFuture<CommandOutcome> load(
      CampaignGroup group, Optional<DialParameters> parameters) {
    return load(group, parameters, AfterLoad.NOTHING);
  }

  /**
   * Loads, and answers when the buffer is filled; nothing is dialed.
   *
   * @param parameters as configured if absent
   */
  public CompletableFuture<CommandOutcome> stage(
      CampaignGroup group, Optional<DialParameters> parameters) {
    return load(group, parameters, AfterLoad.FILL_BUFFER);
  }

  /** Loads and starts to dial, or does neither. */
  public CompletableFuture<CommandOutcome> launch(CampaignGroup group, DialParameters parameters) {
    return load(group, Optional.of(parameters), AfterLoad.DIAL);
  }

  private CompletableFuture<CommandOutcome> load(
      CampaignGroup group, Optional<DialParameters> parameters, AfterLoad then) {
    if (isDraining()) {
      return refusedLoad(
          group, CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED, "the server is about to stop");
    }
    DialingSession session = session(group);
    try {
      SessionSettings settings = SessionSettings.of(configuration.get(), group, clock.getZone());
      router.open(settings.switchName(), settings.members().ports(), clock.instant());
      return ask(
          session,
          reply ->
              new SessionMessage.Load(
                  settings, agents::known, assignments, parameters, then, reply));
    } catch (SessionSettings.Incomplete incomplete) {
      return refusedLoad(
          group, CampaignError.CM_ERROR_INVALID_PARAMETER, incomplete.getMessage());
    }
  }

  private CompletableFuture<CommandOutcome> refusedLoad(
      CampaignGroup group, CampaignError error, String detail) {
    return status(group)
        .thenApply(snapshot -> new CommandOutcome.Refused(snapshot, error, detail));
  }

  /**
   * @param parameters those of the load if absent
   */
  public CompletableFuture<CommandOutcome> startDialing(
      CampaignGroup group, Optional<DialParameters> parameters) {
    return ask(session(group), reply -> new SessionMessage.StartDialing(parameters, reply));
  }

  public CompletableFuture<CommandOutcome> stopDialing(CampaignGroup group) {
    return ask(session(group), SessionMessage.StopDialing::new);
  }

  /** Begins to unload; the session tells when it is done. */
  public CompletableFuture<CommandOutcome> unload(CampaignGroup group) {
    return ask(session(group), SessionMessage.Unload::new);
  }

  /** Stops dialing if need be, and begins to unload; the session tells when it is done. */
  public CompletableFuture<CommandOutcome> complete(CampaignGroup group) {
    return ask(session(group), SessionMessage.Complete::new);
  }

  /**
   * Unloads without waiting for calls and desktops: their records become Stale. Calls that a person
   * has answered are left to the switch and the agents.
   */
  public CompletableFuture<CommandOutcome> forceUnload(CampaignGroup group) {
    return ask(session(group), SessionMessage.ForceUnload::new);
  }

  /** Has a running session dial in another way, in the same kind of mode. */
  public CompletableFuture<CommandOutcome> changeMode(
      CampaignGroup group, DialParameters parameters) {
    return ask(session(group), reply -> new SessionMessage.ChangeMode(parameters, reply));
  }

  /**
   * Until it is unloaded, a session takes and dials records of these types in the order of these
   * numbers, the highest first; those of others as its options say.
   */
  public CompletableFuture<CommandOutcome> prioritize(
      CampaignGroup group, Map<RecordType, Integer> priorities) {
    return ask(session(group), reply -> new SessionMessage.Prioritize(priorities, reply));
  }

  /** How the session is. */
  public CompletableFuture<SessionSnapshot> status(CampaignGroup group) {
    CompletableFuture<SessionSnapshot> reply = new CompletableFuture<>();
    session(group).post(new SessionMessage.Inspect(reply));
    return reply.thenApply(session -> isLoaded(session) ? session : notLoaded(group));
  }

  private static boolean isLoaded(SessionSnapshot session) {
    return session.status() != SessionStatus.NOT_LOADED;
  }

  /** Until it is loaded a session is what the configuration says now. */
  private SessionSnapshot notLoaded(CampaignGroup group) {
    return SessionSnapshot.notLoaded(
        SessionSettings.identity(configuration.get(), group), DialParameters.configured(group));
  }

  /** Where the session stands; waits for nothing that it does. */
  public SessionStanding standing(CampaignGroup group) {
    SessionStanding standing = session(group).standing();
    return standing.status() == SessionStatus.NOT_LOADED ? notLoaded(group).standing() : standing;
  }

  /** Where every session of the configuration stands, in the order of their DBIDs. */
  public List<SessionStanding> standingOfAll() {
    return configuration.get().campaignGroups().stream().map(this::standing).toList();
  }

  /** How every session of the configuration is, in the order of their DBIDs. */
  public CompletableFuture<List<SessionSnapshot>> statusOfAll() {
    Collection<CampaignGroup> groups = configuration.get().campaignGroups();
    List<CompletableFuture<SessionSnapshot>> replies = groups.stream().map(this::status).toList();
    return CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new))
        .thenApply(all -> new ArrayList<>(replies.stream().map(CompletableFuture::join).toList()));
  }

  /** From now on the agent is to be given records to call. */
  public CompletableFuture<PreviewOutcome> beginPreview(CampaignGroup group, String agentLogin) {
    return askPreview(group, reply -> new SessionMessage.BeginPreview(agentLogin, reply));
  }

  /** From now on the agent is to be given none. */
  public CompletableFuture<PreviewOutcome> endPreview(CampaignGroup group, String agentLogin) {
    return askPreview(group, reply -> new SessionMessage.EndPreview(agentLogin, reply));
  }

  /** A record for the agent to call. */
  public CompletableFuture<PreviewOutcome> previewRecord(CampaignGroup group, String agentLogin) {
    return askPreview(group, reply -> new SessionMessage.WantRecord(agentLogin, reply));
  }

  private CompletableFuture<PreviewOutcome> askPreview(
      CampaignGroup group, Function<CompletableFuture<PreviewOutcome>, SessionMessage> request) {
    CompletableFuture<PreviewOutcome> reply = new CompletableFuture<>();
    directory
        .find(group.dbid())
        .ifPresentOrElse(
            session -> session.post(request.apply(reply)),
            () -> reply.complete(PreviewOutcome.Refusal.NOT_LOADED));
    return reply;
  }

  /** An agent wants to log out of the session of a campaign group. */
  public CompletableFuture<LogOutOutcome> logOut(CampaignGroup group, String agentLogin) {
    CompletableFuture<LogOutOutcome> reply = new CompletableFuture<>();
    session(group).post(new SessionMessage.LogOut(agentLogin, reply));
    return reply;
  }

  /** The loaded sessions in which an agent takes part, in the order of their DBIDs. */
  public CompletableFuture<List<Participation>> participationsOf(String agentLogin) {
    return directory.participationsOf(agentLogin);
  }

  /** Whether the configuration has an agent of that login. */
  public boolean isAgent(String agentLogin) {
    return configuration.get().personWithLogin(agentLogin).isPresent();
  }

  /** Asks the session that works on a record, which the request names; not found if none does. */
  public CompletableFuture<RecordOutcome> askAboutRecord(
      Function<CompletableFuture<RecordOutcome>, SessionMessage.RecordRequest> request) {
    return directory.ask(request);
  }

  /**
   * What takes records of these sessions out of dialing.
   *
   * @param database runs what waits for the database
   */
  public Withdrawals withdrawals(DoNotCallRegistry doNotCall, ChainStore store, Executor database) {
    return new Withdrawals(directory, doNotCall, store, database, clock);
  }

  /**
   * What adds records to calling lists.
   *
   * @param database runs what waits for the database
   */
  public Additions additions(ChainStore store, Executor database) {
    return new Additions(directory, store, database);
  }

  private DialingSession session(CampaignGroup group) {
    DialingSession session =
        directory.of(
            group.dbid(),
            () ->
                new DialingSession(
                    SessionSettings.identity(configuration.get(), group),
                    DialParameters.configured(group),
                    ports,
                    executor,
                    clock));
    if (abandoned) {
      session.abandon();
    }
    return session;
  }

  private static CompletableFuture<CommandOutcome> ask(
      DialingSession session, Function<CompletableFuture<CommandOutcome>, SessionMessage> command) {
    CompletableFuture<CommandOutcome> reply = new CompletableFuture<>();
    session.post(command.apply(reply));
    return reply;
  }
}
