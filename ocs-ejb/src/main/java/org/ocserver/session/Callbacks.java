package org.ocserver.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.campaign.option.AgentOptions;

/**
 * Records that are given to agents' desktops at their time, for the agents to call.
 *
 * <p>Source: manual, "Scheduling and Rescheduling".
 */
final class Callbacks {
  private record Due(PendingChain pending, Instant since) {}

  private final LoadedCampaign campaign;
  private final Finishing finishing;
  private final DialCheck check;
  private final LongSupplier references;
  private final List<Due> due = new ArrayList<>();

  Callbacks(
      LoadedCampaign campaign, Finishing finishing, DialCheck check, LongSupplier references) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.check = check;
    this.references = references;
  }

  void add(PendingChain pending, Instant now) {
    due.add(new Due(pending, now));
  }

  /** Gives out what can be, and gives up what nobody can be given. */
  void tick(Instant now) {
    for (Due callback : List.copyOf(due)) {
      seeTo(callback, now);
    }
  }

  private void seeTo(Due callback, Instant now) {
    PendingChain pending = callback.pending();
    CallingRecord record = pending.next();
    switch (check.verdict(record, campaign.buffer.listOf(pending.chain()), now)) {
      case ALLOWED -> give(callback, now);
      case OUTSIDE_WINDOW -> {
        due.remove(callback);
        finishing.postpone(
            pending, check.nextOpening(record, campaign.buffer.listOf(pending.chain()), now));
      }
      case DO_NOT_CALL -> {
        due.remove(callback);
        finishing.markDoNotCall(record);
        finishing.retire(pending.chain());
      }
      case EXHAUSTED -> {
        due.remove(callback);
        finishing.retire(pending.chain());
      }
    }
  }

  private void give(Due callback, Instant now) {
    CallingRecord record = callback.pending().next();
    boolean personal = record.type().isPersonal();
    String designated = record.text(MandatoryField.AGENT_ID);
    boolean present =
        personal ? campaign.agents.isLoggedIn(designated) : campaign.agents.loggedIn() > 0;
    Optional<String> agent =
        campaign.agents.idle().stream()
            .filter(login -> !personal || login.equals(designated))
            .findFirst();
    if (agent.isPresent()) {
      due.remove(callback);
      deliver(callback.pending(), agent.get(), now);
    } else if (!present || hasWaitedTooLong(callback, now)) {
      due.remove(callback);
      finishing.missed(
          callback.pending(),
          personal ? CallResult.AGENT_CALLBACK_ERROR : CallResult.GROUP_CALLBACK_ERROR,
          now);
    }
  }

  private boolean hasWaitedTooLong(Due callback, Instant now) {
    Duration patience = campaign.settings.options().value(AgentOptions.CALLBACK_WAIT_TIMEOUT);
    return callback.since().plus(patience).isBefore(now);
  }

  private void deliver(PendingChain pending, String agentLogin, Instant now) {
    Attempt attempt =
        new Attempt(campaign.ports.guids().get(), references.getAsLong(), pending, now);
    attempt.setAgentLogin(agentLogin);
    attempt.enter(CallStage.ON_DESKTOP, now);
    campaign.calls.add(attempt);
    campaign.agents.engage(agentLogin);
    campaign.ports.records().opened(attempt.handle(), campaign.identity().campaignGroupDbid());
    campaign
        .ports
        .observer()
        .on(
            new SessionEvent.RecordScheduled(
                campaign.identity(),
                agentLogin,
                RecordView.of(pending.chain().table(), pending.next(), campaign.settings)));
  }

  /** All of them, which are then no longer here. */
  List<PendingChain> drain() {
    List<PendingChain> all = content();
    due.clear();
    return all;
  }

  int size() {
    return due.size();
  }

  List<PendingChain> content() {
    return due.stream().map(Due::pending).toList();
  }

  void remove(PendingChain pending) {
    due.removeIf(callback -> callback.pending() == pending);
  }
}
