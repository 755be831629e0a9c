package org.ocserver.commdn;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.sequence.CampaignSequence;
import org.ocserver.sequence.SequenceOutcome;
import org.ocserver.sequence.SequenceView;
import org.ocserver.sequence.Sequences;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.telephony.TKVList;

/**
 * Requests about a group's sequence of campaigns: those with campaign 0.
 *
 * <p>Source: manual, "Communication Structure".
 */
final class SequenceRequests {
  private static final DialParameters NOT_OPTIMIZED =
      new DialParameters(DialMode.PROGRESSIVE, OptimizeBy.BUSY_FACTOR, 0);

  /** The campaign of a request that is about a sequence. */
  static final int CAMPAIGN = 0;

  private final Sequences sequences;
  private final Supplier<Configuration> configuration;

  SequenceRequests(Sequences sequences, Supplier<Configuration> configuration) {
    this.sequences = sequences;
    this.configuration = configuration;
  }

  /**
   * @param type one of those about a campaign
   * @return fails with a {@link RefusedRequest} as the cause: 12, 13 or 14
   * @throws RefusedRequest 8 if there is no such group, 10 or 12 if an attribute is wrong
   */
  CompletableFuture<TKVList.Builder> carryOut(MessageType type, TKVList request)
      throws RefusedRequest {
    int group = group(request);
    Optional<TKVList> schedule = CampaignSchedule.of(request);
    Optional<CampaignSequence> named =
        schedule.isPresent()
            ? Optional.of(
                CampaignSchedule.read(schedule.get(), group, campaign -> own(campaign, group)))
            : Optional.empty();
    return switch (type) {
      case REQ_LOAD_CAMPAIGN ->
          answer(
              MessageType.EV_CAMPAIGN_LOADED,
              sequences.load(
                  named.orElseThrow(
                      () ->
                          new RefusedRequest(
                              CampaignError.CM_ERROR_INVALID_CAMPAIGN_SCHEDULE,
                              CommDnKey.PROPERTIES + " has no " + CampaignSchedule.KEY))));
      case REQ_START_DIALING ->
          answer(MessageType.EV_DIALING_STARTED, sequences.start(group, named));
      case REQ_STOP_DIALING -> answer(MessageType.EV_DIALING_STOPPED, sequences.stop(group, named));
      case REQ_UNLOAD_CAMPAIGN ->
          answer(MessageType.EV_CAMPAIGN_UNLOADED, sequences.unload(group, named));
      case REQ_SET_DIALING_MODE ->
          answer(
              MessageType.EV_DIALING_MODE_CHANGED,
              sequences.changeMode(group, named, DialAttributes.read(request)));
      case REQ_GET_CAMPAIGN_STATUS ->
          answer(MessageType.EV_CAMPAIGN_STATUS, sequences.status(group, named));
      default ->
          throw new RefusedRequest(
              CampaignError.CM_ERROR_INVALID_PARAMETER,
              "a sequence is not unloaded by force; its campaigns can be");
    };
  }

  /** As configured; anything if it is not, for then the sequence is refused. */
  private DialParameters own(int campaign, int group) {
    return configuration.get().campaignGroups().stream()
        .filter(one -> one.campaignDbid() == campaign && one.groupDbid() == group)
        .findFirst()
        .map(DialParameters::configured)
        .orElse(NOT_OPTIMIZED);
  }

  private int group(TKVList request) throws RefusedRequest {
    int group = (int) DialAttributes.integer(request, CommDnKey.GROUP_ID);
    Configuration current = configuration.get();
    if (current.agentGroup(group).isEmpty() && current.placeGroup(group).isEmpty()) {
      throw new RefusedRequest(
          CampaignError.CM_ERROR_GROUP_NOT_FOUND, CommDnKey.GROUP_ID + " = " + group);
    }
    return group;
  }

  private static CompletableFuture<TKVList.Builder> answer(
      MessageType response, CompletableFuture<SequenceOutcome> outcome) {
    return outcome.thenApply(
        result -> {
          if (result instanceof SequenceOutcome.Done done) {
            return event(response, done.view());
          }
          SequenceOutcome.Refused refused = (SequenceOutcome.Refused) result;
          throw new CompletionException(new RefusedRequest(refused.error(), refused.detail()));
        });
  }

  /** An event about a sequence, with the status of the whole and of each item. */
  static TKVList.Builder event(MessageType type, SequenceView view) {
    return TKVList.builder()
        .put(CommDnKey.MESSAGE_TYPE, type.value())
        .put(CommDnKey.CAMPAIGN_ID, CAMPAIGN)
        .put(CommDnKey.GROUP_ID, view.sequence().groupDbid())
        .put(CommDnKey.GROUP_CAMP_STATUS, view.status().value())
        .put(
            CommDnKey.PROPERTIES,
            TKVList.builder().put(CampaignSchedule.KEY, CampaignSchedule.write(view)).build());
  }
}
