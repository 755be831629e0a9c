package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.AGENT_REQ_TYPE;
import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.ocserver.campaign.Configuration;
import org.ocserver.record.Attributes;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;
import org.ocserver.session.run.Additions;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.run.Withdrawals;
import org.ocserver.telephony.TKVList;

/**
 * Answers the requests of desktops. What a request must have, and what its answers have, stands in
 * {@link DesktopRequest} and {@link DesktopEvent}; what it does, in {@link DesktopOperations}.
 */
public final class DesktopProtocol {
  private final DesktopOperations operations;
  private final Supplier<Configuration> configuration;

  public DesktopProtocol(
      Sessions sessions,
      Withdrawals withdrawals,
      Additions additions,
      Supplier<Configuration> configuration) {
    this.operations = new DesktopOperations(sessions, withdrawals, additions, configuration);
    this.configuration = configuration;
  }

  /**
   * @param agentLogin who asks, if the connection tells
   * @return the events that answer, in order: acknowledgements, records or an error; none if the
   *     request is for another application, or is one that is never told of errors
   */
  public CompletableFuture<List<TKVList>> answer(TKVList request, Optional<String> agentLogin) {
    if (isForAnother(request)) {
      return CompletableFuture.completedFuture(List.of());
    }
    try {
      return carryOut(request, agentLogin)
          .thenApply(events -> withReference(events, request))
          .exceptionally(failure -> error(request, DesktopErrors.reasonOf(failure)));
    } catch (RejectedRequest rejected) {
      return CompletableFuture.completedFuture(error(request, rejected));
    }
  }

  /** No server has a DBID below 1: such a number is an error, not another's. */
  private boolean isForAnother(TKVList request) {
    return request.get(APPLICATION_ID.key()).stream()
        .anyMatch(value -> value instanceof Integer dbid && dbid >= 1 && dbid != applicationDbid());
  }

  private CompletableFuture<List<TKVList>> carryOut(TKVList list, Optional<String> agentLogin)
      throws RejectedRequest {
    String type =
        list.string(AGENT_REQ_TYPE.key())
            .orElseThrow(() -> invalidRequest("there is no " + AGENT_REQ_TYPE.key()));
    DesktopRequest request =
        DesktopRequest.ofType(type)
            .orElseThrow(() -> invalidRequest("no request has this " + AGENT_REQ_TYPE.key()));
    request.keys().check(new Attributes(list));
    return operations.carryOut(new Asked(request, list, agentLogin, applicationDbid()));
  }

  private static RejectedRequest invalidRequest(String reason) {
    return new RejectedRequest(RequestError.INVALID_REQUEST, reason);
  }

  private static List<TKVList> withReference(List<TKVList> events, TKVList request) {
    return events.stream().map(event -> DesktopErrors.withReference(event, request)).toList();
  }

  /** The error event for a message that is no request at all. */
  public TKVList malformed(String reason) {
    return DesktopErrors.of(applicationDbid(), TKVList.empty(), invalidRequest(reason));
  }

  /** The answer to a request of a user who is no agent; none if it is for another application. */
  public List<TKVList> unknownSender(TKVList request) {
    return isForAnother(request)
        ? List.of()
        : error(
            request,
            new RejectedRequest(
                RequestError.AGENT_NOT_FOUND, "the user is no agent of the configuration"));
  }

  /** The answer to a request that the database keeps from being done in time. */
  public List<TKVList> late(TKVList request, String reason) {
    return error(request, new RejectedRequest(RequestError.DB_ERROR, reason));
  }

  private List<TKVList> error(TKVList request, RejectedRequest rejected) {
    boolean told =
        request
            .string(AGENT_REQ_TYPE.key())
            .flatMap(DesktopRequest::ofType)
            .map(DesktopRequest::isToldOfErrors)
            .orElse(true);
    return told ? List.of(DesktopErrors.of(applicationDbid(), request, rejected)) : List.of();
  }

  private int applicationDbid() {
    return configuration.get().application().dbid();
  }
}
