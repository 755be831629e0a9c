package org.ocserver.session.dial;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.mode.CallFlow;
import org.ocserver.session.call.HeldCalls;
import org.ocserver.session.call.Placing;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;

/**
 * Brings customers who answered together with agents who were engaged before. What is to be done
 * follows from how calls and agents are at the moment, so it does not matter in which order they
 * came to be so.
 *
 * <p>Source: manual, "ASM Mode (MCP as the CPA Provider)", and "Reserved Keys", GSW_ASM_OVERDIAL
 * and GSW_ASSURED_HANDLE.
 */
public final class Seizing {
  private static final Logger LOG = System.getLogger(Seizing.class.getName());

  /** Agents who are engaged for nobody are let go when that lasts so long. */
  private static final Duration SURPLUS = Duration.ofSeconds(3);

  private final CampaignState campaign;
  private final Engagements engagements;
  private final Finishing finishing;
  private final Placing placing;
  private final HeldCalls held;

  /** Customers whose call could not be merged once. */
  private final Set<Attempt> unmerged = new HashSet<>();

  private boolean began;
  private Optional<Instant> surplusSince = Optional.empty();

  public Seizing(
      CampaignState campaign,
      Engagements engagements,
      Finishing finishing,
      Placing placing,
      HeldCalls held) {
    this.campaign = campaign;
    this.engagements = engagements;
    this.finishing = finishing;
    this.placing = placing;
    this.held = held;
  }

  /** Takes in an event; true if it is one of an engaging call. */
  public boolean on(CallEvent event, Instant now) {
    return engagements.on(event, now);
  }

  public void refused(RequestFailed failure, Instant now) {
    engagements.refused(failure, now).ifPresent(engagement -> notMerged(engagement, now));
  }

  /**
   * The agent's call is given up, if it was not the customer who went: it may be what is broken.
   */
  private void notMerged(Engagement engagement, Instant now) {
    Optional<Attempt> customer = engagement.customer().filter(this::isHeld);
    if (customer.isEmpty()) {
      engagements.part(engagement, now);
      return;
    }
    LOG.log(Level.WARNING, "Call {0} is not merged", customer.get().guid());
    engagements.release(engagement);
    if (!unmerged.add(customer.get())) {
      held.overdial(customer.get(), now);
    }
  }

  public void linkLost() {
    engagements.linkLost();
  }

  public void linkBack() {
    engagements.linkBack();
  }

  /** Whether there is no engaging call. */
  public boolean isIdle() {
    return engagements.isEmpty();
  }

  /** Agents who wait for any customer. */
  int waiting() {
    return engagements.where(Seizing::isWaitingForAnyone).size();
  }

  /** Agents who are engaged, or are being so; and whether each waits for any customer. */
  Map<String, Boolean> engaged() {
    return engagements.where(e -> !e.agentLogin().isEmpty()).stream()
        .collect(
            Collectors.toMap(
                Engagement::agentLogin, Seizing::isWaitingForAnyone, Boolean::logicalOr));
  }

  /** Customers who answered and wait for an agent who is engaged. */
  int heldCustomers() {
    return waitingCustomers().size();
  }

  /** Whether an agent is engaged for this customer alone. */
  boolean hasAgent(Attempt attempt) {
    return engagements.of(attempt).isPresent();
  }

  private static boolean isWaitingForAnyone(Engagement engagement) {
    return engagement.stage() == Engagement.Stage.WAITING && engagement.isForAnyone();
  }

  private boolean isHeld(Attempt attempt) {
    return campaign.calls.has(attempt)
        && attempt.flow() == CallFlow.SEIZING
        && attempt.stage() == AttemptStage.QUEUED;
  }

  private boolean isMerging(Attempt attempt) {
    return engagements.of(attempt).filter(e -> e.stage() == Engagement.Stage.MERGING).isPresent();
  }

  private List<Attempt> waitingCustomers() {
    List<Attempt> customers = new ArrayList<>(campaign.calls.where(this::isHeld));
    customers.removeIf(this::isMerging);
    customers.sort(Comparator.comparing(Attempt::stageSince));
    return customers;
  }

  /**
   * Does what is to be done now.
   *
   * @param seizing whether the session dials in a mode with seizing
   * @param running whether the session dials
   * @param reserved agents who are kept free for inbound calls
   */
  public void settle(boolean seizing, boolean running, int reserved, Instant now) {
    began |= seizing;
    if (!began) {
      return;
    }
    parted(now);
    engagements.giveUpUnanswered(now);
    releaseThoseWhoLeave();
    waitingCustomers().forEach(customer -> connect(customer, now));
    assure(running, reserved, now);
    keep(seizing ? campaign.buffer.size() : 0, seizing, reserved, now);
    unmerged.removeIf(attempt -> !campaign.calls.has(attempt));
  }

  /** Ends merges that are done, or whose customer is gone, or that take too long. */
  private void parted(Instant now) {
    Duration limit =
        campaign.settings.options().value(CallOptions.CALL_WAIT_ORIGINAL_ESTABLISH_TIMEOUT);
    for (Engagement engagement : engagements.where(e -> e.customer().isPresent())) {
      Attempt customer = engagement.customer().orElseThrow();
      boolean merging = engagement.stage() == Engagement.Stage.MERGING;
      boolean there = campaign.calls.has(customer);
      if (merging && there && !isHeld(customer)) {
        engagements.forget(engagement);
      } else if (!there) {
        engagements.part(engagement, now);
      } else if (merging && engagement.since().plus(limit).isBefore(now)) {
        notMerged(engagement, now);
      }
    }
  }

  private void releaseThoseWhoLeave() {
    engagements
        .where(
            e ->
                e.stage() == Engagement.Stage.WAITING
                    && !e.agentLogin().isEmpty()
                    && (!campaign.agents.isAtWorkHere(e.agentLogin())
                        || campaign.agents.isNotReady(e.agentLogin())))
        .forEach(engagements::release);
  }

  /** The customer gets the agent of his own, or the one who waits longest; or waits; or neither. */
  private void connect(Attempt customer, Instant now) {
    Optional<Engagement> agent =
        engagements
            .of(customer)
            .filter(e -> e.stage() == Engagement.Stage.WAITING)
            .or(() -> first(Seizing::isWaitingForAnyone));
    if (agent.isPresent()) {
      engagements.merge(agent.get(), customer, now);
    } else if (!mayWait(customer, now)) {
      held.overdial(customer, now);
    }
  }

  private boolean mayWait(Attempt customer, Instant now) {
    Duration patience =
        campaign.settings.options().value(CallOptions.CALL_WAIT_ENGAGED_AGENT_TIMEOUT);
    return customer.stageSince().plus(patience).isAfter(now)
        && (first(Engagement::isUnderWay).isPresent() || engagements.available() > 0);
  }

  private Optional<Engagement> first(Predicate<Engagement> condition) {
    return engagements.where(condition).stream().min(Comparator.comparing(Engagement::since));
  }

  /** Records that are dialed only once an agent is engaged for each of them. */
  private void assure(boolean running, int reserved, Instant now) {
    Duration limit =
        campaign.settings.options().value(CallOptions.CALL_WAIT_AGENT_CONNECTED_TIMEOUT);
    for (Attempt attempt : campaign.calls.where(a -> a.stage() == AttemptStage.ENGAGING)) {
      if (!running || attempt.stageSince().plus(limit).isBefore(now)) {
        finishing.undo(attempt, "no agent was engaged", now);
      } else {
        assure(attempt, reserved, now);
      }
    }
  }

  private void assure(Attempt attempt, int reserved, Instant now) {
    Optional<Engagement> own = engagements.of(attempt);
    if (own.isEmpty()) {
      own = first(Seizing::isWaitingForAnyone);
      own.ifPresent(engagement -> engagements.reserve(engagement, attempt));
    }
    if (own.isEmpty()) {
      engage(Optional.of(attempt), reserved, now);
    } else if (own.get().stage() == Engagement.Stage.WAITING) {
      placing.engaged(attempt, now);
    }
  }

  /**
   * Engages as many agents as there are customers for them, and lets go those for whom there are
   * none.
   *
   * @param records that wait to be dialed
   */
  private void keep(int records, boolean seizing, int reserved, Instant now) {
    int wanted = records + campaign.calls.countWhere(this::needsAgent);
    int open = engagements.where(e -> e.stage() != Engagement.Stage.UNWANTED).size();
    for (int i = open; i < wanted; i++) {
      if (!engage(Optional.empty(), reserved, now)) {
        break;
      }
    }
    if (open <= wanted) {
      surplusSince = Optional.empty();
    } else if (!seizing || lastsLong(now)) {
      letGo(open - wanted);
    }
  }

  private boolean needsAgent(Attempt attempt) {
    return attempt.flow() == CallFlow.SEIZING
        && (attempt.stage().isBeforeAnswer() || attempt.stage() == AttemptStage.QUEUED);
  }

  private boolean lastsLong(Instant now) {
    Instant since = surplusSince.orElse(now);
    surplusSince = Optional.of(since);
    return !campaign.buffer.isAsking() && !since.plus(SURPLUS).isAfter(now);
  }

  private void letGo(int count) {
    List<Engagement> idle =
        new ArrayList<>(
            engagements.where(e -> e.isForAnyone() && (e.isUnderWay() || isWaitingForAnyone(e))));
    idle.sort(Comparator.comparing(Engagement::since).reversed());
    idle.stream().limit(count).forEach(engagements::release);
  }

  /** Engages an agent, if one is ready. */
  private boolean engage(Optional<Attempt> customer, int reserved, Instant now) {
    if (!campaign.isLinkUp() || engagements.isResting(now) || engagements.available() <= reserved) {
      return false;
    }
    engagements.engage(customer, now);
    return true;
  }

  /** Nobody is engaged any more, and no record waits for an agent. */
  public void abandon(Instant now) {
    campaign
        .calls
        .where(attempt -> attempt.stage() == AttemptStage.ENGAGING)
        .forEach(attempt -> finishing.undo(attempt, "unloaded", now));
    engagements.where(e -> true).forEach(engagements::release);
  }
}
