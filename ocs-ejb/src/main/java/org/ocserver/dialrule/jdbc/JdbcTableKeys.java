package org.ocserver.dialrule.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.load.jdbc.RecordKey;

/** Looks whether tables keep their records apart, over plain JDBC. Thread safe. */
public final class JdbcTableKeys {
  private final LocalTransaction transaction;

  public JdbcTableKeys(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  /**
   * What is wrong with the tables of lists, and how to mend it, by the lists' DBIDs.
   *
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  public Map<Integer, String> problems(Collection<ListTable> lists) {
    return transaction.run("Looking at the keys of tables", connection -> of(connection, lists));
  }

  private static Map<Integer, String> of(Connection connection, Collection<ListTable> lists)
      throws SQLException {
    Map<Integer, String> problems = new LinkedHashMap<>();
    for (ListTable list : lists) {
      RecordKey.problem(connection, list.table())
          .ifPresent(problem -> problems.put(list.listDbid(), problem));
    }
    return problems;
  }
}
