package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.markers;
import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ocserver.callinglist.AddedRecord;
import org.ocserver.callinglist.Addition;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;

/**
 * Adds a record to a table, with the next record_id, in a chain of its own or at the end of one.
 * Whoever adds another at the same time may take the same numbers: the table's keys then refuse the
 * later, who tries again.
 */
final class RecordAddition {
  private static final List<MandatoryField> AS_THE_CHAIN =
      List.of(
          MandatoryField.RECORD_TYPE, MandatoryField.DIAL_SCHED_TIME, MandatoryField.CAMPAIGN_ID);

  private final Connection connection;
  private final AddedRecord wanted;
  private final RecordReader reader;

  RecordAddition(Connection connection, AddedRecord wanted, RecordReader reader) {
    this.connection = connection;
    this.wanted = wanted;
    this.reader = reader;
  }

  Addition run() throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    wanted.values().forEach((field, value) -> row.put(field.column(), value));
    for (ListField field : wanted.table().customFields()) {
      if (wanted.customFields().containsKey(field.name())) {
        row.put(
            field.name(),
            ChainWriter.stored(field.type(), wanted.customFields().get(field.name())));
      }
    }
    if (wanted.chainId().isEmpty()) {
      row.put(MandatoryField.CHAIN_ID.column(), max(MandatoryField.CHAIN_ID) + 1);
      row.put(MandatoryField.CHAIN_N.column(), 0);
    } else {
      List<CallingRecord> chain = chain(wanted.chainId().getAsInt());
      if (chain.isEmpty()) {
        return new Addition.NoSuchChain();
      }
      int next = chain.stream().mapToInt(CallingRecord::chainN).max().getAsInt() + 1;
      int place = wanted.place().orElse(next);
      if (chain.stream().anyMatch(record -> record.chainN() == place)) {
        return new Addition.PlaceTaken();
      }
      join(row, chain.get(0), place);
    }
    int recordId = max(MandatoryField.RECORD_ID) + 1;
    row.put(MandatoryField.RECORD_ID.column(), recordId);
    insert(row);
    return new Addition.Added(records(MandatoryField.RECORD_ID, recordId).get(0));
  }

  /** A record assumes the type of the chain that it joins. */
  private void join(Map<String, Object> row, CallingRecord first, int place) {
    row.put(MandatoryField.CHAIN_ID.column(), first.chainId());
    row.put(MandatoryField.CHAIN_N.column(), place);
    if (first.type().isDialable()) {
      AS_THE_CHAIN.forEach(field -> row.put(field.column(), first.integer(field)));
    }
    wanted
        .holder()
        .ifPresent(
            holder -> {
              row.put(MandatoryField.RECORD_STATUS.column(), RecordStatus.RETRIEVED.value());
              row.put(MandatoryField.APP_ID.column(), holder.applicationDbid());
              row.put(MandatoryField.GROUP_ID.column(), holder.campaignGroupDbid());
            });
  }

  private void insert(Map<String, Object> row) throws SQLException {
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                quoted(wanted.table().table()),
                row.keySet().stream().map(Sql::quoted).collect(Collectors.joining(", ")),
                markers(row.size()));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int at = 1;
      for (Object value : row.values()) {
        insert.setObject(at++, value);
      }
      insert.executeUpdate();
    }
  }

  private List<CallingRecord> chain(int chainId) throws SQLException {
    return records(MandatoryField.CHAIN_ID, chainId);
  }

  private List<CallingRecord> records(MandatoryField field, int value) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT * FROM %s WHERE %s = ? ORDER BY %s"
                .formatted(
                    quoted(wanted.table().table()),
                    quoted(field),
                    quoted(MandatoryField.CHAIN_N)))) {
      select.setInt(1, value);
      return new ArrayList<>(reader.all(select.executeQuery(), wanted.table()));
    }
  }

  private int max(MandatoryField field) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT COALESCE(MAX(%s), 0) FROM %s"
                    .formatted(quoted(field), quoted(wanted.table().table())));
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
