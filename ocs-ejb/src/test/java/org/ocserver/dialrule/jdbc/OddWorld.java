package org.ocserver.dialrule.jdbc;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.CallingList;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.inventory.DrawingSession;
import org.ocserver.inventory.Explainer;
import org.ocserver.inventory.Inventories;
import org.ocserver.inventory.InventoryCount;
import org.ocserver.inventory.ListInventory;
import org.ocserver.inventory.RecordExplanation;
import org.ocserver.inventory.jdbc.JdbcInventoryStore;
import org.ocserver.inventory.jdbc.JdbcPastCalls;
import org.ocserver.session.DeskWork;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.SessionEvent;

/**
 * A campaign on a table that somebody else made, whose only rule is that record_id is unique. Who
 * is dialed is busy; agents end the callbacks that they are given at once.
 */
final class OddWorld implements AutoCloseable {
  private static final String CUSTOMER = "customer_id";

  private final SessionWorld world =
      new SessionWorld(
          SessionWorld.MORNING,
          text ->
              text.replace(
                      "name: Spring List,", "name: Spring List, filterDbid: 1, maxAttempts: 3,")
                  .replace(
                      "callingLists:",
                      """
                      filters:
                        - {dbid: 1, tenantDbid: 1, name: F, formatDbid: 1, options: {default: {criteria: balance >= 0}}}
                      callingLists:"""),
          store -> store,
          "outcome.ANSWER",
          "0",
          "outcome.BUSY",
          "1");
  private final CallingList list = world.configuration().callingList(1).orElseThrow();
  private final ContactLedger ledger =
      new JdbcContactLedger(new LocalTransaction(world.database()));
  private final Map<Integer, Map<String, Object>> rows = new TreeMap<>();
  private final Set<Integer> given = new HashSet<>();

  OddWorld() {
    String columns =
        Stream.of(MandatoryField.values())
            .map(
                field ->
                    '"'
                        + field.column()
                        + (field.type() == FieldType.INT
                            ? "\" INTEGER"
                            : "\" VARCHAR(" + field.length() + ")"))
            .collect(Collectors.joining(", "));
    world.execute("DROP TABLE \"customers\"");
    world.execute(
        "CREATE TABLE \"customers\" ("
            + columns
            + ", \"customer_id\" VARCHAR(32), \"customer_name\" VARCHAR(64), \"balance\" INTEGER,"
            + " PRIMARY KEY (\"record_id\"))");
  }

  SessionWorld world() {
    return world;
  }

  /** The values that every sound record has, dialed from 8 to 18 hours in Paris. */
  static Map<String, Object> sound(int recordId, int chainId, int chainN) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("record_id", recordId);
    row.put("contact_info", number(recordId));
    row.put("contact_info_type", 4);
    row.put("record_type", 2);
    row.put("record_status", 1);
    row.put("attempt", 0);
    row.put("daily_from", 8 * 3600);
    row.put("daily_till", 18 * 3600);
    row.put("tz_dbid", 122);
    row.put("chain_id", chainId);
    row.put("chain_n", chainN);
    row.put("balance", 12);
    row.put("customer_id", "C" + recordId);
    row.put("agent_id", "agent" + (1 + recordId % 3));
    return row;
  }

  static String number(int recordId) {
    return "41555%05d".formatted(recordId);
  }

  /** Adds a record as it is. */
  void add(Map<String, Object> row) {
    rows.put((Integer) row.get("record_id"), row);
    String columns = row.keySet().stream().collect(Collectors.joining("\", \"", "\"", "\""));
    String markers = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
    String sql = "INSERT INTO \"customers\" (" + columns + ") VALUES (" + markers + ")";
    try (Connection connection = world.database().getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      int place = 1;
      for (Map.Entry<String, Object> value : row.entrySet()) {
        boolean isText =
            MandatoryField.ofColumn(value.getKey())
                .map(field -> field.type() != FieldType.INT)
                .orElse(value.getKey().equals(CUSTOMER));
        insert.setObject(place++, value.getValue(), isText ? Types.VARCHAR : Types.INTEGER);
      }
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void forbidCustomer(int recordId) {
    world.execute(
        "INSERT INTO gsw_donotcall_list (customer_id, tenant_dbid) VALUES ('C%d', 1)"
            .formatted(recordId));
    world.doNotCall.reread();
  }

  private Inventories inventories() {
    JdbcInventoryStore store = new JdbcInventoryStore(new LocalTransaction(world.database()));
    return new Inventories(
        world::configuration,
        new InventoryCount(store, ledger, world.doNotCall::forbids),
        new Explainer(
            store,
            new JdbcPastCalls(new LocalTransaction(world.database())),
            ledger,
            world.doNotCall::forbids),
        group -> new DrawingSession(group.dbid(), group.name(), "Running", true),
        Clock.fixed(world.time.clock().instant(), world.time.clock().getZone()));
  }

  ListInventory preview() {
    return inventories().preview(list, Optional.empty()).orElseThrow();
  }

  /** What is said of each record. */
  Map<Integer, RecordExplanation> explanations() {
    Inventories inventories = inventories();
    return rows.keySet().stream()
        .collect(
            toMap(
                id -> id,
                id -> inventories.record(list, id, Optional.empty()).orElseThrow(),
                (one, other) -> one,
                TreeMap::new));
  }

  /** Lets the session dial until it has dialed nobody for a while, and gives the records. */
  Set<Integer> dial(Duration silence) {
    int before = world.dialed().size();
    given.clear();
    world.load();
    world.start();
    int last = -1;
    int dials = 0;
    while (dials != last) {
      last = dials;
      for (int i = 0; i < silence.toSeconds() / 2; i++) {
        world.advance(Duration.ofSeconds(2));
        endCallbacks();
      }
      dials = world.dialed().size() + given.size();
    }
    world.stop();
    world.advance(Duration.ofSeconds(30));
    endCallbacks();
    world.unload();
    world.advance(Duration.ofSeconds(10));
    Set<Integer> dialed = new TreeSet<>(given);
    Map<String, Integer> records =
        rows.keySet().stream().collect(toMap(OddWorld::number, id -> id));
    List<String> numbers = world.dialed();
    for (String number : numbers.subList(before, numbers.size())) {
      dialed.add(records.getOrDefault(number, -1));
    }
    return dialed;
  }

  private void endCallbacks() {
    List<SessionEvent> events = new ArrayList<>(world.events);
    world.events.clear();
    for (SessionEvent event : events) {
      if (event instanceof SessionEvent.RecordScheduled scheduled) {
        given.add(recordOf(scheduled.record().phone()));
        new DeskWork(world, scheduled.agentLogin(), scheduled.record().handle())
            .process(CallResult.BUSY, AfterChange.DONE);
      }
    }
  }

  private int recordOf(String phone) {
    return rows.keySet().stream().filter(id -> number(id).equals(phone)).findFirst().orElse(-1);
  }

  /** All records as they were at first, but those dialed are done with. */
  void restore(Set<Integer> done) {
    world.execute("DELETE FROM \"customers\"");
    List<Map<String, Object>> all = List.copyOf(rows.values());
    for (Map<String, Object> row : all) {
      Map<String, Object> restored = new LinkedHashMap<>(row);
      if (done.contains(row.get("record_id"))) {
        restored.put("record_status", 3);
      }
      add(restored);
    }
  }

  @Override
  public void close() {
    world.close();
  }
}
