package org.ocserver.session.agent;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ocserver.campaign.option.AgentOptions;
import org.ocserver.session.message.AgentAssignments;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.Staffing;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.AgentRoster;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CallsInProgress;
import org.ocserver.session.state.SessionNews;

/**
 * Which of its agents the session may dial for, as far as others have the same agents. A session
 * that dials holds its agents; once it has stopped, and no call of its own can come to them any
 * more, the next session has them. With the option agent-assignment, agents go from session to
 * session meanwhile, as each needs them.
 *
 * <p>Source: manual, "Campaign Group Agent Assignment", and docs/agents.md.
 */
public final class Assignment {
  /**
   * An agent who is about to go to another session.
   *
   * @param expected calls that were on the way when that was decided, and may come to him
   */
  private record Parting(String login, Set<Attempt> expected) {}

  private final SessionSettings settings;
  private final AgentRoster agents;
  private final CallsInProgress calls;
  private final SessionNews news;
  private final AgentAssignments assignments;
  private final Set<String> held = new HashSet<>();

  /** The agent who is about to go to another session. */
  private Optional<Parting> parting = Optional.empty();

  private boolean holding;

  public Assignment(
      SessionSettings settings,
      AgentRoster agents,
      CallsInProgress calls,
      SessionNews news,
      AgentAssignments assignments) {
    this.settings = settings;
    this.agents = agents;
    this.calls = calls;
    this.news = news;
    this.assignments = assignments;
  }

  /**
   * @param dialing whether the session dials of its own accord
   */
  public void tick(boolean dialing) {
    if (dialing) {
      holding = true;
      giveUpOne();
      agents.logins().forEach(this::claim);
      assignments.tell(settings.identity().campaignGroupDbid(), staffing());
    } else if (holding && !isCallOnTheWay()) {
      end();
    }
  }

  private Staffing staffing() {
    return Staffing.of(settings.options(), held.size());
  }

  /**
   * An agent goes to a session that needs him more; one at a time, as each changes who needs
   * agents. Nobody is dialed for him any more, and he goes when no call that is on the way can have
   * been meant for him.
   */
  private void giveUpOne() {
    Optional<Parting> next =
        parting.or(() -> nextToPart().map(login -> new Parting(login, callsOnTheWay())));
    parting = Optional.empty();
    next.ifPresent(this::part);
  }

  private void part(Parting agent) {
    Optional<Integer> other = neededBy(agent.login());
    agents.worksElsewhere(agent.login(), other.isPresent());
    agent.expected().retainAll(callsOnTheWay());
    if (other.isPresent() && agent.expected().isEmpty() && !isAtWork(agent.login())) {
      held.remove(agent.login());
      assignments.giveUp(
          switchName(), agent.login(), settings.identity().campaignGroupDbid(), other.get());
    } else if (other.isPresent()) {
      parting = Optional.of(agent);
    }
  }

  /** Whom another session needs more: one who is idle if there is one. */
  private Optional<String> nextToPart() {
    return staffing().dynamic()
        ? Stream.concat(agents.idle().stream(), agents.logins().stream())
            .filter(login -> neededBy(login).isPresent())
            .findFirst()
        : Optional.empty();
  }

  private Optional<Integer> neededBy(String login) {
    return held.contains(login)
        ? assignments.betterFor(switchName(), login, staffing())
        : Optional.empty();
  }

  private boolean isAtWork(String login) {
    return !calls.where(attempt -> attempt.agentLogin().equals(login)).isEmpty();
  }

  private Set<Attempt> callsOnTheWay() {
    return new HashSet<>(calls.where(attempt -> attempt.stage().isForAnyAgent()));
  }

  private boolean isCallOnTheWay() {
    return calls.count(AttemptStage::isForAnyAgent) > 0;
  }

  /** The agent has logged in. */
  void loggedIn(String login) {
    if (holding) {
      claim(login);
    }
  }

  void loggedOut(String login) {
    held.remove(login);
    agents.worksElsewhere(login, false);
    assignments.forget(switchName(), login, settings.identity().campaignGroupDbid());
  }

  /** All agents are anybody's. */
  public void end() {
    holding = false;
    parting = Optional.empty();
    assignments.release(settings.identity().campaignGroupDbid());
    held.clear();
    agents.logins().forEach(login -> agents.worksElsewhere(login, false));
  }

  /** Whether the session dials for the agent. */
  public boolean holds(String login) {
    return held.contains(login);
  }

  private void claim(String login) {
    if (parting.filter(agent -> agent.login().equals(login)).isPresent()) {
      return;
    }
    if (!held.contains(login) && staffing().isFull()) {
      agents.worksElsewhere(login, true);
      return;
    }
    AgentAssignments.DialClaim claim =
        assignments.claim(switchName(), login, settings.identity().campaignGroupDbid());
    boolean refused = claim == AgentAssignments.DialClaim.REFUSED;
    agents.worksElsewhere(login, refused);
    if (refused) {
      held.remove(login);
    } else {
      held.add(login);
    }
    if (claim == AgentAssignments.DialClaim.MOVED
        && settings.options().value(AgentOptions.AGENT_ASSIGNMENT_NOTIFICATION)) {
      news.tell(session -> new SessionEvent.AgentAssigned(session, login));
    }
  }

  private String switchName() {
    return settings.switchName();
  }
}
