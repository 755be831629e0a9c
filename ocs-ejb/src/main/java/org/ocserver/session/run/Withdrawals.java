package org.ocserver.session.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.Withdrawal;
import org.ocserver.donotcall.DoNotCallAddition;
import org.ocserver.donotcall.DoNotCallRegistry;
import org.ocserver.session.message.Participation;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.message.WithdrawalReport;
import org.ocserver.session.message.Withdrawn;

/**
 * Takes records out of dialing: by their handle, or by a number or a customer in all sessions that
 * are loaded and all calling lists of their campaigns. Thread safe.
 *
 * <p>Source: manual, "Canceling Records", "Submitting DoNotCall Requests" and "Canceled and
 * DoNotCall Chained Records".
 */
public final class Withdrawals {
  private final SessionDirectory directory;
  private final DoNotCallRegistry doNotCall;
  private final ChainStore store;
  private final Executor database;
  private final Clock clock;

  Withdrawals(
      SessionDirectory directory,
      DoNotCallRegistry doNotCall,
      ChainStore store,
      Executor database,
      Clock clock) {
    this.directory = directory;
    this.doNotCall = doNotCall;
    this.store = store;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param sessions how many sessions were concerned; none if no campaign of the kind is loaded
   * @param records how many records or chains were found, in memory and in the calling lists
   * @param onDesktop how many of them an agent still works on
   */
  public record Outcome(int sessions, int records, int onDesktop) {}

  /**
   * Why somebody must not be called any more.
   *
   * @param message for the do-not-call list; may be empty
   * @param duration for how long; absent for ever
   */
  public record Reason(String message, Optional<Duration> duration) {}

  /** The loaded sessions in which an agent takes part. */
  public CompletableFuture<List<Participation>> participationsOf(String agentLogin) {
    return directory.participationsOf(agentLogin);
  }

  /**
   * Cancels all records of a number or a customer.
   *
   * @param campaignDbid the only campaign from which they are taken; absent for all. A calling list
   *     of several campaigns is each one's
   */
  public CompletableFuture<Outcome> cancel(
      int tenantDbid, OptionalInt campaignDbid, ContactMatch match, ChainScope scope) {
    return withdraw(tenantDbid, campaignDbid, match, new Withdrawn(Withdrawal.CANCEL, scope));
  }

  /**
   * Puts a number or a customer on the do-not-call list, and takes all its records out of dialing.
   *
   * @throws IllegalArgumentException if the list cannot hold the number or customer
   */
  public CompletableFuture<Outcome> doNotCall(
      int tenantDbid, ContactMatch match, ChainScope scope, Reason reason) {
    DoNotCallAddition addition = addition(tenantDbid, match, reason);
    return CompletableFuture.runAsync(() -> doNotCall.add(List.of(addition)), database)
        .thenCompose(
            listed ->
                withdraw(
                    tenantDbid,
                    OptionalInt.empty(),
                    match,
                    new Withdrawn(Withdrawal.DO_NOT_CALL, scope)));
  }

  /** Cancels a record at work; answered when that is stored. */
  public CompletableFuture<RecordOutcome> cancelRecord(
      int handle, Optional<String> agentLogin, ChainScope scope) {
    return withdrawRecord(handle, agentLogin, new Withdrawn(Withdrawal.CANCEL, scope));
  }

  /**
   * Puts the number of a record at work on the do-not-call list, or all numbers of its chain, and
   * takes it out of dialing; answered when that is stored.
   */
  public CompletableFuture<RecordOutcome> doNotCallRecord(
      int handle, Optional<String> agentLogin, ChainScope scope, Reason reason) {
    return directory
        .ask(reply -> new SessionMessage.ShowRecord(handle, agentLogin, reply))
        .thenComposeAsync(
            shown -> {
              if (!(shown instanceof RecordOutcome.Accepted found)) {
                return CompletableFuture.completedFuture(shown);
              }
              List<String> phones =
                  scope == ChainScope.ALL_CHAIN
                      ? found.chainPhones()
                      : List.of(found.record().phone());
              doNotCall.add(
                  phones.stream()
                      .distinct()
                      .map(
                          phone ->
                              addition(found.tenantDbid(), new ContactMatch.Phone(phone), reason))
                      .toList());
              return withdrawRecord(
                  handle, agentLogin, new Withdrawn(Withdrawal.DO_NOT_CALL, scope));
            },
            database);
  }

  private CompletableFuture<RecordOutcome> withdrawRecord(
      int handle, Optional<String> agentLogin, Withdrawn withdrawn) {
    return directory.ask(
        reply -> new SessionMessage.WithdrawRecord(handle, agentLogin, withdrawn, reply));
  }

  /** Memory first, then the tables: what a session gives back meanwhile is found there. */
  private CompletableFuture<Outcome> withdraw(
      int tenantDbid, OptionalInt campaignDbid, ContactMatch match, Withdrawn withdrawn) {
    List<CompletableFuture<WithdrawalReport>> reports =
        directory.all().stream()
            .map(
                session -> {
                  CompletableFuture<WithdrawalReport> reply = new CompletableFuture<>();
                  session.post(
                      new SessionMessage.Withdraw(
                          tenantDbid, campaignDbid, match, withdrawn, reply));
                  return reply;
                })
            .toList();
    return CompletableFuture.allOf(reports.toArray(CompletableFuture[]::new))
        .thenApplyAsync(
            all ->
                inTables(reports.stream().map(CompletableFuture::join).toList(), match, withdrawn),
            database);
  }

  private Outcome inTables(
      List<WithdrawalReport> reports, ContactMatch match, Withdrawn withdrawn) {
    int found = reports.stream().mapToInt(WithdrawalReport::chains).sum();
    for (ListTable table : distinct(reports)) {
      found += store.withdraw(table, match, withdrawn.scope(), withdrawn.withdrawal());
    }
    return new Outcome(
        (int) reports.stream().filter(WithdrawalReport::isConcerned).count(),
        found,
        reports.stream().mapToInt(WithdrawalReport::onDesktop).sum());
  }

  private static Collection<ListTable> distinct(List<WithdrawalReport> reports) {
    Map<Integer, ListTable> tables = new HashMap<>();
    reports.forEach(
        report -> report.tables().forEach(table -> tables.put(table.listDbid(), table)));
    return tables.values();
  }

  private DoNotCallAddition addition(int tenantDbid, ContactMatch match, Reason reason) {
    boolean isPhone = match instanceof ContactMatch.Phone;
    String contact =
        match instanceof ContactMatch.Phone phone
            ? phone.phone()
            : ((ContactMatch.Customer) match).customerId();
    return new DoNotCallAddition(
        tenantDbid,
        isPhone ? contact : "",
        isPhone ? "" : contact,
        reason.duration(),
        reason.message(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        true,
        clock.instant());
  }
}
