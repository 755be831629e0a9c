package org.ocserver.session.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.InterruptedAttempt;
import org.ocserver.callinglist.LateResult;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.StoredRow;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage.ChangeRecord;
import org.ocserver.session.port.RecordAddresses;
import org.ocserver.session.settings.SessionList;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.RecordViews;

/**
 * Takes a desktop's last word on a record whose session went down with the server: the attempt is
 * on the books, the agent and the customer have talked, and only the server has forgotten it.
 */
public final class LateReports {
  private final ChainStore store;
  private final Executor database;
  private final RecordAddresses addresses;

  /**
   * @param database runs what waits for the database
   */
  public LateReports(ChainStore store, Executor database, RecordAddresses addresses) {
    this.store = store;
    this.database = database;
    this.addresses = addresses;
  }

  /**
   * @param settings of the session of a campaign group, by its DBID; absent if it cannot have one
   * @return not found if the server did not go down during an attempt at such a record
   */
  CompletableFuture<RecordOutcome> take(
      ChangeRecord request,
      int applicationDbid,
      Function<Integer, Optional<SessionSettings>> settings) {
    if (request.then() == AfterChange.KEEP) {
      return CompletableFuture.completedFuture(new RecordOutcome.NotFound());
    }
    return CompletableFuture.supplyAsync(
        () ->
            store
                .interrupted(applicationDbid, request.handle())
                .flatMap(
                    attempt ->
                        settings
                            .apply(attempt.campaignGroupDbid())
                            .flatMap(known -> take(request, attempt, known)))
                .orElseGet(RecordOutcome.NotFound::new),
        database);
  }

  private Optional<RecordOutcome> take(
      ChangeRecord request, InterruptedAttempt attempt, SessionSettings settings) {
    return settings.lists().stream()
        .map(SessionList::table)
        .filter(table -> table.listDbid() == attempt.listDbid())
        .findFirst()
        .flatMap(
            table -> {
              Optional<RecordOutcome> invalid =
                  request.changes().invalidIn(table).map(it -> (RecordOutcome) it);
              return invalid.isPresent()
                  ? invalid
                  : store
                      .settle(attempt, table, result(request, table))
                      .map(row -> accepted(row, attempt, table, settings));
            });
  }

  private static LateResult result(ChangeRecord request, ListTable table) {
    RecordChanges changes = request.changes();
    Map<MandatoryField, Object> values = new EnumMap<>(MandatoryField.class);
    changes.callResult().ifPresent(value -> values.put(MandatoryField.CALL_RESULT, value));
    changes.from().ifPresent(value -> values.put(MandatoryField.DAILY_FROM, value));
    changes.until().ifPresent(value -> values.put(MandatoryField.DAILY_TILL, value));
    changes.phone().ifPresent(value -> values.put(MandatoryField.CONTACT_INFO, value));
    changes.phoneType().ifPresent(value -> values.put(MandatoryField.CONTACT_INFO_TYPE, value));
    return new LateResult(request.agentLogin(), values, changes.customValues(table));
  }

  private RecordOutcome accepted(
      StoredRow row, InterruptedAttempt attempt, ListTable table, SessionSettings settings) {
    CallingRecord record = new CallingRecord(attempt.handle(), row);
    return new RecordOutcome.Accepted(
        settings.identity(),
        settings.tenant().dbid(),
        new RecordViews(settings, addresses).of(record, table, attempt.begunAt()),
        List.of(record.phone()),
        false);
  }
}
