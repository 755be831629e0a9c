package org.ocserver.campaign.load;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.document.ExampleDocument;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.campaign.load.jdbc.CallingListTable;
import org.ocserver.campaign.load.jdbc.JdbcRecordSink;

/** The calling list of the example configuration, with its table in a fresh database. */
final class LoadedTable {
  final DataSource dataSource = TestDatabase.empty();
  final ImportTarget target;

  LoadedTable() throws SQLException {
    Configuration configuration = ExampleDocument.configuration();
    target = ImportTarget.of(configuration, configuration.callingList(1).orElseThrow());
    try (Connection connection = dataSource.getConnection()) {
      new CallingListTable(target.access(), target.format()).createOrExtend(connection);
    }
  }

  RecordSink sink() {
    return new JdbcRecordSink(new LocalTransaction(dataSource), target.access(), target.format());
  }

  ImportReport load(String csv) {
    return load(csv, ImportSettings.standard());
  }

  ImportReport load(String csv, ImportSettings settings) {
    return new CallingListImport(target, settings, sink(), ImportProgress.unwatched())
        .run(new StringReader(csv));
  }

  /** All rows, by record_id. */
  List<Map<String, Object>> rows() throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT * FROM \"spring_customers\" ORDER BY \"record_id\"")) {
      ResultSetMetaData columns = row.getMetaData();
      while (row.next()) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          values.put(columns.getColumnName(i), row.getObject(i));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  /** By PostgreSQL's statistics. */
  long estimatedRecords() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT reltuples FROM pg_class WHERE oid = '\"spring_customers\"'::regclass")) {
      row.next();
      return row.getLong(1);
    }
  }

  List<Object> column(String name) throws SQLException {
    List<Object> values = new ArrayList<>();
    rows().forEach(row -> values.add(row.get(name)));
    return values;
  }
}
