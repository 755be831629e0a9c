package org.ocserver.web.record;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ocserver.callinglist.StoreException;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;
import org.ocserver.tkv.MalformedList;
import org.ocserver.web.http.HttpAnswer;
import org.ocserver.web.http.NegativeStatus;
import org.ocserver.web.http.UnreadableBody;

/** Carries out what a request asks, and answers what came of it. */
final class RecordAnswers {
  private static final Logger LOG = System.getLogger(RecordAnswers.class.getName());
  private static final int OK = 200;

  private final RefusalTable table;

  RecordAnswers(RefusalTable table) {
    this.table = table;
  }

  /** What a request asks. */
  @FunctionalInterface
  interface Work {
    CompletableFuture<?> carryOut() throws RejectedRequest, UnreadableBody, MalformedList;
  }

  CompletableFuture<HttpAnswer> answer(Work work) {
    try {
      return work.carryOut()
          .handle(
              (done, failure) ->
                  Optional.ofNullable(failure)
                      .map(this::failed)
                      .orElseGet(() -> HttpAnswer.empty(OK)));
    } catch (RejectedRequest rejected) {
      return CompletableFuture.completedFuture(refused(rejected));
    } catch (UnreadableBody | MalformedList wrong) {
      return CompletableFuture.completedFuture(refused(incorrect(wrong.getMessage())));
    }
  }

  private HttpAnswer failed(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof RejectedRequest rejected) {
      return refused(rejected);
    }
    if (cause instanceof StoreException) {
      return refused(new RejectedRequest(RequestError.DB_ERROR, cause.toString()));
    }
    LOG.log(Level.ERROR, "A request about records failed", cause);
    return broken();
  }

  private HttpAnswer refused(RejectedRequest rejected) {
    // What a client sent must not look like lines of the log.
    LOG.log(Level.INFO, "Request about records refused: {0}", rejected.error().errorName());
    LOG.log(Level.DEBUG, "Refused because: {0}", rejected.detail().replaceAll("\\p{Cntrl}", "?"));
    return of(table.of(rejected.error()), rejected.error());
  }

  /** The request makes no sense. */
  static RejectedRequest incorrect(String reason) {
    return new RejectedRequest(RequestError.INVALID_REQUEST, reason);
  }

  /** A request that no resource takes. */
  static HttpAnswer unknown() {
    return of(NegativeStatus.BAD_REQUEST, RequestError.INVALID_REQUEST);
  }

  /** An error inside; the log says which. */
  static HttpAnswer broken() {
    return of(NegativeStatus.INTERNAL_SERVER_ERROR, RequestError.DB_ERROR);
  }

  /** Source: manual, "An Unsuccessful RecordProcessed Request". */
  private static HttpAnswer of(NegativeStatus status, RequestError error) {
    return HttpAnswer.negative(status, error.number(), error.errorName())
        .withHtml(
            "<HTML><body>%d %s : 0 %s</body></HTML>"
                .formatted(status.code(), status.reason(), error.errorName()));
  }
}
