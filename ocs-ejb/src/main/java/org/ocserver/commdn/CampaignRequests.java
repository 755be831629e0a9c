package org.ocserver.commdn;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.run.SessionCommands;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.Supervisor;
import org.ocserver.telephony.TKVList;

/**
 * Requests that run a campaign for a group, or ask how it stands.
 *
 * <p>Source: manual, "Communication Structure".
 */
final class CampaignRequests {
  private static final Supervisor APPLICATION =
      Supervisor.named("an application, over the Communication DN API");

  private final Sessions sessions;
  private final SessionCommands commands;
  private final Supplier<Configuration> configuration;

  CampaignRequests(Sessions sessions, Supplier<Configuration> configuration) {
    this.sessions = sessions;
    commands = sessions.by(APPLICATION);
    this.configuration = configuration;
  }

  /**
   * @param type one of those about a campaign
   * @return fails with a {@link RefusedRequest} as the cause
   */
  CompletableFuture<TKVList.Builder> carryOut(MessageType type, TKVList request)
      throws RefusedRequest {
    CampaignGroup group = campaignGroup(request);
    return switch (type) {
      case REQ_LOAD_CAMPAIGN ->
          dialing(
              MessageType.EV_CAMPAIGN_LOADED,
              request,
              group,
              parameters -> commands.load(group, Optional.of(parameters)));
      case REQ_START_DIALING ->
          dialing(
              MessageType.EV_DIALING_STARTED,
              request,
              group,
              parameters -> commands.startDialing(group, Optional.of(parameters)));
      case REQ_SET_DIALING_MODE ->
          dialing(
              MessageType.EV_DIALING_MODE_CHANGED,
              request,
              group,
              parameters -> commands.changeMode(group, parameters));
      case REQ_STOP_DIALING ->
          answer(MessageType.EV_DIALING_STOPPED, request, commands.stopDialing(group));
      case REQ_UNLOAD_CAMPAIGN ->
          answer(MessageType.EV_CAMPAIGN_UNLOADED, request, commands.unload(group));
      case REQ_FORCE_UNLOAD_CAMPAIGN ->
          answer(MessageType.EV_CAMPAIGN_UNLOADED, request, commands.forceUnload(group));
      case REQ_GET_CAMPAIGN_STATUS ->
          sessions
              .status(group)
              .thenApply(
                  session ->
                      CampaignStatus.event(MessageType.EV_CAMPAIGN_STATUS, session.standing()));
      default -> throw new IllegalArgumentException(type + " is not about a campaign");
    };
  }

  /** A command that says how to dial, and perhaps in which order. */
  private CompletableFuture<TKVList.Builder> dialing(
      MessageType response,
      TKVList request,
      CampaignGroup group,
      Function<DialParameters, CompletableFuture<CommandOutcome>> command)
      throws RefusedRequest {
    DialParameters parameters = DialAttributes.required(request, DialParameters.configured(group));
    Map<RecordType, Integer> priorities = DialingPriority.of(request);
    return answer(
        response,
        request,
        command
            .apply(parameters)
            .thenCompose(
                outcome ->
                    priorities.isEmpty() || outcome instanceof CommandOutcome.Refused
                        ? CompletableFuture.completedFuture(outcome)
                        : commands.prioritize(group, priorities)));
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

  private static CompletableFuture<TKVList.Builder> answer(
      MessageType response, TKVList request, CompletableFuture<CommandOutcome> outcome) {
    return outcome.thenApply(
        result -> {
          if (result instanceof CommandOutcome.Refused refused) {
            throw new CompletionException(new RefusedRequest(refused.error(), refused.detail()));
          }
          return CampaignStatus.event(response, result.session().standing())
              .put(CommDnKey.AUTO_COMPLETION, request.get(CommDnKey.AUTO_COMPLETION));
        });
  }
}
