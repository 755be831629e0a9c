package org.ocserver.sequence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.sequence.CampaignSequence;
import org.ocserver.sequence.ItemCounts;
import org.ocserver.sequence.ItemStage;
import org.ocserver.sequence.SequenceItem;
import org.ocserver.sequence.SequenceState;
import org.ocserver.sequence.SequenceStore;
import org.ocserver.sequence.StopConditions;
import org.ocserver.session.settings.DialParameters;

/** The sequences of {@code ocs_campaign_sequence} and their items. */
public final class JdbcSequenceStore implements SequenceStore {
  private static final String OF_GROUP = " WHERE application_dbid = ? AND group_dbid = ?";

  private final LocalTransaction transaction;

  public JdbcSequenceStore(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public List<SequenceState> all(int applicationDbid) {
    return transaction.run(
        "Reading campaign sequences",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT * FROM ocs_campaign_sequence WHERE application_dbid = ?"
                      + " ORDER BY group_dbid")) {
            select.setInt(1, applicationDbid);
            List<SequenceState> states = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                states.add(state(connection, applicationDbid, row));
              }
            }
            return states;
          }
        });
  }

  private static SequenceState state(Connection connection, int applicationDbid, ResultSet row)
      throws SQLException {
    int group = row.getInt("group_dbid");
    CampaignSequence sequence =
        new CampaignSequence(
            group,
            row.getString("description"),
            instant(row, "start_time"),
            items(connection, applicationDbid, group));
    return new SequenceState(
        sequence,
        row.getInt("item"),
        ItemStage.valueOf(row.getString("stage")),
        Instant.ofEpochMilli(row.getLong("wait_until")),
        row.getBoolean("held"),
        row.getBoolean("leaving"),
        new ItemCounts(row.getLong("contacts"), row.getLong("dials")));
  }

  private static List<SequenceItem> items(Connection connection, int applicationDbid, int group)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT * FROM ocs_campaign_sequence_item" + OF_GROUP + " ORDER BY item")) {
      select.setInt(1, applicationDbid);
      select.setInt(2, group);
      List<SequenceItem> items = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          items.add(item(row));
        }
      }
      return items;
    }
  }

  private static SequenceItem item(ResultSet row) throws SQLException {
    return new SequenceItem(
        row.getInt("campaign_dbid"),
        new DialParameters(
            DialMode.of(row.getInt("dial_mode")).orElseThrow(),
            OptimizeBy.of(row.getInt("optimize_by")).orElseThrow(),
            row.getInt("optimize_goal")),
        new StopConditions(
            instant(row, "stop_at"), number(row, "stop_contacts"), number(row, "stop_dials")),
        Duration.ofMinutes(row.getLong("sleep_minutes")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }

  @Override
  public void save(int applicationDbid, SequenceState state) {
    transaction.run(
        "Storing a campaign sequence",
        connection -> {
          delete(connection, applicationDbid, state.sequence().groupDbid());
          insert(connection, applicationDbid, state);
          insertItems(connection, applicationDbid, state.sequence());
          return true;
        });
  }

  private static void insert(Connection connection, int applicationDbid, SequenceState state)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ocs_campaign_sequence (item, stage, wait_until, held, leaving, contacts,"
                + " dials, application_dbid, group_dbid, description, start_time)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      CampaignSequence sequence = state.sequence();
      int next = bindProgress(insert, state);
      insert.setInt(next++, applicationDbid);
      insert.setInt(next++, sequence.groupDbid());
      insert.setString(next++, sequence.description());
      setInstant(insert, next, sequence.startTime());
      insert.executeUpdate();
    }
  }

  private static void insertItems(
      Connection connection, int applicationDbid, CampaignSequence sequence) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ocs_campaign_sequence_item (application_dbid, group_dbid, item,"
                + " campaign_dbid, dial_mode, optimize_by, optimize_goal, sleep_minutes, stop_at,"
                + " stop_contacts, stop_dials) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < sequence.items().size(); i++) {
        SequenceItem item = sequence.items().get(i);
        insert.setInt(1, applicationDbid);
        insert.setInt(2, sequence.groupDbid());
        insert.setInt(3, i);
        insert.setInt(4, item.campaignDbid());
        insert.setInt(5, item.dialing().mode().value());
        insert.setInt(6, item.dialing().optimizeBy().value());
        insert.setInt(7, item.dialing().optimizeGoal());
        insert.setLong(8, item.sleep().toMinutes());
        setInstant(insert, 9, item.stop().at());
        setNumber(insert, 10, item.stop().contacts());
        setNumber(insert, 11, item.stop().dials());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Binds where a sequence stands; gives the next place. */
  private static int bindProgress(PreparedStatement statement, SequenceState state)
      throws SQLException {
    int next = 1;
    statement.setInt(next++, state.item());
    statement.setString(next++, state.stage().name());
    statement.setLong(next++, state.waitUntil().toEpochMilli());
    statement.setBoolean(next++, state.held());
    statement.setBoolean(next++, state.leaving());
    statement.setLong(next++, state.counts().contacts());
    statement.setLong(next++, state.counts().dials());
    return next;
  }

  private static void setInstant(PreparedStatement statement, int place, Optional<Instant> value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setLong(place, value.get().toEpochMilli());
    } else {
      statement.setNull(place, Types.BIGINT);
    }
  }

  private static void setNumber(PreparedStatement statement, int place, OptionalInt value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setInt(place, value.getAsInt());
    } else {
      statement.setNull(place, Types.INTEGER);
    }
  }

  @Override
  public void progress(int applicationDbid, SequenceState state) {
    transaction.run(
        "Storing where a campaign sequence stands",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE ocs_campaign_sequence SET item = ?, stage = ?, wait_until = ?,"
                      + " held = ?, leaving = ?, contacts = ?, dials = ?"
                      + OF_GROUP)) {
            int next = bindProgress(update, state);
            update.setInt(next++, applicationDbid);
            update.setInt(next, state.sequence().groupDbid());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public void forget(int applicationDbid, int groupDbid) {
    transaction.run(
        "Forgetting a campaign sequence",
        connection -> {
          delete(connection, applicationDbid, groupDbid);
          return true;
        });
  }

  private static void delete(Connection connection, int applicationDbid, int groupDbid)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM ocs_campaign_sequence" + OF_GROUP)) {
      delete.setInt(1, applicationDbid);
      delete.setInt(2, groupDbid);
      delete.executeUpdate();
    }
  }
}
