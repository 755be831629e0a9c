package org.ocserver.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ocserver.server.ServerDirectory;

/** A server's database and call log, looked at beside the server. */
final class CallingListTable implements AutoCloseable {
  /** A row of the calling list. */
  record Row(
      String phone, int status, int type, int result, int attempts, boolean isHeld, String agent) {}

  private final ServerDirectory directory;
  private final Connection connection;

  CallingListTable(ServerDirectory directory) throws SQLException {
    this(
        directory,
        DriverManager.getConnection(directory.databaseUrl() + ";AUTO_SERVER=TRUE", "ocs", "ocs"));
  }

  /** That of a server whose database is not in its directory. */
  CallingListTable(ServerDirectory directory, Connection connection) {
    this.directory = directory;
    this.connection = connection;
  }

  Map<String, Row> rows() throws SQLException {
    String sql =
        "SELECT \"contact_info\", \"record_status\", \"record_type\", \"call_result\", \"attempt\","
            + " \"app_id\", \"agent_id\" FROM \"customers\"";
    Map<String, Row> rows = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.put(
            row.getString(1),
            new Row(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getObject(6) != null,
                row.getString(7)));
      }
    }
    return rows;
  }

  int count(String condition) throws SQLException {
    return number("SELECT COUNT(*) FROM \"customers\" WHERE " + condition);
  }

  int number(String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The numbers that the switch dialed, in order, as often as it did. */
  List<String> dialed() throws IOException {
    List<String> numbers = new ArrayList<>();
    for (String line : Files.readAllLines(directory.callLog())) {
      String[] fields = line.split(",");
      if (fields.length > 3 && fields[1].equals("DIALED")) {
        numbers.add(fields[3]);
      }
    }
    return numbers;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
