package org.ocserver.campaign.load.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.TableAccess;
import org.ocserver.campaign.load.ImportedRecord;
import org.ocserver.campaign.load.RecordSink;
import org.ocserver.campaign.load.RejectedRow;

/** Stores new records in a calling list's table. */
public final class JdbcRecordSink implements RecordSink {
  private final LocalTransaction transaction;
  private final String table;
  private final List<Field> fields;

  /**
   * @param transaction runs what is asked of the database
   */
  public JdbcRecordSink(LocalTransaction transaction, TableAccess access, Format format) {
    this.transaction = transaction;
    this.table = access.tableName();
    this.fields = format.fields();
  }

  @Override
  public int maxRecordId() {
    return max(MandatoryField.RECORD_ID);
  }

  @Override
  public int maxChainId() {
    return max(MandatoryField.CHAIN_ID);
  }

  /**
   * All in one transaction if the table takes them all; otherwise the records are halved, and each
   * half tried again, until those that the table refuses stand alone.
   */
  @Override
  public List<RejectedRow> store(List<ImportedRecord> records, StoredCount stored) {
    try {
      transaction.run("Loading records into " + table, connection -> insert(connection, records));
      stored.add(records.size());
      return List.of();
    } catch (StoreException failure) {
      if (!LocalTransaction.isRefusal(failure)) {
        throw failure;
      }
      if (records.size() == 1) {
        return List.of(new RejectedRow(records.get(0).line(), reason(failure)));
      }
      int middle = records.size() / 2;
      List<RejectedRow> rejected = new ArrayList<>(store(records.subList(0, middle), stored));
      rejected.addAll(store(records.subList(middle, records.size()), stored));
      return rejected;
    }
  }

  /** PostgreSQL alone may plan a retrieval by an empty table for a minute. */
  @Override
  public void complete() {
    transaction.run("Statistics of " + table, this::analyze);
  }

  private boolean analyze(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
          && statement.execute("ANALYZE " + quoted(table));
    }
  }

  private int insert(Connection connection, List<ImportedRecord> records) throws SQLException {
    String columns = fields.stream().map(f -> quoted(f.name())).collect(Collectors.joining(", "));
    String markers = String.join(", ", Collections.nCopies(fields.size(), "?"));
    String sql = "INSERT INTO " + quoted(table) + " (" + columns + ") VALUES (" + markers + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (ImportedRecord record : records) {
        for (int i = 0; i < fields.size(); i++) {
          bind(insert, i + 1, fields.get(i), record);
        }
        insert.addBatch();
      }
      return insert.executeBatch().length;
    }
  }

  private static void bind(PreparedStatement insert, int index, Field field, ImportedRecord record)
      throws SQLException {
    Object value = record.values().get(field.name());
    if (value == null) {
      insert.setNull(index, jdbcType(field).getVendorTypeNumber());
    } else {
      insert.setObject(index, value);
    }
  }

  private static JDBCType jdbcType(Field field) {
    return switch (field.type()) {
      case INT -> JDBCType.INTEGER;
      case FLOAT -> JDBCType.DOUBLE;
      case DATETIME -> JDBCType.TIMESTAMP;
      case CHAR -> JDBCType.CHAR;
      case VARCHAR -> JDBCType.VARCHAR;
    };
  }

  private int max(MandatoryField field) {
    String sql = "SELECT COALESCE(MAX(" + quoted(field) + "), 0) FROM " + quoted(table);
    return transaction.run(
        "Reading " + table,
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  private static String reason(StoreException failure) {
    if (LocalTransaction.isDuplicate(failure)) {
      return "a record with this record_id, or with this place in its chain, is in the table";
    }
    SQLException cause = (SQLException) failure.getCause();
    SQLException detail = cause.getNextException() == null ? cause : cause.getNextException();
    return "the table refuses it: " + detail.getMessage();
  }
}
