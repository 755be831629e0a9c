package org.ocserver.upkeep.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.filter.BadFilterException;
import org.ocserver.callinglist.filter.FilterCompiler;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.StandardFields;
import org.ocserver.campaign.TableAccess;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.campaign.load.jdbc.CallingListTable;
import org.ocserver.campaign.option.Options;
import org.ocserver.upkeep.TableNeeds;

/** A calling list with a field of each type, and a database of its own. */
final class UpkeepWorld {
  private static final List<ListField> FIELDS =
      List.of(
          new ListField("balance", FieldType.INT, 0, Optional.empty()),
          new ListField("rate", FieldType.FLOAT, 0, Optional.empty()),
          new ListField("since", FieldType.DATETIME, 0, Optional.empty()),
          new ListField("language", FieldType.CHAR, 5, Optional.empty()),
          new ListField("Note", FieldType.VARCHAR, 200, Optional.empty()));

  final DataSource database = TestDatabase.empty();
  final JdbcTableUpkeep upkeep = new JdbcTableUpkeep(database, new LocalTransaction(database));
  final boolean postgresql;
  private final String table;

  UpkeepWorld() {
    this("customers");
  }

  UpkeepWorld(String table) {
    this.table = table;
    try (Connection connection = database.getConnection()) {
      postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private TableAccess access() {
    return new TableAccess(1, 1, table, table, 1);
  }

  private static Format format() {
    return StandardFields.format(
        1,
        1,
        "Customers",
        FIELDS.stream()
            .map(
                f ->
                    new Field(
                        1, f.name(), f.type(), f.length(), true, Optional.empty(), Options.none()))
            .toList());
  }

  /** Makes the table as the product does at its start. */
  void createTable() {
    try (Connection connection = database.getConnection()) {
      new CallingListTable(access(), format()).createOrExtend(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  TableNeeds needs() {
    return needs("", "");
  }

  TableNeeds needs(String criteria, String orderBy, ListTable... sharing) {
    return new TableNeeds(
        access(), format(), list(1, "Spring List", criteria, orderBy), List.of(sharing));
  }

  ListTable list(int dbid, String name, String criteria, String orderBy) {
    return new ListTable(dbid, name, table, FIELDS, "", filter(criteria, orderBy), 0);
  }

  private static RecordFilter filter(String criteria, String orderBy) {
    try {
      return new FilterCompiler(FIELDS).compile(Optional.of(criteria), Optional.of(orderBy));
    } catch (BadFilterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Adds records with the numbers given as balance, each a chain of its own. */
  void add(int... balances) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO \"customers\" (\"record_id\", \"chain_id\", \"contact_info\","
                    + " \"balance\") VALUES (?, ?, '555', ?)")) {
      for (int i = 0; i < balances.length; i++) {
        insert.setInt(1, i + 1);
        insert.setInt(2, i + 1);
        insert.setInt(3, balances[i]);
        insert.addBatch();
      }
      insert.executeBatch();
      if (postgresql) {
        connection.createStatement().execute("SELECT pg_stat_force_next_flush()");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) {
    TestDatabase.execute(database, sql);
  }

  /** The first column of each row. */
  List<String> values(String sql) {
    try (Connection connection = database.getConnection();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
