package org.ocserver.contactlimit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ocserver.contactlimit.Contact;
import org.ocserver.contactlimit.ContactKind;
import org.ocserver.contactlimit.LimitRule;
import org.ocserver.contactlimit.Reservation;

/** The rows of {@code ocs_contact_attempt}, in a transaction. */
final class AttemptRows {
  private final Connection connection;

  AttemptRows(Connection connection) {
    this.connection = connection;
  }

  /** Tells which of the attempts are reserved already. */
  void reserved(List<String> guids, Consumer<String> each) throws SQLException {
    String sql =
        "SELECT DISTINCT guid FROM ocs_contact_attempt WHERE guid IN (%s)"
            .formatted(markers(guids.size()));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, 1, guids);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.accept(row.getString(1));
        }
      }
    }
  }

  /** Reads what was attempted after a moment, with one statement for each tenant and kind. */
  void read(Collection<Contact> contacts, Instant after, BiConsumer<Contact, Instant> each)
      throws SQLException {
    Map<Contact, List<Contact>> groups =
        contacts.stream()
            .collect(
                Collectors.groupingBy(
                    contact -> new Contact(contact.tenantDbid(), contact.kind(), ""),
                    TreeMap::new,
                    Collectors.toList()));
    for (Map.Entry<Contact, List<Contact>> group : groups.entrySet()) {
      read(group.getKey().tenantDbid(), group.getKey().kind(), group.getValue(), after, each);
    }
  }

  private void read(
      int tenantDbid,
      ContactKind kind,
      List<Contact> contacts,
      Instant after,
      BiConsumer<Contact, Instant> each)
      throws SQLException {
    String sql =
        "SELECT contact, reserved_at FROM ocs_contact_attempt WHERE tenant_dbid = ? AND contact_kind = ? AND contact IN (%s) AND reserved_at > ?"
            .formatted(markers(contacts.size()));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, tenantDbid);
      select.setInt(2, kind.value());
      bind(select, 3, contacts.stream().map(Contact::key).toList());
      select.setLong(3 + contacts.size(), after.toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.accept(
              new Contact(tenantDbid, kind, row.getString(1)),
              Instant.ofEpochMilli(row.getLong(2)));
        }
      }
    }
  }

  void insert(List<Reservation> granted) throws SQLException {
    String sql =
        "INSERT INTO ocs_contact_attempt (guid, tenant_dbid, contact_kind, contact, reserved_at) VALUES (?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Reservation reservation : granted) {
        for (Contact contact : reservation.contacts()) {
          insert.setString(1, reservation.guid());
          insert.setInt(2, contact.tenantDbid());
          insert.setInt(3, contact.kind().value());
          insert.setString(4, contact.key());
          insert.setLong(5, reservation.at().toEpochMilli());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  int delete(Collection<String> guids) throws SQLException {
    String sql =
        "DELETE FROM ocs_contact_attempt WHERE guid IN (%s)".formatted(markers(guids.size()));
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      bind(delete, 1, guids);
      return delete.executeUpdate();
    }
  }

  List<Instant> moments(Contact contact, Instant from, Instant till) throws SQLException {
    String sql =
        "SELECT reserved_at FROM ocs_contact_attempt WHERE tenant_dbid = ? AND contact_kind = ? AND contact = ? AND reserved_at > ? AND reserved_at <= ? ORDER BY reserved_at";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, contact.tenantDbid());
      select.setInt(2, contact.kind().value());
      select.setString(3, contact.key());
      select.setLong(4, from.toEpochMilli());
      select.setLong(5, till.toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        List<Instant> moments = new ArrayList<>();
        while (row.next()) {
          moments.add(Instant.ofEpochMilli(row.getLong(1)));
        }
        return moments;
      }
    }
  }

  Set<Contact> refused(int tenantDbid, LimitRule rule, Instant at) throws SQLException {
    String sql =
        "SELECT contact FROM ocs_contact_attempt WHERE tenant_dbid = ? AND contact_kind = ? AND reserved_at > ? GROUP BY contact HAVING COUNT(*) >= ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, tenantDbid);
      select.setInt(2, rule.kind().value());
      select.setLong(3, at.minus(rule.limit().window()).toEpochMilli());
      select.setInt(4, rule.limit().attempts());
      try (ResultSet row = select.executeQuery()) {
        Set<Contact> refused = new HashSet<>();
        while (row.next()) {
          refused.add(new Contact(tenantDbid, rule.kind(), row.getString(1)));
        }
        return refused;
      }
    }
  }

  int purge(Instant before, int attempts) throws SQLException {
    String sql =
        "DELETE FROM ocs_contact_attempt WHERE guid IN (SELECT guid FROM ocs_contact_attempt WHERE reserved_at < ? ORDER BY reserved_at LIMIT ?)";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, before.toEpochMilli());
      delete.setInt(2, attempts);
      return delete.executeUpdate();
    }
  }

  private static String markers(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static void bind(PreparedStatement statement, int first, Collection<String> values)
      throws SQLException {
    int at = first;
    for (String value : values) {
      statement.setString(at++, value);
    }
  }
}
