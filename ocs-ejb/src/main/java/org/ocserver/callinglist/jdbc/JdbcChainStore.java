package org.ocserver.callinglist.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.ocserver.callinglist.AddedRecord;
import org.ocserver.callinglist.Addition;
import org.ocserver.callinglist.AnsweredQuestion;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.CampaignCalls;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.DialClaim;
import org.ocserver.callinglist.InterruptedAttempt;
import org.ocserver.callinglist.LateResult;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.StoredRow;
import org.ocserver.callinglist.Unwritten;
import org.ocserver.callinglist.Withdrawal;

/** Chains in an SQL database. Thread safe. */
public final class JdbcChainStore implements ChainStore {
  /** As many as may add records at the very same time, and more. */
  private static final int ADDITION_TRIES = 20;

  private final LocalTransaction transaction;
  private final Dialect dialect;
  private final ChainRetrieval retrieval;
  private final ChainWriter writer;
  private final AttemptBook book;
  private final RecordReader reader;
  private final DialConditions conditions;

  /**
   * A store that books no history to be sent.
   *
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  public JdbcChainStore(LocalTransaction transaction, DialConditions conditions) {
    this(transaction, conditions, () -> false);
  }

  /**
   * @param conditions which records may be dialed
   * @param historyWanted whether attempts that begin now are to be sent to the receiver of the
   *     history; asked at each beginning
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  public JdbcChainStore(
      LocalTransaction transaction, DialConditions conditions, BooleanSupplier historyWanted) {
    this.conditions = conditions;
    this.transaction = transaction;
    AtomicInteger lastHandle = new AtomicInteger(highestHandle());
    dialect = transaction.run("Asking which database this is", Dialect::of);
    writer = new ChainWriter(dialect);
    book = new AttemptBook(dialect, historyWanted);
    reader = new RecordReader(lastHandle::incrementAndGet);
    retrieval =
        new ChainRetrieval(
            dialect == Dialect.POSTGRESQL
                ? new PostgresTaking(reader, conditions)
                : new H2Taking(reader, conditions),
            conditions);
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
  public List<DialClaim> begin(List<AttemptStart> attempts) {
    return transaction.run(
        "Beginning attempts",
        connection -> {
          List<DialClaim> claims = new Claiming(connection).claims(attempts);
          List<AttemptBook.Numbered> booked = new ArrayList<>();
          for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i) instanceof DialClaim.Held held) {
              booked.add(new AttemptBook.Numbered(attempts.get(i), held.row().attempts() + 1));
            }
          }
          book.begin(connection, booked);
          return claims;
        });
  }

  @Override
  public Set<Unwritten> save(List<ChainUpdate> updates) {
    return transaction.run(
        "Write-back",
        connection -> {
          MachineTable.write(connection, updates);
          List<ChainWriter.Written> missed = writer.write(connection, updates);
          Set<String> savedBefore =
              book.close(
                  connection,
                  updates.stream().flatMap(update -> update.attempt().stream()).toList());
          missed.removeIf(
              written ->
                  written
                      .chain()
                      .attempt()
                      .map(AttemptEnd::guid)
                      .filter(savedBefore::contains)
                      .isPresent());
          writer.writeResults(connection, missed);
          return missed.stream().map(ChainWriter.Written::unwritten).collect(Collectors.toSet());
        });
  }

  @Override
  public Optional<InterruptedAttempt> interrupted(int applicationDbid, int handle) {
    return transaction.run(
        "Looking for the attempt of a record",
        connection -> new LateReport(connection).find(applicationDbid, handle));
  }

  @Override
  public Optional<StoredRow> settle(
      InterruptedAttempt attempt, ListTable table, LateResult result) {
    return transaction.run(
        "Late report to " + table.table(),
        connection -> new LateReport(connection).settle(attempt, table, result));
  }

  /** Others may add records at the same time: who comes late takes the next number. */
  @Override
  public Addition add(AddedRecord record) {
    for (int tries = 1; ; tries++) {
      try {
        return transaction.run(
            "Adding a record to " + record.table().table(),
            connection -> new RecordAddition(connection, record, reader).run());
      } catch (StoreException failure) {
        if (!LocalTransaction.isRefusal(failure)) {
          throw failure;
        }
        if (!LocalTransaction.isDuplicate(failure) || tries == ADDITION_TRIES) {
          return new Addition.Refused(failure.getMessage());
        }
      }
    }
  }

  @Override
  public int withdraw(
      ListTable table, ContactMatch match, ChainScope scope, Withdrawal withdrawal) {
    return transaction.run(
        "Withdrawal from " + table.table(),
        connection ->
            new ChainWithdrawal(connection, table, dialect).run(match, scope, withdrawal));
  }

  @Override
  public int countReady(Retrieval request) {
    return transaction.run(
        "Counting " + request.table().table(), new ReadyCount(conditions, request)::run);
  }

  @Override
  public CampaignCalls answered(AnsweredQuestion question) {
    return transaction.run(
        "Counting the answered calls of campaign " + question.campaignDbid(),
        new AnsweredCallsQuery(question)::run);
  }

  @Override
  public Recovery recover(int applicationDbid, Collection<ListTable> tables, Instant at) {
    int stale = 0;
    int released = 0;
    Map<String, ListTable> once = new LinkedHashMap<>();
    tables.forEach(table -> once.putIfAbsent(table.table(), table));
    for (ListTable table : once.values()) {
      Recovery found =
          transaction.run(
              "Recovery of " + table.table(),
              connection -> new CrashRecovery(connection, applicationDbid, table, book).run(at));
      stale += found.stale();
      released += found.released();
    }
    return new Recovery(stale, released);
  }
}
