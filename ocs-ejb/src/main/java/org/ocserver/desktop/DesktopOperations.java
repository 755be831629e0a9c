package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.CALLING_LIST;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.option.AgentOptions;
import org.ocserver.record.AdditionOperations;
import org.ocserver.record.AgentOperations;
import org.ocserver.record.CallbackOperations;
import org.ocserver.record.PreviewOperations;
import org.ocserver.record.RecordOperations;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.WithdrawalOperations;
import org.ocserver.session.run.Additions;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.run.Withdrawals;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.telephony.TKVList;

/** What each request does: the one place where requests and operations meet. */
final class DesktopOperations {
  private final Map<DesktopRequest, Operation<List<TKVList>>> operations =
      new EnumMap<>(DesktopRequest.class);
  private final RequestTenant tenants;

  DesktopOperations(
      Sessions sessions,
      Withdrawals withdrawals,
      Additions additions,
      Supplier<Configuration> configuration) {
    tenants = new RequestTenant(configuration);
    bindRecords(new RecordOperations(sessions));
    bindCallbacks(new CallbackOperations(sessions));
    bindWithdrawals(new WithdrawalOperations(withdrawals));
    bindPreviews(new PreviewOperations(sessions, configuration));
    bindAdditions(new AdditionOperations(sessions, additions, configuration));
    bindAgents(new AgentOperations(sessions, configuration), configuration);
    Set<DesktopRequest> unbound = EnumSet.allOf(DesktopRequest.class);
    unbound.removeAll(operations.keySet());
    if (!unbound.isEmpty()) {
      throw new IllegalStateException("no operation is bound to " + unbound);
    }
  }

  private void bindRecords(RecordOperations records) {
    bind(
        DesktopRequest.UPDATE_CALL_COMPLETION_STATS,
        asked -> records.update(tenants.handle(asked), asked.agentLogin(), asked.list()),
        (asked, done) -> asked.acknowledged(RecordEvents.ofRecord(done)));
    bind(
        DesktopRequest.RECORD_PROCESSED,
        asked -> records.processed(tenants.handle(asked), asked.agentLogin(), asked.list()),
        (asked, done) -> asked.acknowledged(RecordEvents.ofRecord(done)));
    bind(
        DesktopRequest.RECORD_REJECT,
        asked -> records.reject(tenants.handle(asked), asked.agentLogin()),
        (asked, done) -> asked.acknowledged(RecordEvents.ofRecord(done)));
    bind(
        DesktopRequest.CHAINED_RECORD_REQUEST,
        asked -> records.chain(tenants.handle(asked), asked.agentLogin()),
        (asked, chain) -> chain.map(RecordEvents::chain).orElse(List.of()));
    bind(
        DesktopRequest.READY_TIME_REQUEST,
        asked -> records.readyTime(tenants.handle(asked), asked.agentLogin(), asked.list()),
        (asked, done) -> asked.acknowledged(RecordEvents.ofRecord(done)));
  }

  private void bindCallbacks(CallbackOperations callbacks) {
    bind(
        DesktopRequest.RECORD_RESCHEDULE,
        asked -> callbacks.reschedule(tenants.handle(asked), asked.agentLogin(), asked.list()),
        (asked, done) -> asked.acknowledged(RecordEvents.ofCallback(done, asked.list())));
    bind(
        DesktopRequest.SCHEDULED_RECORD_RESCHEDULE,
        asked -> callbacks.rescheduleAgain(tenants.handle(asked), asked.agentLogin(), asked.list()),
        (asked, done) -> asked.acknowledged(RecordEvents.ofCallback(done, asked.list())));
  }

  private void bindWithdrawals(WithdrawalOperations withdrawals) {
    bind(
        DesktopRequest.REQUEST_RECORD_CANCEL,
        asked -> withdrawals.cancel(tenants.of(asked), asked.agentLogin(), asked.list()),
        Asked::acknowledged);
    bind(
        DesktopRequest.DO_NOT_CALL,
        asked -> withdrawals.doNotCall(tenants.of(asked), asked.agentLogin(), asked.list()),
        Asked::acknowledged);
  }

  private void bindPreviews(PreviewOperations previews) {
    bind(
        DesktopRequest.PREVIEW_DIALING_MODE_START,
        asked -> previews.begin(asked.agentLogin(), asked.list()),
        (asked, session) -> asked.acknowledged(ofCampaign(session)));
    bind(
        DesktopRequest.PREVIEW_DIALING_MODE_OVER,
        asked -> previews.end(asked.agentLogin(), asked.list()),
        (asked, session) -> asked.acknowledged(ofCampaign(session)));
    bind(
        DesktopRequest.PREVIEW_RECORD_REQUEST,
        asked -> previews.record(asked.agentLogin(), asked.list()),
        (asked, given) -> List.of(RecordEvents.previewRecord(given.session(), given.record())));
  }

  private void bindAdditions(AdditionOperations additions) {
    bind(
        DesktopRequest.ADD_RECORD,
        asked -> additions.add(asked.agentLogin(), asked.list()),
        (asked, added) ->
            asked.acknowledged(
                TKVList.builder()
                    .put(CALLING_LIST.key(), added.callingList())
                    .put(CAMPAIGN_NAME.key(), added.campaign())
                    .build()));
  }

  private void bindAgents(AgentOperations agents, Supplier<Configuration> configuration) {
    bind(
        DesktopRequest.CAMPAIGN_STATUS_REQUEST,
        asked -> agents.statusOf(asked.agentLogin()),
        (asked, participations) -> CampaignEvents.statusOf(participations));
    bind(
        DesktopRequest.LOG_OUT,
        asked -> agents.logOut(asked.agentLogin(), asked.list()),
        (asked, told) ->
            List.of(
                DesktopEvent.LOG_OUT_TIME.named(
                    configuration.get().options().value(AgentOptions.LOGOUT_TIME_EVENT_NAME),
                    asked.applicationDbid(),
                    told)));
  }

  private static TKVList ofCampaign(SessionIdentity session) {
    return TKVList.builder().put(CAMPAIGN_NAME.key(), session.campaignName()).build();
  }

  /** What is asked of the product, and what comes of it. */
  @FunctionalInterface
  private interface Operation<T> {
    CompletableFuture<T> carryOut(Asked asked) throws RejectedRequest;
  }

  /** The events that tell what came of it. */
  @FunctionalInterface
  private interface Answer<T> {
    List<TKVList> to(Asked asked, T outcome);
  }

  private <T> void bind(DesktopRequest request, Operation<T> operation, Answer<T> answer) {
    operations.put(
        request,
        asked -> operation.carryOut(asked).thenApply(outcome -> answer.to(asked, outcome)));
  }

  /**
   * Carries out a request.
   *
   * @return the events that answer, in order; the future of a request that is rejected later fails
   *     with a {@link RejectedRequest} as the cause
   * @throws RejectedRequest if it is rejected at once
   */
  CompletableFuture<List<TKVList>> carryOut(Asked asked) throws RejectedRequest {
    return operations.get(asked.request()).carryOut(asked);
  }
}
