package org.ocserver.session.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ocserver.callinglist.ChainStore;
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
import org.ocserver.session.port.TableKeys;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionOrder;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.session.settings.Supervisor;
import org.ocserver.telephony.TelephonyListener;

/**
 * What supervisors, applications and agents can ask of the dialing sessions, whichever protocol
 * they use. Thread safe; a configuration counts for a session from its next load on.
 */
public final class Sessions {
  private static final Logger LOG = System.getLogger(Sessions.class.getName());

  private final SessionDirectory directory = new SessionDirectory();
  private final SwitchAgents agents = new SwitchAgents();
  private final AgentAssignments assignments = new AgentAssignments();
  private final TelephonyRouter router = new TelephonyRouter(directory, agents);
  private final Supplier<Configuration> configuration;
  private final Function<DialingSession, SessionPorts> ports;
  private final Executor executor;
  private final Clock clock;
  private final LateReports late;
  private volatile boolean abandoned;
  private final LoadChecks loads;
  private volatile Optional<Draining> draining = Optional.empty();

  /** What a session needs of the world, given the session and where records are looked up. */
  @FunctionalInterface
  public interface Ports {
    SessionPorts of(DialingSession session, RecordLocator records);
  }

  /**
   * @param late takes reports about records that no session has any more
   * @param keys asked before a load: a list whose table does not keep its records apart is left out
   * @param executor runs the sessions; each on one thread at a time
   */
  public Sessions(
      Supplier<Configuration> configuration,
      Ports ports,
      LateReports late,
      TableKeys keys,
      Executor executor,
      Clock clock) {
    this.configuration = configuration;
    this.ports = session -> ports.of(session, directory);
    this.late = late;
    loads = new LoadChecks(keys);
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

  /** The database was missing, and does its work again. */
  public void databaseBack() {
    directory.all().forEach(session -> session.post(new SessionMessage.DatabaseBack()));
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

  /** What a supervisor can have sessions do. */
  public SessionCommands by(Supervisor supervisor) {
    return new SessionCommands(this, supervisor);
  }

  /**
   * Has sessions do again what they were told before the server came down. One that cannot, or is
   * not to, is not loaded, and its agents are told so.
   *
   * @param wanted the option resume-after-restart
   */
  public void resume(List<SessionOrder> orders, boolean wanted) {
    for (SessionOrder order : orders) {
      campaignGroup(order.campaignGroupDbid())
          .ifPresentOrElse(
              group -> new Resumption(this, group, order).run(wanted),
              () ->
                  LOG.log(
                      Level.WARNING,
                      "Campaign group {0} is not resumed: the configuration has it no more",
                      String.valueOf(order.campaignGroupDbid())));
    }
  }

  /** What the session is to take up, with all that it must know of switch and agents. */
  SessionMessage.Load loading(
      Supervisor by,
      LoadChecks.Loadable loadable,
      Optional<DialParameters> parameters,
      AfterLoad then,
      CompletableFuture<CommandOutcome> reply) {
    SessionSettings settings = loadable.settings();
    router.open(settings.switchName(), settings.members().ports(), clock.instant());
    return new SessionMessage.Load(
        by,
        settings,
        loadable.leftOut(),
        agents::known,
        () -> router.isLinkUp(settings.switchName()),
        assignments,
        parameters,
        then,
        reply);
  }

  /** What looks at tables before they are dialed from. */
  LoadChecks loads() {
    return loads;
  }

  /**
   * @throws SessionSettings.Incomplete if the configuration lacks something that the group needs
   */
  SessionSettings settings(CampaignGroup group) {
    return SessionSettings.of(configuration.get(), group, clock.getZone());
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
    CompletableFuture<RecordOutcome> reply = new CompletableFuture<>();
    SessionMessage.RecordRequest message = request.apply(reply);
    directory.ask(message);
    return reply.thenCompose(
        outcome ->
            outcome instanceof RecordOutcome.NotFound
                    && message instanceof SessionMessage.ChangeRecord change
                ? late.take(
                    change, configuration.get().application().dbid(), this::settingsIfComplete)
                : CompletableFuture.completedFuture(outcome));
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

  private Optional<SessionSettings> settingsIfComplete(int campaignGroupDbid) {
    try {
      return campaignGroup(campaignGroupDbid).map(this::settings);
    } catch (SessionSettings.Incomplete incomplete) {
      return Optional.empty();
    }
  }

  DialingSession session(CampaignGroup group) {
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
}
