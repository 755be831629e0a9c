package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MachineChange;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.RecordUpdate;
import org.ocserver.callinglist.StoredMachine;

/** The stored machines of chains, within the caller's transaction. */
final class MachineTable {
  private MachineTable() {}

  /** The chains with the machines that their records name. */
  static List<Chain> join(Connection connection, List<Chain> chains) throws SQLException {
    List<String> ids = chains.stream().flatMap(chain -> idOf(chain).stream()).toList();
    if (ids.isEmpty()) {
      return chains;
    }
    Map<String, String> states = states(connection, ids);
    List<Chain> joined = new ArrayList<>();
    for (Chain chain : chains) {
      Optional<StoredMachine> machine =
          idOf(chain).filter(states::containsKey).map(id -> new StoredMachine(id, states.get(id)));
      joined.add(new Chain(chain.table(), chain.records(), machine));
    }
    return joined;
  }

  private static Optional<String> idOf(Chain chain) {
    return chain.records().stream().flatMap(r -> StoredMachine.idIn(r).stream()).findFirst();
  }

  private static Map<String, String> states(Connection connection, List<String> ids)
      throws SQLException {
    SqlText sql =
        SqlText.of(
            "SELECT id, state FROM ocs_chain_machine WHERE id = ANY(?)",
            (Object) ids.toArray(String[]::new));
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      Map<String, String> states = new HashMap<>();
      while (row.next()) {
        states.put(row.getString(1), row.getString(2));
      }
      return states;
    }
  }

  /**
   * Changes what is stored, of chains that the server holds; so before their records are written
   * back.
   */
  static void write(Connection connection, List<ChainUpdate> updates) throws SQLException {
    for (ChainUpdate chain : updates) {
      if (chain.machine() instanceof MachineChange.Store store) {
        delete(connection, chain, store.machine().id());
        insert(connection, chain, store.machine());
      } else if (chain.machine() instanceof MachineChange.Remove remove) {
        delete(connection, chain, remove.id());
      }
    }
  }

  private static void delete(Connection connection, ChainUpdate chain, String id)
      throws SQLException {
    String sql = "DELETE FROM ocs_chain_machine WHERE id = ? AND " + held(chain);
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, id);
      bindHeld(delete, 2, chain);
      delete.executeUpdate();
    }
  }

  private static void insert(Connection connection, ChainUpdate chain, StoredMachine machine)
      throws SQLException {
    String sql =
        "INSERT INTO ocs_chain_machine (id, list_table, state) SELECT CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(63)), CAST(? AS TEXT) WHERE "
            + held(chain);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, machine.id());
      insert.setString(2, chain.table().table());
      insert.setString(3, machine.state());
      bindHeld(insert, 4, chain);
      insert.executeUpdate();
    }
  }

  private static String held(ChainUpdate chain) {
    return "EXISTS (SELECT 1 FROM %s WHERE \"record_id\" = ? AND \"app_id\" = ? AND \"group_id\" = ? AND \"record_status\" = %d)"
        .formatted(quoted(chain.table().table()), RecordStatus.RETRIEVED.value());
  }

  /** A record that must not be called any more may have been let go before. */
  private static void bindHeld(PreparedStatement statement, int at, ChainUpdate chain)
      throws SQLException {
    RecordUpdate held =
        chain.records().stream()
            .filter(record -> record.type() != RecordType.NO_CALL)
            .findFirst()
            .orElse(chain.records().get(0));
    statement.setInt(at, held.recordId());
    statement.setInt(at + 1, chain.applicationDbid());
    statement.setInt(at + 2, chain.campaignGroupDbid());
  }

  /** Drops what no record of the table names that is still to be dialed. */
  static void dropForgotten(Connection connection, ListTable table) throws SQLException {
    String sql =
        "DELETE FROM ocs_chain_machine WHERE list_table = ? AND NOT EXISTS (SELECT 1 FROM %s WHERE \"treatments\" = '%s' || ocs_chain_machine.id AND \"record_status\" IN (%d, %d))"
            .formatted(
                quoted(table.table()),
                StoredMachine.reference(""),
                RecordStatus.READY.value(),
                RecordStatus.RETRIEVED.value());
    if (!isAny(connection, table)) {
      return;
    }
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, table.table());
      delete.executeUpdate();
    }
  }

  private static boolean isAny(Connection connection, ListTable table) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT 1 FROM ocs_chain_machine WHERE list_table = ? LIMIT 1")) {
      select.setString(1, table.table());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
