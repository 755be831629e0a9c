package org.ocserver.session.dial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ocserver.mode.CallFlow;
import org.ocserver.mode.DialingModes;
import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacerSettings;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;

/**
 * Tells a pacer what agents and calls have done since it was told last, by what they do now: the
 * stages need not know of it, and nothing is told twice.
 */
final class PacingFeed {
  private enum Way {
    OUT,
    WAITING,
    OFFERED,
    WITH_AGENT,
    OVER
  }

  private enum Doing {
    AWAY,
    READY,
    RINGING,
    TALKING,
    WRAPPING,
    BUSY
  }

  private static final class Followed {
    private final Attempt attempt;
    private Way way = Way.OUT;
    private long since;

    Followed(Attempt attempt, long since) {
      this.attempt = attempt;
      this.since = since;
    }
  }

  private final CampaignState campaign;
  private final Seizing seizing;
  private final Pacer pacer;
  private final Map<Long, Followed> calls = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Doing> agents = new HashMap<>();
  private final Map<String, Instant> announced = new HashMap<>();

  PacingFeed(CampaignState campaign, Seizing seizing, Pacer pacer) {
    this.campaign = campaign;
    this.seizing = seizing;
    this.pacer = pacer;
  }

  void tell(Instant now) {
    long at = now.toEpochMilli();
    for (Iterator<Followed> all = calls.values().iterator(); all.hasNext(); ) {
      Followed call = all.next();
      follow(call, at);
      if (call.way == Way.OVER) {
        all.remove();
      }
    }
    tellAgents(at);
    for (Attempt attempt : campaign.calls.where(this::isNew)) {
      calls.put(attempt.referenceId(), new Followed(attempt, at));
      pacer.on(new PacingEvent.CallPlaced(at, attempt.referenceId()));
    }
  }

  /** Whether it is dialed for whichever agent is free, and not followed yet. */
  private boolean isNew(Attempt attempt) {
    return attempt.stage().isBeforeAnswer()
        && (attempt.flow() == CallFlow.TRANSFER || attempt.flow() == CallFlow.SEIZING)
        && attempt.callback().isEmpty()
        && !calls.containsKey(attempt.referenceId())
        && !seizing.hasAgent(attempt);
  }

  private void follow(Followed call, long at) {
    Attempt attempt = call.attempt;
    Way now = wayOf(attempt);
    boolean hadAgent = now == Way.OVER && !attempt.agentLogin().isEmpty();
    if (call.way == Way.OUT && (now != Way.OUT && now != Way.OVER || hadAgent)) {
      answered(call, at);
    }
    if (now == Way.OFFERED && call.way == Way.WAITING) {
      offered(call, at);
    } else if (now == Way.WAITING && call.way == Way.OFFERED) {
      pacer.on(new PacingEvent.CallReturned(at, attempt.referenceId()));
      call.way = Way.WAITING;
    }
    if (call.way != Way.WITH_AGENT && (now == Way.WITH_AGENT || hadAgent)) {
      connected(call, at);
    }
    if (now == Way.OVER) {
      if (call.way == Way.OUT) {
        pacer.on(new PacingEvent.CallFailed(at, attempt.referenceId()));
      } else if (call.way != Way.WITH_AGENT) {
        pacer.on(new PacingEvent.CallLost(at, attempt.referenceId()));
      }
      call.way = Way.OVER;
    }
  }

  private void answered(Followed call, long at) {
    pacer.on(new PacingEvent.CallAnswered(at, call.attempt.referenceId()));
    call.way = Way.WAITING;
    call.since = at;
  }

  private void offered(Followed call, long at) {
    String agent = call.attempt.agentLogin();
    pacer.on(new PacingEvent.CallOffered(at, call.attempt.referenceId(), number(agent)));
    agents.put(agent, Doing.RINGING);
    call.way = Way.OFFERED;
  }

  private void connected(Followed call, long at) {
    String agent = call.attempt.agentLogin();
    boolean inTime = at - call.since <= PacerSettings.PATIENCE.toMillis();
    pacer.on(new PacingEvent.CallConnected(at, call.attempt.referenceId(), number(agent), inTime));
    agents.put(agent, Doing.TALKING);
    call.way = Way.WITH_AGENT;
  }

  private Way wayOf(Attempt attempt) {
    if (!campaign.calls.has(attempt)) {
      return Way.OVER;
    }
    return switch (attempt.stage()) {
      case INTENDED, VALIDATING, ENGAGING, REQUESTED, DIALING -> Way.OUT;
      case QUEUED -> Way.WAITING;
      case RINGING -> attempt.agentLogin().isEmpty() ? Way.WAITING : Way.OFFERED;
      case TALKING -> attempt.agentLogin().isEmpty() ? Way.WAITING : Way.WITH_AGENT;
      case RELEASING, SELF_SERVICE, ON_DESKTOP -> Way.OVER;
    };
  }

  private void tellAgents(long at) {
    Map<String, Boolean> engaged = seizing.engaged();
    List<String> known = new ArrayList<>(agents.keySet());
    campaign.agents.logins().stream()
        .filter(login -> !agents.containsKey(login))
        .forEach(known::add);
    for (String agent : known) {
      Doing before = agents.getOrDefault(agent, Doing.AWAY);
      Doing now = doing(agent, before, engaged);
      if (now != before) {
        agents.put(agent, now);
        event(now, number(agent), at);
      }
      tellAnnounced(agent, at);
    }
  }

  private void event(Doing doing, int agent, long at) {
    pacer.on(
        switch (doing) {
          case AWAY -> new PacingEvent.AgentAway(at, agent);
          case READY -> new PacingEvent.AgentReady(at, agent);
          case WRAPPING -> new PacingEvent.AgentWrapping(at, agent);
          case RINGING, BUSY, TALKING -> new PacingEvent.AgentBusy(at, agent);
        });
  }

  /**
   * An agent in a call of ours talks as long as he is busy; what follows is work on it. With
   * seizing it ends when he is engaged again: only then can he be given to a customer.
   */
  private Doing doing(String agent, Doing before, Map<String, Boolean> engaged) {
    boolean worked = before == Doing.TALKING || before == Doing.WRAPPING;
    if (engaged.containsKey(agent)) {
      return engaged.get(agent) ? Doing.READY : worked ? Doing.WRAPPING : Doing.BUSY;
    }
    if (campaign.agents.isIdle(agent)) {
      return !isSeizing() ? Doing.READY : worked && hasMore() ? Doing.WRAPPING : Doing.BUSY;
    }
    if (!campaign.agents.isAtWorkHere(agent)) {
      return Doing.AWAY;
    }
    return switch (campaign.agents.stateOf(agent)) {
      case BUSY -> before == Doing.TALKING || before == Doing.RINGING ? before : Doing.BUSY;
      case AFTER_CALL_WORK -> worked ? Doing.WRAPPING : Doing.BUSY;
      case NOT_READY -> worked && hasRecord(agent) ? Doing.WRAPPING : Doing.AWAY;
      case READY -> Doing.BUSY;
    };
  }

  private boolean isSeizing() {
    return DialingModes.flowOf(campaign.parameters().mode()) == CallFlow.SEIZING;
  }

  /** Whether there are records for which agents will be engaged. */
  private boolean hasMore() {
    return campaign.buffer.size() > 0;
  }

  private boolean hasRecord(String agent) {
    return campaign.calls.countWhere(attempt -> attempt.agentLogin().equals(agent)) > 0;
  }

  private void tellAnnounced(String agent, long at) {
    campaign
        .agents
        .readyAt(agent)
        .filter(then -> !then.equals(announced.put(agent, then)))
        .ifPresent(
            then ->
                pacer.on(new PacingEvent.AgentAnnounced(at, number(agent), then.toEpochMilli())));
  }

  private int number(String agent) {
    return numbers.computeIfAbsent(agent, login -> numbers.size());
  }
}
