package org.ocserver.web.admin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.ocserver.campaign.CallingList;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.upkeep.ListUpkeep;
import org.ocserver.upkeep.TableReport;
import org.ocserver.web.http.HttpAnswer;

/** Requests about the tables behind calling lists. */
final class ListTableRequests {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int SERVICE_UNAVAILABLE = 503;

  private final ListUpkeep upkeep;
  private final Duration patience;

  /**
   * @param patience how long an answer may wait for the mending of a table
   */
  ListTableRequests(ListUpkeep upkeep, Duration patience) {
    this.upkeep = upkeep;
    this.patience = patience;
  }

  HttpAnswer check(int listDbid) {
    return answer(
        listDbid,
        list -> {
          TableReport report = upkeep.check(list);
          return TableAnswers.of(report, upkeep.isUnderWay(report));
        });
  }

  HttpAnswer mend(int listDbid) {
    return answer(
        listDbid,
        list ->
            upkeep
                .mend(list)
                .map(report -> awaited(list, report))
                .orElseGet(
                    () ->
                        AdminAnswers.error(
                            SERVICE_UNAVAILABLE, "the table is being mended for another list")));
  }

  private HttpAnswer awaited(CallingList list, CompletableFuture<TableReport> report) {
    try {
      return report
          .thenApply(Optional::of)
          .completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
          .join()
          .map(done -> TableAnswers.of(done, false))
          .orElseGet(() -> TableAnswers.underWay(list));
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private HttpAnswer answer(int listDbid, Function<CallingList, HttpAnswer> answer) {
    Optional<CallingList> list = upkeep.list(listDbid);
    if (list.isEmpty()) {
      return AdminAnswers.error(NOT_FOUND, "there is no calling list " + listDbid);
    }
    try {
      return answer.apply(list.get());
    } catch (SessionSettings.Incomplete noSense) {
      return AdminAnswers.error(CONFLICT, noSense.getMessage());
    }
  }
}
