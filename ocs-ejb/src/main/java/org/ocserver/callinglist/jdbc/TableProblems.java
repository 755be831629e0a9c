package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordProblem;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.TimeZones;

/** Looks for Ready records that will never be taken because of what the table holds. */
final class TableProblems {
  private final Connection connection;
  private final String table;
  private final TimeZones timeZones;
  private final int limit;

  TableProblems(Connection connection, ListTable table, TimeZones timeZones, int limit) {
    this.connection = connection;
    this.table = quoted(table.table());
    this.timeZones = timeZones;
    this.limit = limit;
  }

  List<RecordProblem> find() throws SQLException {
    List<RecordProblem> problems = new ArrayList<>();
    findUnsound(problems);
    findRepeatedPlaces(problems);
    findLongChains(problems);
    return problems;
  }

  private void findUnsound(List<RecordProblem> problems) throws SQLException {
    SqlText sql =
        SqlText.of("SELECT * FROM " + table + " WHERE " + Eligibility.READY)
            .add(" AND CASE WHEN " + RecordRules.DIALABLE)
            .add(" AND " + RecordRules.sound(timeZones) + " THEN FALSE ELSE TRUE END")
            .add(" ORDER BY \"record_id\" LIMIT ?", limit);
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int recordId = row.getInt(MandatoryField.RECORD_ID.column());
        for (MandatoryField field : MandatoryField.values()) {
          problem(field, row)
              .ifPresent(what -> problems.add(new RecordProblem(recordId, field.column(), what)));
        }
      }
    }
  }

  private Optional<String> problem(MandatoryField field, ResultSet row) throws SQLException {
    String value = row.getString(field.column());
    return switch (field) {
      case CHAIN_ID, CHAIN_N, DAILY_TILL ->
          value == null ? Optional.of("is null") : Optional.empty();
      case CONTACT_INFO ->
          value == null || value.isBlank() ? Optional.of("is empty") : Optional.empty();
      case DAILY_FROM ->
          value == null
              ? Optional.of("is null")
              : new DailyWindow(
                      row.getInt(field.column()), row.getInt(MandatoryField.DAILY_TILL.column()))
                  .problem();
      case TZ_DBID -> zoneProblem(value);
      case RECORD_TYPE -> typeProblem(value);
      default -> Optional.empty();
    };
  }

  private static Optional<String> typeProblem(String value) {
    Optional<RecordType> type =
        Optional.ofNullable(value).flatMap(number -> RecordType.of(Integer.parseInt(number)));
    return type.filter(RecordStatus.READY::allows).isPresent()
        ? Optional.empty()
        : Optional.of(value + " does not go with the status Ready");
  }

  private Optional<String> zoneProblem(String value) {
    return value == null || timeZones.zone(Integer.parseInt(value)).isPresent()
        ? Optional.empty()
        : Optional.of("there is no time zone " + value);
  }

  private void findRepeatedPlaces(List<RecordProblem> problems) throws SQLException {
    String sql =
        "SELECT MIN(\"record_id\"), \"chain_n\", \"chain_id\" FROM "
            + table
            + " WHERE \"chain_n\" IS NOT NULL GROUP BY \"chain_id\", \"chain_n\" HAVING COUNT(*) > 1 LIMIT ?";
    try (PreparedStatement select = SqlText.of(sql, limit).prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        problems.add(
            new RecordProblem(
                row.getInt(1),
                MandatoryField.CHAIN_N.column(),
                "%d is twice in the chain %d".formatted(row.getInt(2), row.getInt(3))));
      }
    }
  }

  private void findLongChains(List<RecordProblem> problems) throws SQLException {
    String sql =
        "SELECT MIN(\"record_id\"), \"chain_id\", COUNT(*) FROM "
            + table
            + " GROUP BY \"chain_id\" HAVING COUNT(*) > ? AND \"chain_id\" IS NOT NULL LIMIT ?";
    try (PreparedStatement select =
            SqlText.of(sql, RecordRules.LONGEST_CHAIN, limit).prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        problems.add(
            new RecordProblem(
                row.getInt(1),
                MandatoryField.CHAIN_ID.column(),
                "the chain %d has %d records; the most is %d"
                    .formatted(row.getInt(2), row.getInt(3), RecordRules.LONGEST_CHAIN)));
      }
    }
  }
}
