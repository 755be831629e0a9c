package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.AGENT_REQ_TYPE;
import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;
import static org.ocserver.callinglist.ReservedKey.CALLBACK_TYPE;
import static org.ocserver.callinglist.ReservedKey.CALLING_LIST;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.DATE_TIME;
import static org.ocserver.callinglist.ReservedKey.ERROR;
import static org.ocserver.callinglist.ReservedKey.ERROR_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.ERROR_NUMBER;
import static org.ocserver.callinglist.ReservedKey.PHONE;
import static org.ocserver.callinglist.ReservedKey.RECORD_HANDLE;
import static org.ocserver.callinglist.ReservedKey.REFERENCE_ID;
import static org.ocserver.callinglist.ReservedKey.USER_EVENT;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Person;
import org.ocserver.record.Attributes;
import org.ocserver.record.RecordOperations;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;
import org.ocserver.record.WithdrawalOperations;
import org.ocserver.session.RecordOutcome;
import org.ocserver.telephony.TKVList;

/** Answers the requests of desktops. */
public final class DesktopProtocol {
  private final RecordOperations operations;
  private final WithdrawalOperations withdrawals;
  private final Supplier<Configuration> configuration;

  public DesktopProtocol(
      RecordOperations operations,
      WithdrawalOperations withdrawals,
      Supplier<Configuration> configuration) {
    this.operations = operations;
    this.withdrawals = withdrawals;
    this.configuration = configuration;
  }

  /**
   * @param agentLogin who asks, if the connection tells
   * @return the events that answer, in order: acknowledgements, records or an error; none if the
   *     request is for another application
   */
  public CompletableFuture<List<TKVList>> answer(TKVList request, Optional<String> agentLogin) {
    if (isForAnother(request)) {
      return CompletableFuture.completedFuture(List.of());
    }
    CompletableFuture<TKVList> answer;
    try {
      answer = carryOut(request, agentLogin);
    } catch (RejectedRequest rejected) {
      answer = CompletableFuture.completedFuture(error(request, rejected));
    }
    return answer.exceptionally(failure -> error(request, reasonOf(failure))).thenApply(List::of);
  }

  private boolean isForAnother(TKVList request) {
    return request.get(APPLICATION_ID.key()).filter(Integer.class::isInstance).stream()
        .anyMatch(dbid -> !dbid.equals(applicationDbid()));
  }

  private CompletableFuture<TKVList> carryOut(TKVList list, Optional<String> agentLogin)
      throws RejectedRequest {
    String type =
        list.string(AGENT_REQ_TYPE.key())
            .orElseThrow(
                () ->
                    new RejectedRequest(
                        RequestError.INVALID_REQUEST, "there is no " + AGENT_REQ_TYPE.key()));
    DesktopRequest request =
        DesktopRequest.ofType(type)
            .orElseThrow(
                () ->
                    new RejectedRequest(
                        RequestError.INVALID_REQUEST, "no request is called " + type));
    Attributes attributes = new Attributes(list);
    for (ReservedKey key : request.mandatory()) {
      attributes.require(key);
    }
    attributes.requiredInteger(APPLICATION_ID, 1, Integer.MAX_VALUE);
    return switch (request) {
      case UPDATE_CALL_COMPLETION_STATS ->
          operations
              .update(handle(attributes), agentLogin, list)
              .thenApply(done -> acknowledgement(request, list, ofRecord(done)));
      case RECORD_PROCESSED -> {
        attributes.requiredString(CALLING_LIST);
        yield operations
            .processed(handle(attributes), agentLogin, list)
            .thenApply(done -> acknowledgement(request, list, ofRecord(done)));
      }
      case RECORD_RESCHEDULE, SCHEDULED_RECORD_RESCHEDULE ->
          operations
              .reschedule(handle(attributes), agentLogin, list)
              .thenApply(done -> acknowledgement(request, list, ofCallback(done, list)));
      case REQUEST_RECORD_CANCEL ->
          withdrawals
              .cancel(tenantOf(attributes, agentLogin), agentLogin, list)
              .thenApply(told -> acknowledgement(request, list, told));
      case DO_NOT_CALL ->
          withdrawals
              .doNotCall(tenantOf(attributes, agentLogin), agentLogin, list)
              .thenApply(told -> acknowledgement(request, list, told));
    };
  }

  /** The record at work; its campaign must be one of the configuration. */
  private int handle(Attributes attributes) throws RejectedRequest {
    attributes.requiredString(CAMPAIGN_NAME);
    tenantOfCampaign(attributes);
    return attributes.requiredInteger(RECORD_HANDLE, 1, Integer.MAX_VALUE);
  }

  /** The tenant of the campaign, if one is named, else of the agent, else the first. */
  private int tenantOf(Attributes attributes, Optional<String> agentLogin) throws RejectedRequest {
    Configuration current = configuration.get();
    return tenantOfCampaign(attributes)
        .or(() -> agentLogin.flatMap(current::personWithLogin).map(Person::tenantDbid))
        .orElseGet(() -> current.tenants().iterator().next().dbid());
  }

  /** The group's name, where it is given, counts more than the campaign's. */
  private Optional<Integer> tenantOfCampaign(Attributes attributes) throws RejectedRequest {
    Optional<String> group = attributes.string(CAMPAIGN_GROUP_NAME);
    Optional<String> campaign = attributes.string(CAMPAIGN_NAME);
    if (group.isEmpty() && campaign.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> tenant =
        group.isPresent()
            ? configuration.get().campaignGroupNamed(group.get()).map(CampaignGroup::tenantDbid)
            : configuration.get().campaignNamed(campaign.get()).map(Campaign::tenantDbid);
    if (tenant.isEmpty()) {
      throw new RejectedRequest(
          RequestError.CAMPAIGN_GROUP_NOT_FOUND,
          group.or(() -> campaign).get() + " is not configured");
    }
    return tenant;
  }

  private static TKVList ofRecord(RecordOutcome.Accepted done) {
    return TKVList.builder()
        .put(CALLING_LIST.key(), done.record().callingList())
        .put(CAMPAIGN_NAME.key(), done.campaignName())
        .put(RECORD_HANDLE.key(), done.record().handle())
        .build();
  }

  private static TKVList ofCallback(RecordOutcome.Accepted done, TKVList asked) {
    return TKVList.builder()
        .put(
            CALLBACK_TYPE.key(),
            done.personalCallback() ? RecordOperations.PERSONAL : RecordOperations.CAMPAIGN)
        .put(CALLING_LIST.key(), done.record().callingList())
        .put(CAMPAIGN_NAME.key(), done.campaignName())
        .put(DATE_TIME.key(), asked.get(DATE_TIME.key()))
        .put(PHONE.key(), done.record().phone())
        .put(RECORD_HANDLE.key(), done.record().handle())
        .build();
  }

  private TKVList acknowledgement(DesktopRequest request, TKVList asked, TKVList told) {
    return TKVList.builder()
        .put(USER_EVENT.key(), request.acknowledgement())
        .put(APPLICATION_ID.key(), applicationDbid())
        .putAll(told)
        .put(REFERENCE_ID.key(), asked.get(REFERENCE_ID.key()))
        .build();
  }

  /** The error event for a message that is no request at all. */
  public TKVList malformed(String reason) {
    return error(TKVList.empty(), new RejectedRequest(RequestError.INVALID_REQUEST, reason));
  }

  /**
   * The answer to a request of a user who is no agent; nothing if it is for another application.
   */
  public List<TKVList> unknownSender(TKVList request) {
    return isForAnother(request)
        ? List.of()
        : List.of(
            error(
                request,
                new RejectedRequest(
                    RequestError.AGENT_NOT_FOUND, "the user is no agent of the configuration")));
  }

  /** The error event for a request that the database keeps from being done in time. */
  public List<TKVList> late(TKVList request, String reason) {
    return List.of(error(request, new RejectedRequest(RequestError.DB_ERROR, reason)));
  }

  private TKVList error(TKVList asked, RejectedRequest rejected) {
    return TKVList.builder()
        .put(USER_EVENT.key(), "Error")
        .put(AGENT_REQ_TYPE.key(), asked.get(AGENT_REQ_TYPE.key()))
        .put(APPLICATION_ID.key(), applicationDbid())
        .put(ERROR.key(), rejected.error().errorName())
        .put(ERROR_NUMBER.key(), rejected.error().number())
        .put(ERROR_DESCRIPTION.key(), rejected.detail())
        .put(RECORD_HANDLE.key(), asked.get(RECORD_HANDLE.key()))
        .put(REFERENCE_ID.key(), asked.get(REFERENCE_ID.key()))
        .build();
  }

  private static RejectedRequest reasonOf(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof RejectedRequest rejected
        ? rejected
        : new RejectedRequest(RequestError.DB_ERROR, String.valueOf(cause.getMessage()));
  }

  private int applicationDbid() {
    return configuration.get().application().dbid();
  }
}
