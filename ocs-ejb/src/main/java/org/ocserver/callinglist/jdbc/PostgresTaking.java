package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;

/**
 * One statement. It sees the table as it was when it began, but a row that it locks as it is by
 * then: so a chain of which a row has been taken since has fewer locked rows than Ready ones.
 *
 * <p>Columns of the statement's own have a # in their names, which no column of a table has.
 */
final class PostgresTaking implements ChainTaking {
  /**
   * PostgreSQL estimates a retrieval by the size of the table, and would compile it for seconds to
   * save milliseconds.
   */
  private static final String NO_COMPILATION = "SET LOCAL jit = off";

  private final RecordReader reader;
  private final DialConditions conditions;

  PostgresTaking(RecordReader reader, DialConditions conditions) {
    this.reader = reader;
    this.conditions = conditions;
  }

  @Override
  public List<CallingRecord> take(Connection connection, Retrieval request) throws SQLException {
    try (Statement compilation = connection.createStatement()) {
      compilation.execute(NO_COMPILATION);
    }
    try (PreparedStatement statement = statement(request).prepare(connection)) {
      return reader.all(statement.executeQuery(), request.table());
    }
  }

  private SqlText statement(Retrieval request) {
    Eligibility eligibility = new Eligibility(conditions, request);
    String table = quoted(request.table().table());
    SqlText sql = SqlText.of("WITH ");
    StringBuilder candidates = new StringBuilder();
    StringBuilder limit = new StringBuilder().append(request.chains());
    int number = 0;
    for (RecordType type : request.selection().types()) {
      String name = "\"#type" + number++ + '"';
      sql.add(name + " AS MATERIALIZED (");
      sql.add(eligibility.candidates(type, "(" + limit + ")")).add("), ");
      candidates.append(candidates.isEmpty() ? "" : " UNION ALL ").append("SELECT * FROM " + name);
      limit.append(" - (SELECT COUNT(*) FROM ").append(name).append(')');
    }
    return sql.add("\"#chosen\" AS MATERIALIZED (SELECT \"chain_id\" AS \"#chain\",")
        .add(" ROW_NUMBER() OVER () AS \"#place\" FROM (" + candidates + ") \"#all\"), ")
        .add("\"#locked\" AS MATERIALIZED (SELECT \"#chosen\".* FROM \"#chosen\" JOIN " + table)
        .add(" m ON m.\"chain_id\" = \"#chain\" WHERE m." + Sql.READY)
        .add(" FOR UPDATE OF m SKIP LOCKED), ")
        .add("\"#whole\" AS MATERIALIZED (SELECT \"#chain\", \"#place\" FROM \"#locked\"")
        .add(" GROUP BY \"#chain\", \"#place\" HAVING COUNT(*) = (SELECT COUNT(*) FROM " + table)
        .add(" s WHERE s.\"chain_id\" = \"#chain\" AND s." + Sql.READY + ")), ")
        .add("\"#taken\" AS (UPDATE " + table + " r SET \"record_status\" = ")
        .add(RecordStatus.RETRIEVED.value() + ", \"app_id\" = ?", request.applicationDbid())
        .add(", \"group_id\" = ?", request.campaignGroupDbid())
        .add(" FROM \"#whole\" WHERE r.\"chain_id\" = \"#chain\" AND ")
        .add(eligibility.member())
        .add(" RETURNING r.*, \"#place\") SELECT * FROM \"#taken\" ORDER BY \"#place\", ")
        .add(Eligibility.orderPrefix(request.table()) + "\"chain_n\", \"record_id\"");
  }
}
