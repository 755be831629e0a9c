package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.Withdrawal;

/** Chains in an SQL database. Thread safe. */
public final class JdbcChainStore implements ChainStore {
  private final LocalTransaction transaction;
  private final ChainRetrieval retrieval;
  private final ChainWriter writer = new ChainWriter();

  /**
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  public JdbcChainStore(DataSource dataSource) {
    transaction = new LocalTransaction(dataSource);
    AtomicInteger lastHandle = new AtomicInteger(highestHandle());
    retrieval = new ChainRetrieval(lastHandle::incrementAndGet);
  }

  /** Handles that desktops have seen before a restart must not name another record after it. */
  private int highestHandle() {
    return transaction.run(
        "Reading the highest record handle",
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("SELECT MAX(record_handle) FROM ocs_call_attempt");
              ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  @Override
  public List<Chain> retrieve(Retrieval request) {
    return transaction.run(
        "Retrieval from " + request.table().table(),
        connection -> retrieval.run(connection, request));
  }

  @Override
  public void begin(List<AttemptStart> attempts) {
    transaction.run("Beginning attempts", connection -> insert(connection, attempts));
  }

  private static int insert(Connection connection, List<AttemptStart> attempts)
      throws SQLException {
    String sql =
        "INSERT INTO ocs_call_attempt (guid, application_dbid, campaign_dbid, campaign_group_dbid, list_dbid, list_table, record_id, chain_id, record_handle, phone, attempt_number, begun_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (AttemptStart attempt : attempts) {
        insert.setString(1, attempt.guid());
        insert.setInt(2, attempt.applicationDbid());
        insert.setInt(3, attempt.campaignDbid());
        insert.setInt(4, attempt.campaignGroupDbid());
        insert.setInt(5, attempt.table().listDbid());
        insert.setString(6, attempt.table().table());
        insert.setInt(7, attempt.recordId());
        insert.setInt(8, attempt.chainId());
        insert.setInt(9, attempt.recordHandle());
        insert.setString(10, attempt.phone());
        insert.setInt(11, attempt.number());
        insert.setLong(12, attempt.at().toEpochMilli());
        insert.addBatch();
      }
      return insert.executeBatch().length;
    }
  }

  @Override
  public void save(List<ChainUpdate> updates) {
    transaction.run(
        "Write-back",
        connection -> {
          writer.write(connection, updates);
          return updates.size();
        });
  }

  @Override
  public int withdraw(
      ListTable table, ContactMatch match, ChainScope scope, Withdrawal withdrawal) {
    throw new UnsupportedOperationException("withdraw");
  }

  @Override
  public int countReady(ListTable table) {
    String sql =
        "SELECT COUNT(DISTINCT \"chain_id\") FROM %s WHERE \"record_status\" = ?"
            .formatted(quoted(table.table()));
    return transaction.run(
        "Counting " + table.table(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, RecordStatus.READY.value());
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getInt(1);
            }
          }
        });
  }

  @Override
  public Recovery recover(int applicationDbid, Collection<ListTable> tables, Instant at) {
    int stale = 0;
    int released = 0;
    for (ListTable table : tables) {
      Recovery found =
          transaction.run(
              "Recovery of " + table.table(),
              connection -> new CrashRecovery(connection, applicationDbid, table).run(at));
      stale += found.stale();
      released += found.released();
    }
    return new Recovery(stale, released);
  }
}
