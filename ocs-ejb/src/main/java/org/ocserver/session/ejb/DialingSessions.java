package org.ocserver.session.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.ocserver.callinglist.ChainStore;
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
import org.ocserver.dialrule.jdbc.JdbcMistakes;
import org.ocserver.dialrule.jdbc.JdbcTableKeys;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.ocserver.donotcall.ejb.DoNotCallLists;
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
@DependsOn({
  "SchemaMigrationStartup",
  "ConfigurationService",
  "CallingListTables",
  "DoNotCallLists"
})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DialingSessions {
  private static final Logger LOG = System.getLogger(DialingSessions.class.getName());
  private static final long TICK_MILLIS = 250;

  private final Clock clock = Clock.systemDefaultZone();

  @Resource(lookup = "java:/jdbc/OcsDS")
  private DataSource dataSource;

  @Resource(lookup = "java:/eis/Telephony")
  private TelephonyConnectionFactory telephony;

  @Resource private ManagedExecutorService sessionThreads;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-database")
  private ManagedExecutorService databaseThreads;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-http")
  private ManagedExecutorService httpThreads;

  @Resource private TimerService timers;
  @EJB private ConfigurationService configuration;
  @EJB private DoNotCallLists doNotCall;
  @Inject private PreDialValidation validation;
  @Inject private HttpAddress addresses;
  @Inject private PacingLogs pacingLogs;
  @Inject @Any private Instance<SessionObserver> observerBeans;

  private List<SessionObserver> observers;
  private ChainStore store;
  private ContactLedger ledger;
  private SessionOrders orders;
  private DocumentFetcher documents;
  private Sessions sessions;
  private Withdrawals withdrawals;
  private Additions additions;

  @PostConstruct
  void start() {
    observers = observerBeans.stream().toList();
    store =
        new JdbcChainStore(
            dataSource,
            new RetrievalRules(),
            () -> configuration.current().options().value(ServerOptions.SEND_HISTORY));
    ledger = new JdbcContactLedger(dataSource);
    orders =
        new JdbcSessionOrders(
            new LocalTransaction(dataSource), configuration.current().application().dbid());
    documents = new DocumentFetcher(new TreatmentDocuments(clock), httpThreads);
    recover();
    JdbcTableKeys keys = new JdbcTableKeys(dataSource);
    sessions =
        new Sessions(
            configuration.inForce(),
            this::ports,
            new LateReports(store, databaseThreads, addresses),
            lists -> CompletableFuture.supplyAsync(() -> keys.problems(lists), databaseThreads),
            sessionThreads,
            clock);
    withdrawals = sessions.withdrawals(doNotCall.registry(), store, databaseThreads);
    additions = sessions.additions(store, databaseThreads);
    timers.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(null, false));
  }

  @Timeout
  void tick() {
    sessions.tick();
  }

  /** The sessions and what can be asked of them. */
  public Sessions sessions() {
    return sessions;
  }

  /** What takes records out of dialing. */
  public Withdrawals withdrawals() {
    return withdrawals;
  }

  /** What adds records to calling lists. */
  public Additions additions() {
    return additions;
  }

  private void recover() {
    Configuration current = configuration.current();
    for (var list : current.callingLists()) {
      ListTable table = SessionSettings.tableOf(current, list);
      try {
        var found = store.recover(current.application().dbid(), List.of(table), clock.instant());
        LOG.log(
            Level.INFO,
            "{0}: {1} records became Stale, {2} Ready again",
            table.listName(),
            found.stale(),
            found.released());
      } catch (StoreException failure) {
        LOG.log(Level.ERROR, "{0} is not recovered: {1}", table.listName(), failure.getMessage());
      }
    }
  }

  private SessionPorts ports(DialingSession session, RecordLocator records) {
    return new SessionPorts(
        new PooledTelephony(
            telephony,
            switchName(session.campaignGroupDbid()),
            failure -> session.post(new SessionMessage.Telephony(failure)),
            clock),
        new AsyncSessionStore(
            store, ledger, new JdbcMistakes(dataSource), orders, databaseThreads, session::post),
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
