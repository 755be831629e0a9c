package org.ocserver.idempotency.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.idempotency.Claim;
import org.ocserver.idempotency.KeptAnswer;
import org.ocserver.idempotency.KeyedRequest;
import org.ocserver.idempotency.KnownRequest;
import org.ocserver.idempotency.RequestKeys;

/** The keys of {@code ocs_request_key}. */
public final class JdbcRequestKeys implements RequestKeys {
  /** More often than this no key is released or outdated between two looks at it. */
  private static final int TRIES = 3;

  private final LocalTransaction transaction;

  public JdbcRequestKeys(LocalTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Claim claim(KeyedRequest request, Instant now, Duration retention) {
    for (int i = 0; i < TRIES; i++) {
      if (insert(request, now)) {
        return new Claim.Granted();
      }
      Optional<KnownRequest> known = known(request);
      if (known.isPresent()) {
        Instant outdated = now.minus(retention);
        if (known.get().begun().isAfter(outdated)) {
          return known.get().claim(request, now);
        }
        forget(request, outdated);
      }
    }
    return new Claim.UnderWay();
  }

  private boolean insert(KeyedRequest request, Instant now) {
    try {
      return update(
              "Claiming a request's key",
              "INSERT INTO ocs_request_key (id, fingerprint, begun_at) VALUES (?, ?, ?)",
              request.id(),
              request.fingerprint(),
              now.toEpochMilli())
          == 1;
    } catch (StoreException failure) {
      if (LocalTransaction.isDuplicate(failure)) {
        return false;
      }
      throw failure;
    }
  }

  private Optional<KnownRequest> known(KeyedRequest request) {
    return transaction.run(
        "Looking up a request's key",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT fingerprint, begun_at, status, headers, body FROM ocs_request_key"
                      + " WHERE id = ?")) {
            select.setString(1, request.id());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
          }
        });
  }

  private static KnownRequest read(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    Optional<KeptAnswer> answer =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(
                new KeptAnswer(
                    status, KeptAnswer.headersOf(row.getString("headers")), row.getString("body")));
    return new KnownRequest(
        row.getString("fingerprint"), Instant.ofEpochMilli(row.getLong("begun_at")), answer);
  }

  private void forget(KeyedRequest request, Instant outdated) {
    update(
        "Forgetting a request's key",
        "DELETE FROM ocs_request_key WHERE id = ? AND begun_at <= ?",
        request.id(),
        outdated.toEpochMilli());
  }

  @Override
  public void answered(KeyedRequest request, KeptAnswer answer) {
    update(
        "Keeping an answer",
        "UPDATE ocs_request_key SET status = ?, headers = ?, body = ?"
            + " WHERE id = ? AND fingerprint = ? AND status IS NULL",
        answer.status(),
        answer.headerLines(),
        answer.body(),
        request.id(),
        request.fingerprint());
  }

  @Override
  public void release(KeyedRequest request) {
    update(
        "Releasing a request's key",
        "DELETE FROM ocs_request_key WHERE id = ? AND fingerprint = ? AND status IS NULL",
        request.id(),
        request.fingerprint());
  }

  @Override
  public int purge(Instant before) {
    return update(
        "Purging requests' keys",
        "DELETE FROM ocs_request_key WHERE begun_at < ?",
        before.toEpochMilli());
  }

  private int update(String purpose, String sql, Object... values) {
    return transaction.run(purpose, connection -> update(connection, sql, values));
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      return update.executeUpdate();
    }
  }
}
