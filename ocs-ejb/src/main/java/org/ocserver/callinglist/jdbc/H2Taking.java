package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;

/**
 * H2 locks rows in plain selects only, so there is one for each type, one for the rest of the
 * chains, and then the update. Each statement sees what was committed before it, so the update sees
 * whether a chain is still whole.
 */
final class H2Taking implements ChainTaking {
  private final RecordReader reader;
  private final DialConditions conditions;

  H2Taking(RecordReader reader, DialConditions conditions) {
    this.reader = reader;
    this.conditions = conditions;
  }

  @Override
  public List<CallingRecord> take(Connection connection, Retrieval request) throws SQLException {
    List<Integer> chains = chains(connection, request);
    if (chains.isEmpty()) {
      return List.of();
    }
    List<Integer> locked = lockReady(connection, request.table(), chains);
    Map<Integer, Integer> places = new HashMap<>();
    chains.forEach(chain -> places.put(chain, places.size()));
    List<CallingRecord> taken = new ArrayList<>();
    try (PreparedStatement statement =
        update(request, locked.toArray(Integer[]::new)).prepare(connection)) {
      taken.addAll(reader.all(statement.executeQuery(), request.table()));
    }
    taken.sort(Comparator.comparing(record -> places.get(record.chainId())));
    return taken;
  }

  private List<Integer> chains(Connection connection, Retrieval request) throws SQLException {
    Eligibility eligibility = new Eligibility(conditions, request);
    List<Integer> chains = new ArrayList<>();
    for (RecordType type : request.selection().types()) {
      int missing = request.chains() - chains.size();
      if (missing > 0) {
        chains.addAll(numbers(connection, eligibility.candidates(type, "" + missing)));
      }
    }
    return chains;
  }

  private static List<Integer> lockReady(
      Connection connection, ListTable table, List<Integer> chains) throws SQLException {
    return numbers(
        connection,
        SqlText.of(
            "SELECT \"record_id\" FROM %s WHERE \"chain_id\" = ANY(?) AND %s FOR UPDATE SKIP LOCKED"
                .formatted(quoted(table.table()), Sql.READY),
            (Object) chains.toArray(Integer[]::new)));
  }

  private SqlText update(Retrieval request, Integer[] locked) {
    String table = quoted(request.table().table());
    return SqlText.of("SELECT * FROM FINAL TABLE (UPDATE " + table + " r SET \"record_status\" = ")
        .add(RecordStatus.RETRIEVED.value() + ", \"app_id\" = ?", request.applicationDbid())
        .add(", \"group_id\" = ?", request.campaignGroupDbid())
        .add(" WHERE \"record_id\" = ANY(?) AND ", (Object) locked)
        .add(new Eligibility(conditions, request).member())
        .add(" AND NOT EXISTS (SELECT 1 FROM " + table + " p WHERE p.\"chain_id\" = r.\"chain_id\"")
        .add(" AND (p." + Sql.HELD + " OR (p.")
        .add(Sql.READY + " AND NOT p.\"record_id\" = ANY(?)))))", (Object) locked)
        .add(" ORDER BY " + Eligibility.orderPrefix(request.table()))
        .add("\"chain_n\", \"record_id\"");
  }

  private static List<Integer> numbers(Connection connection, SqlText select) throws SQLException {
    try (PreparedStatement statement = select.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      List<Integer> numbers = new ArrayList<>();
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
      return numbers;
    }
  }
}
