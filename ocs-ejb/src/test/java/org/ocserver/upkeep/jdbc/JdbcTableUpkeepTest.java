package org.ocserver.upkeep.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;
import org.ocserver.upkeep.ColumnProblem;
import org.ocserver.upkeep.IndexState;
import org.ocserver.upkeep.SharedTable;
import org.ocserver.upkeep.SharedTable.Overlap;
import org.ocserver.upkeep.TableNeeds;
import org.ocserver.upkeep.TableProblem;
import org.ocserver.upkeep.TableReport;

class JdbcTableUpkeepTest {
  private final UpkeepWorld world = new UpkeepWorld();

  private TableReport check(TableNeeds needs) {
    return world.upkeep.check(needs);
  }

  private static List<String> missing(TableReport report) {
    return report.indexes().stream()
        .filter(index -> !index.present())
        .map(IndexState::name)
        .toList();
  }

  @Test
  void shouldFindNothingWrongWithATableOfItsOwn() {
    world.createTable();

    TableReport report = check(world.needs());

    assertThat(report.isSound()).as("%s", report).isTrue();
    assertThat(report.indexes()).extracting(IndexState::name).contains("customers_next");
  }

  @Test
  void shouldReportATableThatIsMissingAndCreateIt() {
    TableReport before = check(world.needs());
    assertThat(before.exists()).isFalse();
    assertThat(before.isSound()).isFalse();
    assertThat(missing(before)).contains("customers_next", "customers_chain");

    TableReport after = world.upkeep.mend(world.needs("balance > 5", ""));

    assertThat(after.isSound()).as("%s", after).isTrue();
    assertThat(check(world.needs("balance > 5", "")).isSound()).isTrue();
  }

  @Manual("Creating Indexes: an index for each field of the dialing filter")
  @Test
  void shouldCreateAnIndexForEachFieldOfTheDialingFilter() {
    world.createTable();
    TableNeeds needs =
        world.needs("balance > 5 and (\"Note\" = 'x' or record_status = 1)", "since desc, rate");
    List<String> expected =
        List.of("customers_by_balance", "customers_by_Note", orderIndex(check(needs)));

    assertThat(missing(check(needs))).containsExactlyElementsOf(expected);
    TableReport after = world.upkeep.mend(needs);

    assertThat(after.isSound()).as("%s", after).isTrue();
    assertThat(missing(check(world.needs("balance = 1", "")))).isEmpty();
    assertThat(missing(check(world.needs("", "since asc")))).hasSize(1);
  }

  private static String orderIndex(TableReport report) {
    return report.indexes().stream()
        .map(IndexState::name)
        .filter(name -> name.startsWith("customers_order_"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record_id",
        "record_type, record_id desc",
        "record_status, balance",
        "record_type desc nulls first, record_status, since, \"Note\", language"
      })
  void shouldCreateAnIndexForWhateverOrder(String orderBy) {
    world.createTable();
    assertThat(world.upkeep.mend(world.needs("", orderBy)).isSound()).isTrue();
  }

  @Test
  void shouldTakeAnIndexOfAnotherNameIfItServes() {
    world.createTable();
    world.execute("CREATE INDEX mine ON \"customers\" (\"balance\", \"rate\")");

    assertThat(missing(check(world.needs("balance > 5", "")))).isEmpty();
    assertThat(missing(check(world.needs("rate > 5", "")))).containsExactly("customers_by_rate");
    assertThat(missing(check(world.needs("record_id > 5 and chain_id = 1", "")))).isEmpty();
  }

  @Test
  void shouldNotTakeAnIndexOfSomeRecordsForOneOfAll() {
    assumeThat(world.postgresql).isTrue();
    world.createTable();
    world.execute("CREATE INDEX of_some ON \"customers\" (\"balance\") WHERE \"balance\" > 100");

    assertThat(missing(check(world.needs("balance > 5", ""))))
        .containsExactly("customers_by_balance");
  }

  @Test
  void shouldCreateIndexesAnewThatWereDropped() {
    world.createTable();
    world.execute("DROP INDEX \"customers_next\"");
    world.execute("DROP INDEX \"customers_held\"");

    assertThat(missing(check(world.needs()))).containsExactly("customers_next", "customers_held");
    assertThat(world.upkeep.mend(world.needs()).isSound()).isTrue();
  }

  @Test
  void shouldRebuildAnIndexWhoseCreationBrokeOff() {
    assumeThat(world.postgresql).isTrue();
    world.createTable();
    world.execute(
        "UPDATE pg_index SET indisvalid = FALSE WHERE indexrelid = '\"customers_next\"'::regclass");

    assertThat(missing(check(world.needs()))).containsExactly("customers_next");
    assertThat(world.upkeep.mend(world.needs()).isSound()).isTrue();
  }

  @Test
  void shouldNameColumnsThatAreMissingOrCannotHoldTheFormatAndMendTheRest() {
    world.createTable();
    world.execute("DROP INDEX \"customers_timed\"");
    world.execute("ALTER TABLE \"customers\" DROP COLUMN \"rate\"");
    world.execute("ALTER TABLE \"customers\" DROP COLUMN \"balance\"");
    world.execute("ALTER TABLE \"customers\" ADD COLUMN \"balance\" SMALLINT");
    world.execute("ALTER TABLE \"customers\" DROP COLUMN \"agent_id\"");
    world.execute("ALTER TABLE \"customers\" ADD COLUMN \"agent_id\" VARCHAR(10)");
    world.execute("ALTER TABLE \"customers\" ALTER COLUMN \"app_id\" SET NOT NULL");
    world.execute("ALTER TABLE \"customers\" ADD COLUMN \"foreign\" INTEGER NOT NULL");

    TableReport before = check(world.needs());
    assertThat(before.columns())
        .extracting(ColumnProblem::column)
        .containsExactly("agent_id", "app_id", "balance", "rate", "foreign");
    assertThat(before.columns())
        .extracting(ColumnProblem::expected)
        .contains("varchar(32), or null", "int, or null", "float, or null");
    assertThat(before.columns().get(0).found()).endsWith("(10)");
    assertThat(before.columns().get(1).found()).endsWith(", not null");
    assertThat(before.columns().get(3).found()).isEqualTo("no such column");
    assertThat(before.isSound()).isFalse();

    TableReport after = world.upkeep.mend(world.needs());

    assertThat(after.columns())
        .extracting(ColumnProblem::column)
        .containsExactly("agent_id", "app_id", "balance", "foreign");
    assertThat(missing(after)).isEmpty();
    assertThat(after.failures()).isEmpty();
  }

  @Test
  void shouldTakeColumnsThatHoldMore() {
    world.createTable();
    for (String change :
        List.of(
            "\"balance\" BIGINT",
            "\"tz_dbid\" NUMERIC(12)",
            "\"rate\" NUMERIC(8, 2)",
            "\"since\" DATE",
            "\"language\" VARCHAR(9)",
            "\"Note\" CHAR(200)",
            "\"treatments\" VARCHAR")) {
      String column = change.substring(0, change.indexOf(' '));
      world.execute("ALTER TABLE \"customers\" DROP COLUMN " + column);
      world.execute("ALTER TABLE \"customers\" ADD COLUMN " + change);
    }

    assertThat(check(world.needs()).columns())
        .extracting(ColumnProblem::column)
        .containsExactly("rate", "since", "Note");
  }

  @Test
  void shouldTellWhichIndexCannotBeCreatedAndCreateTheRest() {
    world.execute(
        "CREATE TABLE \"customers\" (\"record_id\" INTEGER, \"chain_id\" INTEGER,"
            + " \"record_type\" INTEGER, \"record_status\" INTEGER)");
    world.execute("CREATE TABLE other (id INTEGER)");
    world.execute("CREATE INDEX \"customers_next\" ON other (id)");

    TableReport after = world.upkeep.mend(world.needs("balance > 5", ""));

    assertThat(missing(after)).containsExactly("customers_next");
    assertThat(after.columns()).isEmpty();
    assertThat(after.problems())
        .extracting(TableProblem::place)
        .containsExactly("record_id", "chain_id, chain_n");
  }

  @Test
  void shouldCreateTheRestWhenAColumnHasATypeThatAnIndexCannotTake() {
    assumeThat(world.postgresql).isTrue();
    world.execute(
        "CREATE TABLE \"customers\" (\"record_type\" VARCHAR(9), \"record_status\" INTEGER)");

    TableReport after = world.upkeep.mend(world.needs("balance > 5", ""));

    assertThat(after.columns())
        .containsExactly(new ColumnProblem("record_type", "int", "varchar(9)"));
    assertThat(after.failures()).extracting(TableProblem::place).containsExactly("customers_timed");
    assertThat(missing(after)).containsExactly("customers_timed");
  }

  @Test
  void shouldReportWhatTheDatabaseRefusesAndGoOn() {
    world.execute("CREATE TABLE base (\"record_id\" INTEGER)");
    world.execute("CREATE VIEW \"customers\" AS SELECT * FROM base");

    TableReport after = world.upkeep.mend(world.needs());

    assertThat(after.isSound()).isFalse();
    assertThat(after.failures()).extracting(TableProblem::place).contains("columns");
    assertThat(after.columns()).hasSizeGreaterThan(20);
  }

  @Test
  void shouldKeepNamesThatWereMeantToDoHarmAsNames() {
    UpkeepWorld hostile = new UpkeepWorld("x\"; DROP TABLE y; --_%");
    hostile.createTable();
    assertThat(hostile.upkeep.mend(hostile.needs("balance > 5", "rate")).isSound()).isTrue();
  }

  @Test
  void shouldNameIndexesOfTheLongestTableNamesWithinTheLimit() {
    String longest = "t".repeat(63);
    UpkeepWorld large = new UpkeepWorld(longest);
    large.createTable();
    TableReport after = large.upkeep.mend(large.needs("balance > 5", "rate, language"));

    assertThat(after.isSound()).as("%s", after).isTrue();
    assertThat(after.indexes())
        .extracting(IndexState::name)
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).hasSizeLessThan(64));
  }

  @Test
  void shouldMendOnceWhenTwoMendAtOnce() {
    world.createTable();
    world.add(IntStream.range(0, 2000).toArray());
    TableNeeds needs = world.needs("balance > 5 and rate = 1", "since");
    List<CompletableFuture<TableReport>> both =
        Stream.of(needs, needs)
            .map(all -> CompletableFuture.supplyAsync(() -> world.upkeep.mend(all)))
            .toList();
    both.forEach(CompletableFuture::join);

    assertThat(check(needs).isSound()).isTrue();
    assertThat(world.upkeep.mend(needs).isSound()).isTrue();
  }

  @Test
  void shouldLeaveATableAloneThatAnotherServerMends() throws SQLException {
    assumeThat(world.postgresql).isTrue();
    world.createTable();
    try (Connection other = world.database.getConnection()) {
      PostgresUpkeep server = new PostgresUpkeep();
      assertThat(server.reserve(other, "customers")).isTrue();

      TableReport report = world.upkeep.mend(world.needs("balance > 5", ""));

      assertThat(report.failures())
          .containsExactly(new TableProblem("customers", "another server is mending it"));
      assertThat(missing(report)).containsExactly("customers_by_balance");
      server.release(other, "customers");
    }
    assertThat(world.upkeep.mend(world.needs("balance > 5", "")).isSound()).isTrue();
  }

  @Manual("Updating Indexes: statistics are recalculated when the data has changed much")
  @Test
  void shouldTellWhenStatisticsAreStaleAndRecalculateThem() {
    world.createTable();
    world.add(IntStream.range(0, 3000).toArray());
    if (world.postgresql) {
      assertThat(check(world.needs()).staleStatistics()).contains("they were never calculated");
    }

    assertThat(world.upkeep.mend(world.needs()).staleStatistics()).isEmpty();
    assertThat(check(world.needs()).staleStatistics()).isEmpty();

    if (world.postgresql) {
      world.execute("UPDATE \"customers\" SET \"attempt\" = 1; SELECT pg_stat_force_next_flush()");
      assertThat(check(world.needs()).staleStatistics().orElseThrow())
          .startsWith("3000 records have been added or changed");
    }
  }

  @Test
  void shouldReportSettingsThatHurt() {
    assumeThat(world.postgresql).isTrue();
    world.createTable();
    world.execute("ALTER TABLE \"customers\" SET (autovacuum_enabled = off)");

    assertThat(check(world.needs()).problems())
        .extracting(TableProblem::place)
        .containsExactly("autovacuum_enabled");
  }

  @Manual("Handling of the Backslash Escape Sequences: the database must not process them")
  @Test
  void shouldReportADatabaseThatTakesBackslashesForEscapes() throws SQLException {
    assumeThat(world.postgresql).isTrue();
    world.createTable();
    try (Connection connection = world.database.getConnection()) {
      connection.createStatement().execute("SET standard_conforming_strings = off");
      assertThat(new PostgresUpkeep().settings(connection, "customers"))
          .extracting(TableProblem::place)
          .containsExactly("standard_conforming_strings");
    }
  }

  @Manual("Optimizing Calling List Tables for Weight Rules: several lists on one table")
  @Test
  void shouldNameTheListsThatShareTheTableAndTellWhetherTheyOverlap() {
    world.createTable();
    world.add(1, 20, 300);
    TableNeeds needs =
        world.needs(
            "balance > 10",
            "",
            world.list(2, "All", "", "rate"),
            world.list(3, "Equal", "balance > 10", ""),
            world.list(4, "Rich", "balance > 200", ""),
            world.list(5, "Poor", "balance < 10", ""));

    assertThat(check(needs).sharing())
        .containsExactly(
            new SharedTable(2, "All", Overlap.ALWAYS, OptionalInt.empty()),
            new SharedTable(3, "Equal", Overlap.ALWAYS, OptionalInt.empty()),
            new SharedTable(4, "Rich", Overlap.FOUND, OptionalInt.of(3)),
            new SharedTable(5, "Poor", Overlap.NONE_NOW, OptionalInt.empty()));
    world.execute("ALTER TABLE \"customers\" DROP COLUMN \"rate\"");
    assertThat(check(world.needs("rate > 1", "", world.list(6, "Rated", "rate > 2", ""))).sharing())
        .extracting(SharedTable::overlap)
        .containsExactly(Overlap.UNKNOWN);
  }
}
