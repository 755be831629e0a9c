package org.ocserver.session.dial;

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
import org.ocserver.dialrule.DialCheck;
import org.ocserver.mode.CallFlow;
import org.ocserver.session.call.Previewing;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.Destination;
import org.ocserver.session.state.PendingChain;

/**
 * Records that are given to agents' desktops at their time, for the agents to call.
 *
 * <p>Source: manual, "Scheduling and Rescheduling".
 */
public final class Callbacks {
  private record Due(PendingChain pending, Instant since) {}

  private final CampaignState campaign;
  private final Finishing finishing;
  private final DialCheck check;
  private final ContactChoice contacts;
  private final Previewing previewing;
  private final LongSupplier references;
  private final List<Due> due = new ArrayList<>();

  public Callbacks(
      CampaignState campaign,
      Finishing finishing,
      DialCheck check,
      ContactChoice contacts,
      Previewing previewing,
      LongSupplier references) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.check = check;
    this.contacts = contacts;
    this.previewing = previewing;
    this.references = references;
  }

  /** Takes in a chain that has come from the database, for a desktop or for the buffer. */
  public void takeIn(PendingChain pending, Instant now) {
    take(contacts.begin(pending, now), now, now);
  }

  /** Gives up what nobody can be given, while nothing is given out. */
  void giveUp(Instant now) {
    attempts(false, now);
  }

  /** Attempts at those that an agent can be given; what nobody can be given is given up. */
  List<Attempt> attempts(Instant now) {
    return attempts(true, now);
  }

  private List<Attempt> attempts(boolean giving, Instant now) {
    return List.copyOf(due).stream()
        .flatMap(callback -> attempt(callback, giving, now).stream())
        .toList();
  }

  private Optional<Attempt> attempt(Due callback, boolean giving, Instant now) {
    PendingChain pending = callback.pending();
    if (isAllowed(pending, now)) {
      return give(callback, giving, now);
    }
    due.remove(callback);
    contacts.choose(pending, now).ifPresent(other -> take(other, callback.since(), now));
    return Optional.empty();
  }

  private boolean isAllowed(PendingChain pending, Instant now) {
    return check.verdict(pending.next(), campaign.termsOf(pending.chain()), now)
        == DialCheck.Verdict.ALLOWED;
  }

  /** Another contact of the chain is called instead: by an agent, or by dialing. */
  private void take(PendingChain pending, Instant since, Instant now) {
    if (campaign.isForDesktop(pending.next().type())) {
      due.add(new Due(pending, since));
    } else {
      campaign.buffer.add(pending, now);
    }
  }

  private Optional<Attempt> give(Due callback, boolean giving, Instant now) {
    CallingRecord record = callback.pending().next();
    boolean personal = record.type().isPersonal();
    String designated = record.text(MandatoryField.AGENT_ID);
    boolean present =
        personal
            ? campaign.agents.isLoggedIn(designated) && !campaign.agents.isLeaving(designated)
            : campaign.agents.loggedIn() > 0;
    List<String> free = personal ? campaign.agents.free() : campaign.agents.idle();
    Optional<String> agent =
        free.stream()
            .filter(login -> !personal || login.equals(designated))
            .filter(previewing::mayBeGiven)
            .findFirst();
    if (agent.isPresent() && giving) {
      due.remove(callback);
      return Optional.of(attemptBy(agent.get(), callback.pending(), now));
    }
    if (!present || hasWaitedTooLong(callback, now)) {
      due.remove(callback);
      finishing.missed(
          callback.pending(),
          personal ? CallResult.AGENT_CALLBACK_ERROR : CallResult.GROUP_CALLBACK_ERROR,
          now);
    }
    return Optional.empty();
  }

  private boolean hasWaitedTooLong(Due callback, Instant now) {
    Duration patience = campaign.settings.options().value(AgentOptions.CALLBACK_WAIT_TIMEOUT);
    return callback.since().plus(patience).isBefore(now);
  }

  private Attempt attemptBy(String agentLogin, PendingChain pending, Instant now) {
    Attempt attempt =
        new Attempt(
            campaign.ports.guids().get(),
            references.getAsLong(),
            pending,
            CallFlow.AGENT_CALLS,
            now);
    attempt.setDestination(
        new Destination(
            agentLogin,
            record ->
                campaign
                    .ports
                    .observer()
                    .on(
                        new SessionEvent.RecordScheduled(
                            campaign.identity(), agentLogin, record))));
    campaign.agents.engage(agentLogin);
    campaign.calls.add(attempt);
    return attempt;
  }

  /** All of them, which are then no longer here. */
  public List<PendingChain> drain() {
    List<PendingChain> all = content();
    due.clear();
    return all;
  }

  public int size() {
    return due.size();
  }

  List<PendingChain> content() {
    return due.stream().map(Due::pending).toList();
  }

  void remove(PendingChain pending) {
    due.removeIf(callback -> callback.pending() == pending);
  }
}
