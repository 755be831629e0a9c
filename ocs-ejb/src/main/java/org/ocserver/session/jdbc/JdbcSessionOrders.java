package org.ocserver.session.jdbc;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.port.SessionOrders;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionOrder;

/** The orders in {@code ocs_session_order}. */
public final class JdbcSessionOrders implements SessionOrders {
  private static final int LONGEST_NAME = 255;

  private final LocalTransaction transaction;
  private final int applicationDbid;

  public JdbcSessionOrders(LocalTransaction transaction, int applicationDbid) {
    this.transaction = transaction;
    this.applicationDbid = applicationDbid;
  }

  @Override
  public void keep(SessionOrder order) {
    transaction.run(
        "Keeping what a session was told",
        connection -> {
          delete(connection, order.campaignGroupDbid());
          insert(connection, order);
          return order;
        });
  }

  @Override
  public void forget(int campaignGroupDbid) {
    transaction.run(
        "Forgetting what a session was told",
        connection -> {
          delete(connection, campaignGroupDbid);
          return campaignGroupDbid;
        });
  }

  private void delete(Connection connection, int campaignGroupDbid) throws SQLException {
    String sql =
        "DELETE FROM ocs_session_order WHERE application_dbid = ? AND campaign_group_dbid = ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setInt(1, applicationDbid);
      delete.setInt(2, campaignGroupDbid);
      delete.executeUpdate();
    }
  }

  private void insert(Connection connection, SessionOrder order) throws SQLException {
    String sql =
        "INSERT INTO ocs_session_order (application_dbid, campaign_group_dbid, dialing, dial_mode, optimize_by, optimize_goal, auto_completion, priorities, told_by, told_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      DialParameters parameters = order.parameters();
      insert.setInt(1, applicationDbid);
      insert.setInt(2, order.campaignGroupDbid());
      insert.setBoolean(3, order.dialing());
      insert.setInt(4, parameters.mode().value());
      insert.setInt(5, parameters.optimizeBy().value());
      insert.setInt(6, parameters.optimizeGoal());
      if (parameters.autoCompletion().isPresent()) {
        insert.setBoolean(7, parameters.autoCompletion().get());
      } else {
        insert.setNull(7, Types.BOOLEAN);
      }
      insert.setString(8, text(order.priorities()));
      insert.setString(9, order.by().substring(0, Math.min(LONGEST_NAME, order.by().length())));
      insert.setLong(10, order.at().toEpochMilli());
      insert.executeUpdate();
    }
  }

  @Override
  public List<SessionOrder> all() {
    return transaction.run(
        "Reading what sessions were told",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT * FROM ocs_session_order WHERE application_dbid = ? ORDER BY campaign_group_dbid")) {
            select.setInt(1, applicationDbid);
            List<SessionOrder> orders = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                orders.add(order(row));
              }
            }
            return orders;
          }
        });
  }

  private static SessionOrder order(ResultSet row) throws SQLException {
    boolean completion = row.getBoolean("auto_completion");
    Optional<Boolean> autoCompletion = row.wasNull() ? Optional.empty() : Optional.of(completion);
    return new SessionOrder(
        row.getInt("campaign_group_dbid"),
        row.getBoolean("dialing"),
        new DialParameters(
            DialMode.of(row.getInt("dial_mode")).orElseThrow(),
            OptimizeBy.of(row.getInt("optimize_by")).orElseThrow(),
            row.getInt("optimize_goal"),
            autoCompletion),
        priorities(row.getString("priorities")),
        row.getString("told_by"),
        Instant.ofEpochMilli(row.getLong("told_at")));
  }

  private static String text(Map<RecordType, Integer> priorities) {
    return priorities.entrySet().stream()
        .map(entry -> entry.getKey().value() + "=" + entry.getValue())
        .sorted()
        .collect(joining(","));
  }

  private static Map<RecordType, Integer> priorities(String text) {
    Map<RecordType, Integer> priorities = new EnumMap<>(RecordType.class);
    for (String entry : text.isEmpty() ? new String[0] : text.split(",")) {
      String[] pair = entry.split("=");
      priorities.put(
          RecordType.of(Integer.parseInt(pair[0])).orElseThrow(), Integer.parseInt(pair[1]));
    }
    return priorities;
  }
}
