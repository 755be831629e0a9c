package org.ocserver.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ocserver.chaos.audit.Evidence;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.telephony.simulator.process.SwitchProcess;

/** The switch, the database, two servers, twenty agents and a third party. */
final class World implements AutoCloseable {
  private static final String[] SWITCH = {
    "speed", "5",
    "trunks", "400",
    "outcome.ANSWER", "0.45",
    "outcome.NO_ANSWER", "0.15",
    "outcome.BUSY", "0.15",
    "outcome.ANSWERING_MACHINE", "0.15",
    "outcome.SIT_INVALID_NUMBER", "0.1",
  };
  private static final long FIRST_NUMBER = 4_150_000_000L;

  private final Journal journal = new Journal();
  private final List<AgentWork> agents =
      Stream.generate(() -> new AgentWork(journal)).limit(DemoCampaign.AGENTS).toList();
  private final Set<Integer> records = new HashSet<>();
  private final ChaosDatabase database;
  private final SwitchProcess telephony;
  private final CallLogFile callLog;
  private final ThirdParty thirdParty;
  private ChaosServer active;
  private ChaosServer other;

  /**
   * @param folder for all that is written
   * @param megabytes of the database's disk
   * @param seed of what the switch plays
   */
  World(Path folder, int megabytes, long seed) throws IOException, InterruptedException {
    ServerDirectory first = ChaosServer.folder(folder.resolve("first"));
    ServerDirectory second = ChaosServer.folder(folder.resolve("second"));
    Path disk = Files.createTempDirectory("ocs-chaos");
    // PostgreSQL may run as another user, who must get there.
    Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwxr-xr-x"));
    database = new ChaosDatabase(disk, megabytes);
    database.address().serve(first);
    Files.copy(
        first.path().resolve("configuration/ocs.xml"),
        second.path().resolve("configuration/ocs.xml"),
        StandardCopyOption.REPLACE_EXISTING);
    Path log = folder.resolve("calls.csv");
    Files.deleteIfExists(log);
    callLog = new CallLogFile(log);
    telephony =
        SwitchProcess.start(
            folder,
            0,
            Stream.concat(
                    Stream.of(SWITCH),
                    Stream.of("seed", String.valueOf(seed), "call.log", log.toString()))
                .toArray(String[]::new));
    String address = "127.0.0.1:" + telephony.address().getPort();
    active = new ChaosServer("first", 200, first, address);
    other = new ChaosServer("second", 400, second, address);
    thirdParty = new ThirdParty(database, journal);
  }

  Journal journal() {
    return journal;
  }

  ChaosDatabase database() {
    return database;
  }

  SwitchProcess telephony() {
    return telephony;
  }

  CallLogFile callLog() {
    return callLog;
  }

  /** The server that should work. */
  ChaosServer active() {
    return active;
  }

  /** The server that is down, or a standby. */
  ChaosServer other() {
    return other;
  }

  /** The standby has taken over. */
  void swap() {
    ChaosServer was = active;
    active = other;
    other = was;
  }

  /** Ends the server that is not to work. */
  void stopOther() throws InterruptedException {
    other.stop();
  }

  void start(ChaosServer server) throws IOException {
    server.start(agents);
  }

  /** Has third parties change some records. */
  void changeRecords(Random random, int count) throws SQLException {
    thirdParty.change(random, count);
  }

  /** Sees to it that at least so many records are left to be dialed. */
  void keepSupplied(int ready, int more) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      if (number(statement, "SELECT COUNT(*) FROM customers WHERE record_status = 1") >= ready) {
        return;
      }
    }
    importRecords(more);
  }

  void configure() {
    active.configure(ChaosCampaign.configuration());
  }

  void importRecords(int count) throws SQLException {
    int first = records.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    StringBuilder csv =
        new StringBuilder("record_id,chain_id,chain_n,phone,tz,customer_id,customer_name\n");
    for (int id = first; id < first + count; id++) {
      boolean isSecondNumber = id % 3 == 0;
      int chain = isSecondNumber ? id - 1 : id;
      csv.append(
          "%d,%d,%d,%d,UTC,C%d,Customer %d%n"
              .formatted(id, chain, isSecondNumber ? 1 : 0, FIRST_NUMBER + id, chain, chain));
    }
    active.campaign().importRecords(csv.toString(), progress -> {});
    Set<Integer> stored = new HashSet<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT record_id FROM customers WHERE record_id >= " + first)) {
      while (row.next()) {
        stored.add(row.getInt(1));
      }
    }
    records.addAll(stored);
    if (stored.size() != count) {
      throw new IllegalStateException(stored.size() + " of " + count + " records were imported");
    }
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** What is known now; the table and the books are read last. */
  Evidence evidence(boolean isAtRest) throws IOException, SQLException {
    var words = journal.words();
    var dials = callLog.dials();
    Books books = Books.read(database);
    return new Evidence(
        books.at(),
        isAtRest,
        dials,
        books.attempts(),
        books.rows(),
        Set.copyOf(records),
        journal.changes(),
        words,
        journal.pauses(),
        journal.plannedRestarts(),
        ChaosCampaign.RULES);
  }

  @Override
  public void close() throws IOException {
    active.close();
    other.close();
    telephony.close();
    database.close();
  }
}
