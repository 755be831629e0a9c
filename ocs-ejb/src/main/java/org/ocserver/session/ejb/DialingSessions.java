package org.ocserver.session.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.FencedException;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.JdbcChainStore;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Switch;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.dialrule.TableMistakes;
import org.ocserver.dialrule.jdbc.JdbcMistakes;
import org.ocserver.dialrule.jdbc.JdbcTableKeys;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.ocserver.donotcall.ejb.DoNotCallLists;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.ownership.ejb.LivingOwner;
import org.ocserver.session.jdbc.JdbcSessionOrders;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.port.PacingLogs;
import org.ocserver.session.port.RecordLocator;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.port.SessionOrders;
import org.ocserver.session.port.SessionPorts;
import org.ocserver.session.run.Additions;
import org.ocserver.session.run.AsyncSessionStore;
import org.ocserver.session.run.DialingSession;
import org.ocserver.session.run.LateReports;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.run.Withdrawals;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.telephony.TelephonyConnectionFactory;
import org.ocserver.treatment.scxml.DocumentFetcher;
import org.ocserver.treatment.scxml.TreatmentDocuments;
import org.ocserver.validation.PreDialValidation;

/** Owns the dialing sessions of this server. */
@Singleton
@Startup
@LocalBean
@Local(OwnerDuty.class)
@DependsOn("LivingOwner")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DialingSessions implements OwnerDuty {
  private static final Logger LOG = System.getLogger(DialingSessions.class.getName());
  private static final long TICK_MILLIS = 250;
  private static final long LAST_WRITES_SECONDS = 5;

  private final Clock clock = Clock.systemDefaultZone();

  @Resource(lookup = "java:/eis/Telephony")
  private TelephonyConnectionFactory telephony;

  @Resource private ManagedExecutorService sessionThreads;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-database")
  private ManagedExecutorService databaseThreads;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-http")
  private ManagedExecutorService httpThreads;

  @Resource private TimerService timers;
  @EJB private LivingOwner owner;
  @EJB private ConfigurationService configuration;
  @EJB private DoNotCallLists doNotCall;
  @Inject private PreDialValidation validation;
  @Inject private HttpAddress addresses;
  @Inject private PacingLogs pacingLogs;
  @Inject @Any private Instance<SessionObserver> observerBeans;

  private List<SessionObserver> observers;
  private DocumentFetcher documents;
  private final Set<Integer> formerApplications = new TreeSet<>();
  private volatile Optional<TermOfSessions> term = Optional.empty();

  /** All that lives as long as this server is the owner. */
  private record TermOfSessions(
      Sessions sessions, SessionOrders orders, Withdrawals withdrawals, Additions additions) {}

  /** What sessions ask of the database. */
  private record Stores(
      ChainStore chains, ContactLedger ledger, TableMistakes mistakes, SessionOrders orders) {}

  @PostConstruct
  void start() {
    observers = observerBeans.stream().toList();
    documents = new DocumentFetcher(new TreatmentDocuments(clock), httpThreads);
    timers.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(null, false));
  }

  @Override
  public Stage stage() {
    return Stage.SESSIONS;
  }

  /** Puts in order what a former owner has left, and makes sessions that can be loaded. */
  @Override
  public void begin() {
    LocalTransaction transactions = owner.transactionsOfTerm();
    ChainStore store =
        new JdbcChainStore(
            transactions,
            new RetrievalRules(),
            () -> configuration.current().options().value(ServerOptions.SEND_HISTORY));
    int application = configuration.current().application().dbid();
    SessionOrders orders = new JdbcSessionOrders(transactions, application);
    formerApplications.add(application);
    formerApplications.forEach(former -> recover(store, former));
    JdbcTableKeys keys = new JdbcTableKeys(transactions);
    Stores stores =
        new Stores(
            store, new JdbcContactLedger(transactions), new JdbcMistakes(transactions), orders);
    Sessions sessions =
        new Sessions(
            configuration.inForce(),
            (session, records) -> ports(session, records, stores),
            new LateReports(store, databaseThreads, addresses),
            lists -> CompletableFuture.supplyAsync(() -> keys.problems(lists), databaseThreads),
            sessionThreads,
            clock);
    term =
        Optional.of(
            new TermOfSessions(
                sessions,
                orders,
                sessions.withdrawals(doNotCall.registry(), store, databaseThreads),
                sessions.additions(store, databaseThreads)));
  }

  /**
   * Takes all sessions out of memory, as the server is about to stop.
   *
   * @return completed when that is done, or the option shutdown-drain-timeout says that it is over
   */
  public CompletableFuture<Void> drain() {
    Duration patience =
        configuration.current().options().value(ServerOptions.SHUTDOWN_DRAIN_TIMEOUT);
    return term.map(present -> present.sessions().drain(patience))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /** The database was missing, and does its work again. */
  public void databaseBack() {
    term.map(TermOfSessions::sessions).ifPresent(Sessions::databaseBack);
  }

  /** The server does not stop after all. */
  public void endDraining() {
    term.map(TermOfSessions::sessions).ifPresent(Sessions::endDraining);
  }

  /** Whether the sessions are on their way out, so that none is to be loaded. */
  public boolean isDraining() {
    return term.map(TermOfSessions::sessions).filter(Sessions::isDraining).isPresent();
  }

  /**
   * The server stops, and perhaps nobody has drained: what is known is written, which takes a
   * moment at most.
   */
  @PreDestroy
  void stop() {
    try {
      term.map(present -> present.sessions().drain(Duration.ZERO))
          .orElseGet(() -> CompletableFuture.completedFuture(null))
          .get(LAST_WRITES_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | RuntimeException failure) {
      LOG.log(Level.WARNING, "Not all that was known is written: {0}", failure.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  /** Drops the sessions: nothing is written back, as the fence would let nothing through. */
  @Override
  public void end() {
    term.map(TermOfSessions::sessions).ifPresent(Sessions::abandon);
    term = Optional.empty();
  }

  /** Sessions go on as they were told before this server came up or took over. */
  void resume() {
    TermOfSessions present = ofTerm();
    present
        .sessions()
        .resume(
            present.orders().all(),
            configuration.current().options().value(ServerOptions.RESUME_AFTER_RESTART));
  }

  private TermOfSessions ofTerm() {
    return term.orElseThrow(
        () -> new IllegalStateException("no sessions: this server is not the owner"));
  }

  @Timeout
  void tick() {
    term.map(TermOfSessions::sessions).ifPresent(Sessions::tick);
  }

  /**
   * The sessions and what can be asked of them.
   *
   * @throws IllegalStateException if this server is not the owner
   */
  public Sessions sessions() {
    return ofTerm().sessions();
  }

  /** The sessions, if this server is the owner. */
  public Optional<Sessions> present() {
    return term.map(TermOfSessions::sessions);
  }

  /**
   * The sessions of the term in which they are asked for, without the container's part in a call:
   * for those who ask with each request.
   */
  public Supplier<Sessions> ofPresentTerm() {
    return () -> ofTerm().sessions();
  }

  /** What takes records out of dialing. */
  public Withdrawals withdrawals() {
    return ofTerm().withdrawals();
  }

  /** What adds records to calling lists. */
  public Additions additions() {
    return ofTerm().additions();
  }

  private void recover(ChainStore store, int application) {
    Configuration current = configuration.current();
    for (var list : current.callingLists()) {
      ListTable table = SessionSettings.tableOf(current, list);
      try {
        var found = store.recover(application, List.of(table), clock.instant());
        LOG.log(
            Level.INFO,
            "{0}: {1} records became Stale, {2} Ready again",
            table.listName(),
            found.stale(),
            found.released());
      } catch (FencedException overtaken) {
        throw overtaken;
      } catch (StoreException failure) {
        LOG.log(Level.ERROR, "{0} is not recovered: {1}", table.listName(), failure.getMessage());
      }
    }
  }

  private SessionPorts ports(DialingSession session, RecordLocator records, Stores stores) {
    return new SessionPorts(
        new PooledTelephony(
            telephony,
            switchName(session.campaignGroupDbid()),
            owner::holdsLease,
            failure -> session.post(new SessionMessage.Telephony(failure)),
            clock),
        new AsyncSessionStore(
            stores.chains(),
            stores.ledger(),
            stores.mistakes(),
            stores.orders(),
            databaseThreads,
            session::post),
        doNotCall.registry(),
        (reference, question) ->
            validation.ask(
                question, answer -> session.post(new SessionMessage.Validated(reference, answer))),
        request ->
            documents
                .fetch(request)
                .thenAccept(
                    document ->
                        session.post(new SessionMessage.TreatmentFetched(request, document))),
        records,
        this::tell,
        addresses,
        () -> UUID.randomUUID().toString(),
        pacingLogs);
  }

  private String switchName(int campaignGroupDbid) {
    Configuration current = configuration.current();
    return current
        .campaignGroup(campaignGroupDbid)
        .map(CampaignGroup::switchDbid)
        .flatMap(current::switchOf)
        .map(Switch::name)
        .orElse("");
  }

  private void tell(SessionEvent event) {
    observers.forEach(observer -> observer.on(event));
  }
}
