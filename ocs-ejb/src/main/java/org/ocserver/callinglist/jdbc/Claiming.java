package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.DialClaim;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.StoredRow;

/**
 * Looks at rows again before their dials are booked: what a session has in memory is a copy, and
 * others write into the table. Rows are read, not locked: who holds a lock on a row must not stop
 * the dials of all others.
 */
final class Claiming {
  private final Connection connection;

  Claiming(Connection connection) {
    this.connection = connection;
  }

  /** What the table says of each attempt, in their order. */
  List<DialClaim> claims(List<AttemptStart> attempts) throws SQLException {
    Map<ListTable, List<AttemptStart>> byTable = new LinkedHashMap<>();
    attempts.forEach(
        attempt -> byTable.computeIfAbsent(attempt.table(), t -> new ArrayList<>()).add(attempt));
    Map<AttemptStart, DialClaim> claims = new HashMap<>();
    for (Map.Entry<ListTable, List<AttemptStart>> ofTable : byTable.entrySet()) {
      Map<Integer, StoredRow> rows = rows(ofTable.getKey(), ofTable.getValue());
      Set<Integer> engaged = engaged(ofTable.getKey(), ofTable.getValue());
      for (AttemptStart attempt : ofTable.getValue()) {
        claims.put(
            attempt, claim(attempt, Optional.ofNullable(rows.get(attempt.recordId())), engaged));
      }
    }
    return attempts.stream().map(claims::get).toList();
  }

  private static DialClaim claim(
      AttemptStart attempt, Optional<StoredRow> row, Set<Integer> engaged) {
    if (row.filter(it -> it.isHeldBy(attempt.applicationDbid(), attempt.campaignGroupDbid()))
        .isEmpty()) {
      return new DialClaim.Lost(
          row.flatMap(StoredRow::status).filter(RecordStatus.READY::equals).isPresent());
    }
    if (!attempt.expected().isMetBy(row.get())) {
      return new DialClaim.Changed();
    }
    return attempt.expected().chain().stream().anyMatch(engaged::contains)
        ? new DialClaim.Engaged()
        : new DialClaim.Held(row.get());
  }

  private Map<Integer, StoredRow> rows(ListTable table, List<AttemptStart> attempts)
      throws SQLException {
    SqlText sql =
        SqlText.of(
            "SELECT * FROM %s WHERE %s = ANY(?)"
                .formatted(quoted(table.table()), quoted(MandatoryField.RECORD_ID)),
            (Object) attempts.stream().map(AttemptStart::recordId).toArray(Integer[]::new));
    Map<Integer, StoredRow> rows = new HashMap<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        StoredRow stored = RecordReader.row(row, table);
        rows.put(stored.recordId(), stored);
      }
    }
    return rows;
  }

  /** The records to which an attempt is open. */
  private Set<Integer> engaged(ListTable table, List<AttemptStart> attempts) throws SQLException {
    Integer[] chains =
        attempts.stream()
            .flatMap(attempt -> attempt.expected().chain().stream())
            .toArray(Integer[]::new);
    SqlText sql =
        SqlText.of("SELECT record_id FROM ocs_call_attempt WHERE list_table = ?", table.table())
            .add(" AND record_id = ANY(?) AND ended_at IS NULL", (Object) chains);
    Set<Integer> engaged = new HashSet<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        engaged.add(row.getInt(1));
      }
    }
    return engaged;
  }
}
