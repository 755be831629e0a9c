package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A piece of SQL with the values of its markers. */
public final class SqlText {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  public static SqlText of(String text, Object... values) {
    return new SqlText().add(text, values);
  }

  /** Appends text that has as many markers as there are values. */
  public SqlText add(String piece, Object... bound) {
    text.append(piece);
    values.addAll(List.of(bound));
    return this;
  }

  public SqlText add(SqlText other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  public String text() {
    return text.toString();
  }

  /** The statement with its values bound; the caller closes it. */
  public PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text());
    try {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement;
    } catch (SQLException failure) {
      statement.close();
      throw failure;
    }
  }
}
