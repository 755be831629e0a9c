package org.ocserver.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ocserver.chaos.audit.ThirdPartyChange;
import org.ocserver.chaos.audit.ThirdPartyChange.Kind;

/** A program that writes into the calling list beside the server, as CRMs do. */
final class ThirdParty {
  private static final Map<Kind, String> STATEMENTS =
      Map.of(
          Kind.DELETE, "DELETE FROM customers",
          Kind.CANCEL, "UPDATE customers SET record_status = 5",
          Kind.RENUMBER, "UPDATE customers SET contact_info = '%s'",
          Kind.RESET, "UPDATE customers SET record_status = 1, record_type = 2, attempt = 0",
          Kind.NO_CALL, "UPDATE customers SET record_type = 7");
  private static final long FIRST_NEW_NUMBER = 4_159_000_000L;

  private record Target(int recordId, int chainId) {}

  private final ChaosDatabase database;
  private final Journal journal;
  private long numbers;

  ThirdParty(ChaosDatabase database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /** Changes some records, best those that a session holds; what was changed is noted. */
  void change(Random random, int count) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        List<Target> targets = targets(connection, kind);
        connection.rollback();
        if (!targets.isEmpty()) {
          change(connection, kind, targets.get(random.nextInt(targets.size())));
        }
      }
    }
  }

  /** Records that can be dialed next; of those that are done, what lists recycle. */
  private static List<Target> targets(Connection connection, Kind kind) throws SQLException {
    String which = kind == Kind.RESET ? "record_status IN (2, 3)" : "record_status IN (1, 2)";
    String sql =
        "SELECT record_id, chain_id FROM customers WHERE "
            + which
            + " AND record_type <> 7 ORDER BY record_status = 2 DESC, record_id LIMIT 40";
    List<Target> targets = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        targets.add(new Target(row.getInt(1), row.getInt(2)));
      }
    }
    return targets;
  }

  private void change(Connection connection, Kind kind, Target target) throws SQLException {
    Instant begun = Instant.now();
    try (PreparedStatement lock =
            connection.prepareStatement(
                "SELECT contact_info FROM customers WHERE record_id = ? FOR UPDATE");
        PreparedStatement change =
            connection.prepareStatement(
                STATEMENTS.get(kind).formatted(FIRST_NEW_NUMBER + numbers++)
                    + " WHERE record_id = ?")) {
      lock.setInt(1, target.recordId());
      change.setInt(1, target.recordId());
      try (ResultSet row = lock.executeQuery()) {
        if (row.next() && change.executeUpdate() == 1) {
          String oldPhone = row.getString(1);
          connection.commit();
          journal.note(
              new ThirdPartyChange(
                  kind, begun, Instant.now(), target.recordId(), target.chainId(), oldPhone));
        } else {
          connection.rollback();
        }
      }
    }
  }
}
