package org.ocserver.commdn;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ocserver.campaign.Configuration;
import org.ocserver.sequence.Sequences;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.run.Withdrawals;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.telephony.TKVList;

/** Answers the requests of applications. */
public final class CommDnProtocol {
  private static final Logger LOG = System.getLogger(CommDnProtocol.class.getName());

  private final Supplier<Configuration> configuration;
  private final Applications applications = new Applications();
  private final CommunicationDns communicationDns = new CommunicationDns();
  private final CampaignRequests campaigns;
  private final SequenceRequests sequences;
  private final WithdrawalRequests withdrawals;

  public CommDnProtocol(
      Sessions sessions,
      Sequences sequences,
      Withdrawals withdrawals,
      Supplier<Configuration> configuration) {
    this.configuration = configuration;
    this.campaigns = new CampaignRequests(sessions, configuration);
    this.sequences = new SequenceRequests(sequences, configuration);
    this.withdrawals = new WithdrawalRequests(withdrawals, configuration);
  }

  /**
   * @param commDn the number of the communication DN on which the request came, if it came on one
   * @return the response, or the error; nothing if the request is not for this server, on a DN that
   *     it does not use, or not from an application that may ask
   */
  public CompletableFuture<Optional<TKVList>> answer(TKVList request, Optional<String> commDn) {
    if (!isToBeAnswered(request, commDn)) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    CompletableFuture<TKVList.Builder> answer;
    try {
      DialAttributes.integer(request, CommDnKey.TARGET_APP_ID);
      answer = carryOut(request, commDn);
    } catch (RefusedRequest refused) {
      answer = CompletableFuture.failedFuture(refused);
    }
    return answer
        .exceptionally(failure -> error(request, failure))
        .thenApply(list -> Optional.of(addressed(request, list)));
  }

  private boolean isToBeAnswered(TKVList request, Optional<String> commDn) {
    Configuration current = configuration.get();
    OptionalLong origin = request.integer(CommDnKey.ORIGIN_APP_ID);
    OptionalLong target = request.integer(CommDnKey.TARGET_APP_ID);
    return commDn.map(number -> communicationDns.isUsed(number, current)).orElse(true)
        && origin.isPresent()
        && applications.mayAsk(origin.getAsLong(), current)
        && (target.isEmpty()
            || target.getAsLong() == CommDnKey.ALL_APPLICATIONS
            || target.getAsLong() == ownDbid());
  }

  private CompletableFuture<TKVList.Builder> carryOut(TKVList request, Optional<String> commDn)
      throws RefusedRequest {
    long number = DialAttributes.integer(request, CommDnKey.MESSAGE_TYPE);
    MessageType type =
        MessageType.of(number)
            .orElseThrow(
                () ->
                    new RefusedRequest(
                        CampaignError.CM_ERROR_INVALID_PARAMETER,
                        CommDnKey.MESSAGE_TYPE + " = " + number + " is not applicable"));
    return switch (type) {
      case REQ_LOAD_CAMPAIGN,
          REQ_UNLOAD_CAMPAIGN,
          REQ_START_DIALING,
          REQ_STOP_DIALING,
          REQ_SET_DIALING_MODE,
          REQ_GET_CAMPAIGN_STATUS,
          REQ_FORCE_UNLOAD_CAMPAIGN ->
          DialAttributes.integer(request, CommDnKey.CAMPAIGN_ID) == SequenceRequests.CAMPAIGN
              ? sequences.carryOut(type, request)
              : campaigns.carryOut(type, request);
      case REQ_CANCEL_RECORD -> withdrawals.cancel(request, commDn);
      case REQ_DO_NOT_CALL -> withdrawals.doNotCall(request, commDn);
      default ->
          throw new RefusedRequest(
              CampaignError.CM_ERROR_INVALID_PARAMETER,
              CommDnKey.MESSAGE_TYPE + " = " + number + " is no request");
    };
  }

  private static TKVList.Builder error(TKVList request, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof RefusedRequest refused) {
      return error(request, refused.error(), refused.detail());
    }
    LOG.log(Level.ERROR, "A request of an application failed", cause);
    return error(request, CampaignError.CM_ERROR_INVALID_PARAMETER, "it failed; the log says why");
  }

  private static TKVList.Builder error(TKVList request, CampaignError error, String detail) {
    String message =
        detail.isEmpty() ? error.description() : error.description() + " (" + detail + ")";
    return TKVList.builder()
        .put(CommDnKey.MESSAGE_TYPE, MessageType.EV_ERROR.value())
        .put(CommDnKey.CAMPAIGN_ID, request.get(CommDnKey.CAMPAIGN_ID))
        .put(CommDnKey.GROUP_ID, request.get(CommDnKey.GROUP_ID))
        .put(CommDnKey.ERROR, error.value())
        .put(CommDnKey.ERROR_MESSAGE, message);
  }

  /** The error event for a message that is no request at all. */
  public TKVList malformed(String reason) {
    return addressed(
        TKVList.empty(), error(TKVList.empty(), CampaignError.CM_ERROR_INVALID_PARAMETER, reason));
  }

  private TKVList addressed(TKVList request, TKVList.Builder answer) {
    return answer
        .put(CommDnKey.ORIGIN_APP_ID, ownDbid())
        .put(CommDnKey.TARGET_APP_ID, request.get(CommDnKey.ORIGIN_APP_ID))
        .put(CommDnKey.REFERENCE_ID, request.get(CommDnKey.REFERENCE_ID))
        .build();
  }

  private int ownDbid() {
    return configuration.get().application().dbid();
  }
}
