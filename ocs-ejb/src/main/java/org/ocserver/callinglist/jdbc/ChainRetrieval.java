package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;

/** Takes chains out of a table. */
final class ChainRetrieval {
  private final ChainTaking taking;
  private final DialConditions conditions;

  ChainRetrieval(ChainTaking taking, DialConditions conditions) {
    this.taking = taking;
    this.conditions = conditions;
  }

  List<Chain> run(Connection connection, Retrieval request) throws SQLException {
    if (request.chains() <= 0 || !mayFind(connection, request)) {
      return List.of();
    }
    Map<Integer, List<CallingRecord>> chains = new LinkedHashMap<>();
    for (CallingRecord record : taking.take(connection, request)) {
      chains.computeIfAbsent(record.chainId(), id -> new ArrayList<>()).add(record);
    }
    return MachineTable.join(
        connection, chains.values().stream().map(r -> new Chain(request.table(), r)).toList());
  }

  /**
   * Whether there is any use in the whole statement, which takes long to plan: lists are asked
   * every few seconds, and mostly nothing is left of them, or has come due.
   */
  private boolean mayFind(Connection connection, Retrieval request) throws SQLException {
    List<RecordType> types = request.selection().types();
    String scheduled =
        types.stream()
            .filter(type -> type != RecordType.GENERAL)
            .map(type -> "" + type.value())
            .collect(Collectors.joining(", "));
    return types.contains(RecordType.GENERAL)
            && isAny(
                connection, request, SqlText.of("\"record_type\" = " + RecordType.GENERAL.value()))
        || !scheduled.isEmpty()
            && isAny(
                connection,
                request,
                SqlText.of("\"record_type\" IN (" + scheduled + ") AND ")
                    .add(conditions.due(request)));
  }

  private static boolean isAny(Connection connection, Retrieval request, SqlText condition)
      throws SQLException {
    SqlText sql =
        SqlText.of("SELECT 1 FROM " + Sql.quoted(request.table().table()))
            .add(" WHERE " + Sql.READY + " AND ")
            .add(condition)
            .add(" LIMIT 1");
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      return row.next();
    }
  }
}
