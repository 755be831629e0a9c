package org.ocserver.session.dial;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.AgentRoster;
import org.ocserver.session.state.Attempt;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TelephonyEvent.Abandoned;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.DestinationBusy;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.Queued;
import org.ocserver.telephony.TelephonyEvent.Released;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyEvent.Ringing;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.TelephonySwitch;

/**
 * The calls that engage agents: made, followed and ended.
 *
 * <p>Source: manual, "ASM Mode (MCP as the CPA Provider)".
 */
public final class Engagements {
  private static final Logger LOG = System.getLogger(Engagements.class.getName());

  /** After an engaging call came to nothing, the next is left for so long. */
  private static final Duration REST = Duration.ofSeconds(1);

  private final SessionSettings settings;
  private final AgentRoster agents;
  private final LongSupplier references;
  private final EngagingRequests requests;
  private final Map<Long, Engagement> byReference = new LinkedHashMap<>();
  private final Map<ConnectionId, Engagement> byCall = new HashMap<>();
  private final Map<Attempt, Engagement> byCustomer = new HashMap<>();

  /** Calls that the switch may still have after the link was lost, with their references. */
  private final Map<ConnectionId, Long> left = new HashMap<>();

  private Instant notBefore = Instant.MIN;

  /**
   * @param references new numbers for requests to the switch
   */
  public Engagements(
      SessionSettings settings,
      AgentRoster agents,
      TelephonySwitch telephony,
      LongSupplier references) {
    this.settings = settings;
    this.agents = agents;
    this.references = references;
    requests = new EngagingRequests(settings, telephony);
  }

  /** Those for which the condition holds, the oldest first; a copy. */
  List<Engagement> where(Predicate<Engagement> condition) {
    return byReference.values().stream().filter(condition).toList();
  }

  /** The one that is reserved for a customer, or is being merged with him. */
  Optional<Engagement> of(Attempt customer) {
    return Optional.ofNullable(byCustomer.get(customer));
  }

  boolean isEmpty() {
    return byReference.isEmpty();
  }

  boolean isResting(Instant now) {
    return now.isBefore(notBefore);
  }

  /** Agents for whom an engaging call could be made. */
  int available() {
    long unknown =
        byReference.values().stream()
            .filter(e -> e.agentLogin().isEmpty() && e.isUnderWay())
            .count();
    return Math.max(0, agents.ready() - (int) unknown);
  }

  /**
   * Engages an agent who is ready; there must be one. The call goes to the queue where answered
   * calls go, or without one to the agent's DN.
   *
   * @param reserved the customer for whom alone
   */
  void engage(Optional<Attempt> reserved, Instant now) {
    Optional<Dn> queue = settings.lines().destination();
    String agent = queue.isPresent() ? "" : agents.idle().get(0);
    Engagement engagement = new Engagement(references.getAsLong(), agent, now);
    reserved.ifPresent(customer -> join(engagement, customer));
    byReference.put(engagement.referenceId(), engagement);
    if (!agent.isEmpty()) {
      agents.engage(agent);
    }
    requests.engage(
        engagement, queue.map(Dn::number).orElseGet(() -> agents.dnOf(agent)), reserved);
  }

  /** An agent who waits for anyone waits for this customer alone from now on. */
  void reserve(Engagement engagement, Attempt customer) {
    join(engagement, customer);
    requests.reserve(engagement, customer);
  }

  private void join(Engagement engagement, Attempt customer) {
    engagement.setCustomer(Optional.of(customer));
    byCustomer.put(customer, engagement);
  }

  /** The customer is gone: the agent waits for anyone. */
  void part(Engagement engagement, Instant now) {
    engagement.customer().ifPresent(byCustomer::remove);
    engagement.setCustomer(Optional.empty());
    if (engagement.stage() == Engagement.Stage.MERGING) {
      engagement.enter(Engagement.Stage.WAITING, now);
    }
  }

  /** Asks the switch to join the agent's call with a customer's. */
  void merge(Engagement engagement, Attempt customer, Instant now) {
    long reference = references.getAsLong();
    join(engagement, customer);
    engagement.merge(reference, now);
    requests.merge(engagement, customer);
  }

  /** Takes in an event; true if it is one of an engaging call. */
  boolean on(CallEvent event, Instant now) {
    if (event instanceof Dialing dialing) {
      return named(dialing, now);
    }
    Optional<Engagement> found = Optional.ofNullable(byCall.get(event.call()));
    found.ifPresent(engagement -> on(engagement, event, now));
    return found.isPresent() || releaseForgotten(event, references.getAsLong());
  }

  private boolean named(Dialing event, Instant now) {
    Engagement engagement = byReference.get(event.referenceId());
    if (engagement == null) {
      return releaseForgotten(event, event.referenceId());
    }
    engagement.named(event.call());
    byCall.put(event.call(), engagement);
    if (engagement.stage() == Engagement.Stage.UNWANTED) {
      release(engagement);
    } else {
      engagement.enter(Engagement.Stage.ON_THE_WAY, now);
    }
    return true;
  }

  /** An engaging call that this session asked for and knows no more; true if it is one. */
  private boolean releaseForgotten(CallEvent event, long reference) {
    boolean isOurs = requests.isOurs(event);
    boolean isThere =
        event instanceof Dialing || event instanceof Ringing || event instanceof Established;
    if (isOurs && isThere) {
      requests.release(event.call(), reference);
    }
    return isOurs;
  }

  private void on(Engagement engagement, CallEvent event, Instant now) {
    if (event instanceof Ringing ringing) {
      at(engagement, ringing.dn());
    } else if (event instanceof Established established) {
      if (engagement.isUnderWay() && !settings.lines().isHeldAt(established.dn())) {
        at(engagement, established.dn());
        engagement.enter(Engagement.Stage.WAITING, now);
      }
    } else if (event instanceof DestinationBusy) {
      failed(engagement, "busy", now);
    } else if (event instanceof Released || event instanceof Abandoned) {
      if (engagement.isUnderWay()) {
        failed(engagement, "not answered", now);
      } else {
        forget(engagement);
      }
    } else if (event instanceof Queued) {
      LOG.log(Level.DEBUG, "{0}", event);
    }
  }

  private void at(Engagement engagement, String dn) {
    agents
        .busyAt(dn)
        .ifPresent(
            login -> {
              engagement.rings(login);
              agents.engage(login);
            });
  }

  /** A request came to nothing; gives the engagement that was not merged, if that was asked. */
  Optional<Engagement> refused(RequestFailed failure, Instant now) {
    Engagement asked = byReference.get(failure.referenceId());
    if (asked != null && asked.call().isEmpty()) {
      if (failure.reason() == TelephonyFailure.LINK_DISCONNECTED) {
        forget(asked);
      } else {
        failed(asked, failure.reason() + " " + failure.description(), now);
      }
      return Optional.empty();
    }
    return byReference.values().stream()
        .filter(
            e ->
                e.stage() == Engagement.Stage.MERGING
                    && e.mergeReference() == failure.referenceId())
        .findFirst();
  }

  /** The agent could not be engaged: he is not counted on until the switch says he is ready. */
  private void failed(Engagement engagement, String why, Instant now) {
    LOG.log(
        Level.INFO,
        "{0}: agent {1} is not engaged: {2}",
        settings.identity().groupName(),
        engagement.agentLogin(),
        why);
    notBefore = now.plus(REST);
    forget(engagement);
    if (engagement.stage() != Engagement.Stage.UNWANTED && !engagement.agentLogin().isEmpty()) {
      agents.doubt(engagement.agentLogin());
    }
  }

  /** Ends those that the agent did not answer in time. */
  void giveUpUnanswered(Instant now) {
    Duration limit = settings.options().value(CallOptions.CALL_WAIT_AGENT_CONNECTED_TIMEOUT);
    for (Engagement engagement :
        where(
            e ->
                (e.isUnderWay() || e.stage() == Engagement.Stage.UNWANTED)
                    && e.since().plus(limit).isBefore(now))) {
      hangUp(engagement);
      failed(engagement, "no answer in time", now);
    }
  }

  /** The agent is not needed any more, or not his to give: his call is released. */
  void release(Engagement engagement) {
    if (engagement.call().isPresent()) {
      hangUp(engagement);
      forget(engagement);
    } else if (engagement.stage() != Engagement.Stage.UNWANTED) {
      part(engagement, engagement.since());
      engagement.enter(Engagement.Stage.UNWANTED, engagement.since());
    }
  }

  private void hangUp(Engagement engagement) {
    engagement.call().ifPresent(call -> requests.release(call, engagement.referenceId()));
  }

  /** It is over, or has become a customer's call. */
  void forget(Engagement engagement) {
    byReference.remove(engagement.referenceId());
    engagement.call().ifPresent(byCall::remove);
    engagement.customer().ifPresent(byCustomer::remove);
    if (!engagement.agentLogin().isEmpty()) {
      agents.release(engagement.agentLogin());
    }
  }

  /**
   * The link is lost: what becomes of them will not be heard. They are released when it is back.
   */
  void linkLost() {
    for (Engagement engagement : where(e -> true)) {
      engagement.call().ifPresent(call -> left.put(call, engagement.referenceId()));
      forget(engagement);
    }
  }

  /** Nobody is to wait on a call that this session has forgotten. */
  void linkBack() {
    left.forEach(requests::release);
    left.clear();
  }
}
