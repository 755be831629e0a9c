package org.ocserver.commdn;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.session.CampaignError;
import org.ocserver.session.CommandOutcome;
import org.ocserver.session.DialParameters;
import org.ocserver.session.Sessions;
import org.ocserver.telephony.TKVList;

/** Answers the requests of applications. */
public final class CommDnProtocol {
  private final Sessions sessions;
  private final Supplier<Configuration> configuration;
  private final Applications applications = new Applications();

  public CommDnProtocol(Sessions sessions, Supplier<Configuration> configuration) {
    this.sessions = sessions;
    this.configuration = configuration;
  }

  /**
   * @return the response, or the error; nothing if the request is not for this server or not from
   *     an application that may ask
   */
  public CompletableFuture<Optional<TKVList>> answer(TKVList request) {
    OptionalLong origin = request.integer(CommDnKey.ORIGIN_APP_ID);
    if (origin.isEmpty() || !applications.mayAsk(origin.getAsLong(), configuration.get())) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    OptionalLong target = request.integer(CommDnKey.TARGET_APP_ID);
    if (target.isPresent() && target.getAsLong() != 0 && target.getAsLong() != ownDbid()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    CompletableFuture<TKVList> answer;
    try {
      DialAttributes.integer(request, CommDnKey.TARGET_APP_ID);
      answer = carryOut(request);
    } catch (RefusedRequest refused) {
      answer = CompletableFuture.completedFuture(error(request, refused.error(), refused.detail()));
    }
    return answer
        .exceptionally(
            failure ->
                error(
                    request,
                    CampaignError.CM_ERROR_INVALID_PARAMETER,
                    String.valueOf(failure.getMessage())))
        .thenApply(Optional::of);
  }

  private CompletableFuture<TKVList> carryOut(TKVList request) throws RefusedRequest {
    long number = DialAttributes.integer(request, CommDnKey.MESSAGE_TYPE);
    MessageType type =
        MessageType.of(number)
            .orElseThrow(
                () ->
                    new RefusedRequest(
                        CampaignError.CM_ERROR_INVALID_PARAMETER,
                        CommDnKey.MESSAGE_TYPE + " = " + number + " is not applicable"));
    return switch (type) {
      case REQ_LOAD_CAMPAIGN -> {
        CampaignGroup group = campaignGroup(request);
        yield command(
            request,
            MessageType.EV_CAMPAIGN_LOADED,
            sessions.load(group, Optional.of(parameters(request, group))));
      }
      case REQ_START_DIALING -> {
        CampaignGroup group = campaignGroup(request);
        yield command(
            request,
            MessageType.EV_DIALING_STARTED,
            sessions.startDialing(group, Optional.of(parameters(request, group))));
      }
      case REQ_SET_DIALING_MODE -> {
        CampaignGroup group = campaignGroup(request);
        yield command(
            request,
            MessageType.EV_DIALING_MODE_CHANGED,
            sessions.changeMode(group, parameters(request, group)));
      }
      case REQ_STOP_DIALING ->
          command(
              request,
              MessageType.EV_DIALING_STOPPED,
              sessions.stopDialing(campaignGroup(request)));
      case REQ_UNLOAD_CAMPAIGN ->
          command(
              request, MessageType.EV_CAMPAIGN_UNLOADED, sessions.unload(campaignGroup(request)));
      case REQ_GET_CAMPAIGN_STATUS ->
          sessions
              .status(campaignGroup(request))
              .thenApply(
                  session ->
                      addressed(
                          request, CampaignStatus.event(MessageType.EV_CAMPAIGN_STATUS, session)));
      default ->
          throw new RefusedRequest(
              CampaignError.CM_ERROR_INVALID_PARAMETER,
              CommDnKey.MESSAGE_TYPE + " = " + number + " is not a request that is answered");
    };
  }

  private static DialParameters parameters(TKVList request, CampaignGroup group)
      throws RefusedRequest {
    return DialAttributes.required(request, DialParameters.configured(group));
  }

  private CampaignGroup campaignGroup(TKVList request) throws RefusedRequest {
    int campaign = (int) DialAttributes.integer(request, CommDnKey.CAMPAIGN_ID);
    int group = (int) DialAttributes.integer(request, CommDnKey.GROUP_ID);
    Configuration current = configuration.get();
    if (current.campaign(campaign).isEmpty()) {
      throw new RefusedRequest(
          CampaignError.CM_ERROR_CAMPAIGN_NOT_FOUND, CommDnKey.CAMPAIGN_ID + " = " + campaign);
    }
    if (current.agentGroup(group).isEmpty() && current.placeGroup(group).isEmpty()) {
      throw new RefusedRequest(
          CampaignError.CM_ERROR_GROUP_NOT_FOUND, CommDnKey.GROUP_ID + " = " + group);
    }
    return sessions
        .campaignGroup(campaign, group)
        .orElseThrow(
            () ->
                new RefusedRequest(
                    CampaignError.CM_ERROR_GROUP_CAMP_NOT_FOUND,
                    "campaign " + campaign + ", group " + group));
  }

  private CompletableFuture<TKVList> command(
      TKVList request, MessageType response, CompletableFuture<CommandOutcome> outcome) {
    return outcome.thenApply(
        result -> {
          if (result instanceof CommandOutcome.Refused refused) {
            return error(request, refused.error(), refused.detail());
          }
          return addressed(request, CampaignStatus.event(response, result.session()));
        });
  }

  private TKVList error(TKVList request, CampaignError error, String detail) {
    String message =
        detail.isEmpty() ? error.description() : error.description() + " (" + detail + ")";
    return addressed(
        request,
        TKVList.builder()
            .put(CommDnKey.MESSAGE_TYPE, MessageType.EV_ERROR.value())
            .put(CommDnKey.CAMPAIGN_ID, request.get(CommDnKey.CAMPAIGN_ID))
            .put(CommDnKey.GROUP_ID, request.get(CommDnKey.GROUP_ID))
            .put(CommDnKey.ERROR, error.value())
            .put(CommDnKey.ERROR_MESSAGE, message));
  }

  /** The error event for a message that is no request at all. */
  public TKVList malformed(String reason) {
    return error(TKVList.empty(), CampaignError.CM_ERROR_INVALID_PARAMETER, reason);
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
