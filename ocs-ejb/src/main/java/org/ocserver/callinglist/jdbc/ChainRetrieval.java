package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.Retrieval;

/** Takes chains out of a table. */
final class ChainRetrieval {
  private final ChainTaking taking;

  ChainRetrieval(ChainTaking taking) {
    this.taking = taking;
  }

  List<Chain> run(Connection connection, Retrieval request) throws SQLException {
    if (request.chains() <= 0 || request.selection().types().isEmpty()) {
      return List.of();
    }
    Map<Integer, List<CallingRecord>> chains = new LinkedHashMap<>();
    for (CallingRecord record : taking.take(connection, request)) {
      chains.computeIfAbsent(record.chainId(), id -> new ArrayList<>()).add(record);
    }
    return chains.values().stream().map(r -> new Chain(request.table(), r)).toList();
  }
}
