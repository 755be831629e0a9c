package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;

/** Takes chains out of a table. */
final class ChainRetrieval {
  private final ChainTaking taking;

  ChainRetrieval(ChainTaking taking) {
    this.taking = taking;
  }

  List<Chain> run(Connection connection, Retrieval request) throws SQLException {
    if (request.chains() <= 0 || !mayFind(connection, request)) {
      return List.of();
    }
    Map<Integer, List<CallingRecord>> chains = new LinkedHashMap<>();
    for (CallingRecord record : taking.take(connection, request)) {
      chains.computeIfAbsent(record.chainId(), id -> new ArrayList<>()).add(record);
    }
    return chains.values().stream().map(r -> new Chain(request.table(), r)).toList();
  }

  /**
   * Whether there is any use in the whole statement, which takes long to plan: what is scheduled is
   * asked for every other second, and mostly nothing has come due.
   */
  private static boolean mayFind(Connection connection, Retrieval request) throws SQLException {
    List<RecordType> types = request.selection().types();
    if (types.contains(RecordType.GENERAL)) {
      return true;
    }
    for (RecordType type : types) {
      SqlText due =
          SqlText.of(
              "SELECT 1 FROM %s WHERE %s AND \"record_type\" = %d AND \"dial_sched_time\" <= ? LIMIT 1"
                  .formatted(Sql.quoted(request.table().table()), Eligibility.READY, type.value()),
              (int) request.at().getEpochSecond());
      try (PreparedStatement select = due.prepare(connection);
          ResultSet row = select.executeQuery()) {
        if (row.next()) {
          return true;
        }
      }
    }
    return false;
  }
}
