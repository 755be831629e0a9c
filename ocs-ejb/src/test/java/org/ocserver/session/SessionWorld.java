package org.ocserver.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.jdbc.JdbcChainStore;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.document.ConfigurationDocument;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.campaign.load.jdbc.CallingListTable;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.dialrule.jdbc.JdbcMistakes;
import org.ocserver.dialrule.jdbc.JdbcTableKeys;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.ocserver.donotcall.DoNotCallRegistry;
import org.ocserver.donotcall.jdbc.JdbcDoNotCallStore;
import org.ocserver.sequence.SequenceEvent;
import org.ocserver.sequence.Sequences;
import org.ocserver.sequence.SessionCampaigns;
import org.ocserver.sequence.jdbc.JdbcSequenceStore;
import org.ocserver.session.jdbc.JdbcSessionOrders;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.port.PacingLog;
import org.ocserver.session.port.PacingLogs;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.port.SessionOrders;
import org.ocserver.session.port.SessionPorts;
import org.ocserver.session.port.TableKeys;
import org.ocserver.session.port.UserEventListener;
import org.ocserver.session.run.Additions;
import org.ocserver.session.run.AsyncSessionStore;
import org.ocserver.session.run.LateReports;
import org.ocserver.session.run.SessionCommands;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.run.Withdrawals;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.settings.Supervisor;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.simulator.SimulatedSwitch;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;
import org.ocserver.telephony.simulator.time.VirtualScheduler;
import org.ocserver.treatment.scxml.DocumentFetcher;
import org.ocserver.treatment.scxml.TreatmentDocuments;
import org.ocserver.validation.ValidationAnswer;
import org.ocserver.validation.ValidationRequest;

/**
 * A whole dialing system on a virtual clock: real sessions, a real database in memory, a simulated
 * switch. Everything runs on the test's thread.
 */
public final class SessionWorld implements AutoCloseable {
  public static final int GROUP = 115;

  /** A Tuesday, ten in the morning in Paris. */
  public static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");

  /** What GSW_RECORD_URI begins with. */
  public static final String RECORD_URI_BASE = "http://ocs.example.com:8080/records/";

  private static final Duration TICK = Duration.ofMillis(250);

  public final VirtualScheduler time;
  public final SimulatedSwitch phone;

  /** What stands between the sessions and the switch. */
  final FaultySwitch requests;

  public Sessions sessions;
  public final List<SessionEvent> events = new ArrayList<>();
  public final List<TelephonyEvent> telephony = new ArrayList<>();

  /** Who else hears of user events, and of what the sessions tell. */
  public UserEventListener userEvents = event -> {};

  public SessionObserver observer = event -> {};

  /** Where sessions with the option pacing-log write. */
  public PacingLogs pacingLogs = (folder, whose) -> PacingLog.NONE;

  public final DoNotCallRegistry doNotCall;
  public Withdrawals withdrawals;
  public Additions additions;
  public Sequences sequences;

  /** What became of sequences. */
  public final List<SequenceEvent> sequenceEvents = new ArrayList<>();

  /** What third parties were asked, and what they answer. */
  public final List<ValidationRequest> questions = new ArrayList<>();

  public final AtomicReference<ValidationAnswer> validation =
      new AtomicReference<>(new ValidationAnswer.Allowed());

  /** What is asked before a load; answers at once. */
  public TableKeys tableKeys = lists -> CompletableFuture.completedFuture(keyProblems(lists));

  /** Fetches on the test's thread. */
  public final DocumentFetcher documents =
      new DocumentFetcher(new TreatmentDocuments(InstantSource.system()), Runnable::run);

  private final JdbcConnectionPool database = TestDatabase.pooled();
  private final Connection connection;
  private Configuration configuration;
  private final ChainStore store;
  private final List<TelephonyEvent> waiting = new ArrayList<>();
  private boolean isHeld;
  private boolean isBehind;
  private final SessionOrders orders;
  private int records;

  public SessionWorld(String... settings) {
    this(MORNING, text -> text, store -> store, settings);
  }

  /**
   * @param settings key and value in turn, of the simulator
   */
  public SessionWorld(
      Instant start,
      UnaryOperator<String> configurationText,
      UnaryOperator<ChainStore> storeWrapper,
      String... settings) {
    configuration = configuration(configurationText);
    try {
      connection = database.getConnection();
      new CallingListTable(
              configuration.tableAccess(1).orElseThrow(), configuration.format(1).orElseThrow())
          .createOrExtend(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    time = new VirtualScheduler(start);
    phone = new SimulatedSwitch("SimSwitch", settings(settings), time, event -> this.hear(event));
    requests = new FaultySwitch(phone, event -> this.hear(event), time);
    doNotCall = new DoNotCallRegistry(new JdbcDoNotCallStore(new LocalTransaction(database)));
    doNotCall.reread();
    store =
        storeWrapper.apply(
            new JdbcChainStore(new LocalTransaction(database), new RetrievalRules()));
    orders = new JdbcSessionOrders(new LocalTransaction(database), 101);
    startServer();
    phone.start();
    tickFrom(TICK);
    advance(Duration.ofSeconds(2));
  }

  private void startServer() {
    ContactLedger ledger = new JdbcContactLedger(new LocalTransaction(database));
    sessions =
        new Sessions(
            () -> configuration,
            (session, locator) ->
                new SessionPorts(
                    requests,
                    new AsyncSessionStore(
                        store,
                        ledger,
                        new JdbcMistakes(new LocalTransaction(database)),
                        orders,
                        Runnable::run,
                        session::post),
                    doNotCall,
                    (reference, question) -> {
                      questions.add(question);
                      session.post(new SessionMessage.Validated(reference, validation.get()));
                    },
                    request ->
                        documents
                            .fetch(request)
                            .thenAccept(
                                document ->
                                    session.post(
                                        new SessionMessage.TreatmentFetched(request, document))),
                    locator,
                    this::tell,
                    handle -> Optional.of(RECORD_URI_BASE + handle),
                    () -> UUID.randomUUID().toString(),
                    (folder, whose) -> pacingLogs.open(folder, whose)),
            new LateReports(store, Runnable::run, handle -> Optional.of(RECORD_URI_BASE + handle)),
            lists -> tableKeys.problems(lists),
            Runnable::run,
            time.clock());
    withdrawals = sessions.withdrawals(doNotCall, store, Runnable::run);
    additions = sessions.additions(store, Runnable::run);
    sequences =
        new Sequences(
            () -> configuration,
            new SessionCampaigns(sessions),
            new JdbcSequenceStore(new LocalTransaction(database)),
            sequenceEvents::add,
            Runnable::run,
            time.clock());
  }

  private Map<Integer, String> keyProblems(Collection<ListTable> lists) {
    return new JdbcTableKeys(new LocalTransaction(database)).problems(lists);
  }

  /** The server dies, with all that it had in memory, and another puts its records in order. */
  public void crash() {
    startServer();
    store.recover(101, List.of(table()), time.clock().instant());
    phone.disconnect();
    phone.connect();
    advance(Duration.ofMillis(1));
  }

  /** What sessions were told, as it is kept over a restart. */
  public SessionOrders orders() {
    return orders;
  }

  /** Sessions do again what they were told before the crash, if that is wanted. */
  public void resume(boolean wanted) {
    sessions.resume(orders.all(), wanted);
  }

  /** Another configuration is put in force. */
  public void reconfigure(UnaryOperator<String> configurationText) {
    configuration = configuration(configurationText);
  }

  /** The table of the calling list. */
  public ListTable table() {
    return SessionSettings.tableOf(configuration, configuration.callingList(1).orElseThrow());
  }

  /**
   * The server's process is held while the switch goes on; then it goes on for a second before it
   * reads what the switch has sent meanwhile.
   */
  public void hold(Duration duration) {
    isHeld = true;
    isBehind = true;
    advance(duration);
    isHeld = false;
    advance(Duration.ofSeconds(1));
    isBehind = false;
    List<TelephonyEvent> unread = List.copyOf(waiting);
    waiting.clear();
    unread.forEach(this::hear);
  }

  private void hear(TelephonyEvent event) {
    if (isBehind) {
      waiting.add(event);
      return;
    }
    telephony.add(event);
    sessions.telephony().onEvent(event);
    if (event instanceof TelephonyEvent.UserEvent user) {
      userEvents.on(user);
    }
  }

  private void tell(SessionEvent event) {
    events.add(event);
    observer.on(event);
  }

  private void tickFrom(Duration delay) {
    time.schedule(
        delay,
        () -> {
          if (!isHeld) {
            sessions.tick();
            sequences.tick();
          }
          tickFrom(TICK);
        });
  }

  private static Configuration configuration(UnaryOperator<String> change) {
    try (var in = SessionWorld.class.getResourceAsStream("configuration.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var reading = ConfigurationDocument.read(change.apply(text));
      if (reading.configuration().isEmpty()) {
        throw new IllegalArgumentException(reading.problems().toString());
      }
      return reading.configuration().get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimulatorSettings settings(String... pairs) {
    Properties properties = new Properties();
    properties.put("agents", "3");
    properties.put("outcome.ANSWER", "1");
    for (int i = 0; i < pairs.length; i += 2) {
      properties.put(pairs[i], pairs[i + 1]);
    }
    return SimulatorSettings.from(properties);
  }

  public void advance(Duration duration) {
    time.advance(duration);
  }

  public CampaignGroup group() {
    return configuration.campaignGroup(GROUP).orElseThrow();
  }

  public DataSource database() {
    return database;
  }

  public Configuration configuration() {
    return configuration;
  }

  /** What the tests' supervisor can have the sessions do. */
  public SessionCommands commands() {
    return sessions.by(Supervisor.named("test"));
  }

  public CommandOutcome load() {
    return commands().load(group(), Optional.empty()).join();
  }

  public CommandOutcome start() {
    return commands().startDialing(group(), Optional.empty()).join();
  }

  public CommandOutcome start(DialParameters parameters) {
    return commands().startDialing(group(), Optional.of(parameters)).join();
  }

  public CommandOutcome stop() {
    return commands().stopDialing(group()).join();
  }

  public CommandOutcome unload() {
    return commands().unload(group()).join();
  }

  public SessionSnapshot status() {
    CompletableFuture<SessionSnapshot> reply = sessions.status(group());
    return reply.join();
  }

  /** Adds a chain of one record, dialable from 8 to 18 hours in Paris. */
  public int add(String phone) {
    return add(++records, 0, phone, 8 * 3600, 18 * 3600, 122);
  }

  /** Adds a record to a chain. */
  public int add(int chainId, int chainN, String phone, int from, int till, int timeZone) {
    records = Math.max(records, chainId);
    int recordId = chainId * 10 + chainN;
    execute(
        """
        INSERT INTO "customers" ("record_id", "contact_info", "contact_info_type", "record_type",
          "record_status", "call_result", "attempt", "daily_from", "daily_till", "tz_dbid",
          "chain_id", "chain_n", "customer_id", "customer_name", "balance")
        VALUES (%d, '%s', 4, %d, %d, %d, 0, %d, %d, %d, %d, %d, 'C%d', 'Name %d', 12)
        """
            .formatted(
                recordId,
                phone,
                RecordType.GENERAL.value(),
                RecordStatus.READY.value(),
                CallResult.UNKNOWN_CALL_RESULT.value(),
                from,
                till,
                timeZone,
                chainId,
                chainN,
                chainId,
                chainId));
    return recordId;
  }

  public void addMany(int count) {
    for (int i = 0; i < count; i++) {
      add("41555%05d".formatted(i));
    }
  }

  public void forbid(String phone) {
    execute(
        "INSERT INTO gsw_donotcall_list (phone, tenant_dbid) VALUES ('%s', 1)".formatted(phone));
    doNotCall.reread();
  }

  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Map<String, Object> record(int recordId) {
    return rows("SELECT * FROM \"customers\" WHERE \"record_id\" = " + recordId).get(0);
  }

  public long count(String sql) {
    return ((Number) rows(sql).get(0).values().iterator().next()).longValue();
  }

  public List<Map<String, Object>> rows(String sql) {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (row.next()) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          values.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
        }
        rows.add(values);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What has happened to calls at agents' phones, of one kind, in order. */
  public List<SessionEvent.AgentCall> agentCalls(SessionEvent.AgentCallStage stage) {
    return events.stream()
        .filter(SessionEvent.AgentCall.class::isInstance)
        .map(SessionEvent.AgentCall.class::cast)
        .filter(call -> call.stage() == stage)
        .toList();
  }

  /** Lets time go on until so many calls have come so far, and gives the first of them. */
  public List<SessionEvent.AgentCall> awaitCalls(SessionEvent.AgentCallStage stage, int count) {
    for (int tick = 0; tick < 3000; tick++) {
      if (agentCalls(stage).size() >= count) {
        return agentCalls(stage).subList(0, count);
      }
      advance(Duration.ofMillis(200));
    }
    throw new IllegalStateException("no " + count + " calls are " + stage);
  }

  /** Numbers that the switch dialed, in order. */
  public List<String> dialed() {
    return telephony.stream()
        .filter(TelephonyEvent.Dialing.class::isInstance)
        .map(event -> ((TelephonyEvent.Dialing) event).destination())
        .toList();
  }

  @Override
  public void close() {
    try {
      connection.close();
      database.dispose();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
