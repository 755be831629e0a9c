package org.ocserver.dialrule.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.inventory.Check;
import org.ocserver.inventory.DrawingSession;
import org.ocserver.inventory.Explainer;
import org.ocserver.inventory.Inventories;
import org.ocserver.inventory.InventoryCount;
import org.ocserver.inventory.RecordExplanation;
import org.ocserver.inventory.jdbc.JdbcInventoryStore;
import org.ocserver.inventory.jdbc.JdbcPastCalls;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.run.SessionCommands;
import org.ocserver.session.settings.Supervisor;

/** Lists on tables that do not keep their records apart. */
class TableKeysTest {
  /** A second list, on a table of its own. */
  private final SessionWorld world =
      new SessionWorld(
          SessionWorld.MORNING,
          text ->
              text.replace(
                      "callingLists:\n",
                      """
                      callingLists:
                        - {dbid: 2, tenantDbid: 1, name: Foreign List, tableAccessDbid: 2}
                      """)
                  .replace(
                      "tableAccesses:\n",
                      """
                      tableAccesses:
                        - {dbid: 2, tenantDbid: 1, name: Foreign, tableName: foreign_ones, formatDbid: 1}
                      """)
                  .replace("lists: [{listDbid: 1}]", "lists: [{listDbid: 1}, {listDbid: 2}]"),
          store -> store);

  @AfterEach
  void close() {
    world.close();
  }

  /** As {@code CREATE TABLE … AS SELECT}, without any key. */
  private void foreignTable() {
    world.execute("CREATE TABLE \"foreign_ones\" AS SELECT * FROM \"customers\"");
  }

  private static String detail(CommandOutcome outcome) {
    return ((CommandOutcome.Refused) outcome).detail();
  }

  private void run(Duration time) {
    assertThat(world.start()).isInstanceOf(CommandOutcome.Done.class);
    world.advance(time);
  }

  @Test
  void shouldLeaveOutTheListWhoseRecordIdIsNotUniqueAndDialTheOthers() {
    world.add("5550001");
    foreignTable();
    world.execute("UPDATE \"foreign_ones\" SET \"contact_info\" = '5550002'");

    assertThat(world.load()).isInstanceOf(CommandOutcome.Done.class);

    assertThat(world.events)
        .filteredOn(SessionEvent.Trouble.class::isInstance)
        .extracting(event -> ((SessionEvent.Trouble) event).description())
        .containsExactly(
            "the list Foreign List is left out: record_id of the table foreign_ones may be null and need not be unique. To mend it: ALTER TABLE \"foreign_ones\" ALTER COLUMN \"record_id\" SET NOT NULL; CREATE UNIQUE INDEX \"foreign_ones_key\" ON \"foreign_ones\" (\"record_id\"); records in the way: SELECT \"record_id\", COUNT(*) FROM \"foreign_ones\" GROUP BY \"record_id\" HAVING COUNT(*) > 1 OR \"record_id\" IS NULL");
    run(Duration.ofMinutes(2));
    assertThat(world.dialed()).containsExactly("5550001");
  }

  @Test
  void shouldDialFromTheListOnceItsTableIsMendedAsItWasTold() {
    world.add("5550001");
    foreignTable();
    world.execute("UPDATE \"customers\" SET \"record_status\" = 3");
    world.execute("UPDATE \"foreign_ones\" SET \"contact_info\" = '5550002'");
    world.execute("ALTER TABLE \"foreign_ones\" ALTER COLUMN \"record_id\" SET NOT NULL");
    assertThat(world.load()).isInstanceOf(CommandOutcome.Done.class);
    run(Duration.ofMinutes(1));
    assertThat(world.dialed()).isEmpty();
    world.unload();
    world.advance(Duration.ofSeconds(5));

    world.execute("CREATE UNIQUE INDEX \"foreign_ones_key\" ON \"foreign_ones\" (\"record_id\")");
    world.load();
    run(Duration.ofMinutes(2));
    assertThat(world.dialed()).containsExactly("5550002");
  }

  @Test
  void shouldNotTakeAnIndexOfSeveralColumnsForAKey() {
    foreignTable();
    world.execute("ALTER TABLE \"foreign_ones\" ALTER COLUMN \"record_id\" SET NOT NULL");
    world.execute(
        "CREATE UNIQUE INDEX \"pair\" ON \"foreign_ones\" (\"record_id\", \"contact_info\")");
    assertThat(
            new JdbcTableKeys(new LocalTransaction(world.database()))
                .problems(List.of(world.table())))
        .isEmpty();
    world.load();
    assertThat(world.events).anyMatch(SessionEvent.Trouble.class::isInstance);
  }

  @Test
  void shouldRefuseTheLoadWhenNoListIsLeft() {
    foreignTable();
    world.execute("DROP TABLE \"customers\"");
    world.execute("CREATE TABLE \"customers\" AS SELECT * FROM \"foreign_ones\"");
    CommandOutcome outcome = world.load();
    assertThat(detail(outcome))
        .startsWith("no list is left: the list ")
        .contains("the list Spring List is left out: ")
        .contains("the list Foreign List is left out: ")
        .contains("CREATE UNIQUE INDEX \"customers_key\" ON \"customers\" (\"record_id\")");
    assertThat(world.start()).isInstanceOf(CommandOutcome.Refused.class);
  }

  @Test
  void shouldRefuseTheLoadWhenTheTablesCannotBeLookedAt() {
    world.tableKeys = lists -> CompletableFuture.failedFuture(new StoreException("away", null));
    assertThat(detail(world.load())).isEqualTo("its tables cannot be looked at: away");
  }

  @Test
  void shouldKeepTheOrderOfCommandsThatComeWhileTheTablesAreLookedAt() {
    CompletableFuture<Map<Integer, String>> answer = new CompletableFuture<>();
    world.tableKeys = lists -> answer;
    SessionCommands commands = world.sessions.by(Supervisor.named("ana"));
    var load = commands.load(world.group(), Optional.empty());
    var start = commands.startDialing(world.group(), Optional.empty());
    var stop = commands.stopDialing(world.group());
    assertThat(load).isNotDone();
    assertThat(start).isNotDone();

    answer.complete(Map.of(2, "it is foreign"));

    assertThat(load.join()).isInstanceOf(CommandOutcome.Done.class);
    assertThat(start.join()).isInstanceOf(CommandOutcome.Done.class);
    assertThat(stop.join()).isInstanceOf(CommandOutcome.Done.class);
  }

  @Test
  void shouldSayOfEachRecordThatItsTableHasNoKey() {
    world.add("5550001");
    foreignTable();
    JdbcInventoryStore store = new JdbcInventoryStore(new LocalTransaction(world.database()));
    ContactLedger ledger = new JdbcContactLedger(new LocalTransaction(world.database()));
    Inventories inventories =
        new Inventories(
            world::configuration,
            new InventoryCount(store, ledger, world.doNotCall::forbids),
            new Explainer(
                store,
                new JdbcPastCalls(new LocalTransaction(world.database())),
                ledger,
                world.doNotCall::forbids),
            group -> new DrawingSession(group.dbid(), group.name(), "Running", true),
            Clock.fixed(SessionWorld.MORNING, world.time.clock().getZone()));
    var foreign = world.configuration().callingList(2).orElseThrow();

    assertThat(inventories.preview(foreign, Optional.empty()).orElseThrow().obstacles())
        .isEqualTo(Map.of(Obstacle.NO_KEY, 1L));
    RecordExplanation explanation = inventories.record(foreign, 10, Optional.empty()).orElseThrow();
    assertThat(explanation.checks())
        .filteredOn(check -> !check.isPassed())
        .containsExactly(
            new Check(
                Obstacle.NO_KEY,
                false,
                "the table lets two records have one record_id, or a record have none"));
  }
}
