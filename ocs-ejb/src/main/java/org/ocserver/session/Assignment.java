package org.ocserver.session;

import java.util.HashSet;
import java.util.Set;
import org.ocserver.campaign.option.AgentOptions;

/**
 * Which of its agents the session may dial for, as far as others have the same agents. A session
 * that dials holds its agents; once it has stopped, and no call of its own can come to them any
 * more, the next session has them.
 *
 * <p>Source: manual, "Campaign Group Agent Assignment".
 */
final class Assignment {
  private final LoadedCampaign campaign;
  private final AgentAssignments assignments;
  private final Set<String> held = new HashSet<>();
  private boolean holding;

  Assignment(LoadedCampaign campaign, AgentAssignments assignments) {
    this.campaign = campaign;
    this.assignments = assignments;
  }

  /**
   * @param dialing whether the session dials of its own accord
   */
  void tick(boolean dialing) {
    if (dialing) {
      holding = true;
      campaign.agents.logins().forEach(this::claim);
    } else if (holding && !isCallOnTheWay()) {
      end();
    }
  }

  private boolean isCallOnTheWay() {
    return campaign.calls.count(CallStage::isForAnyAgent) > 0;
  }

  /** The agent has logged in. */
  void loggedIn(String login) {
    if (holding) {
      claim(login);
    }
  }

  void loggedOut(String login) {
    held.remove(login);
    campaign.agents.worksElsewhere(login, false);
    assignments.forget(switchName(), login, campaign.identity().campaignGroupDbid());
  }

  /** All agents are anybody's. */
  void end() {
    holding = false;
    held.forEach(
        login -> assignments.release(switchName(), login, campaign.identity().campaignGroupDbid()));
    held.clear();
    campaign.agents.logins().forEach(login -> campaign.agents.worksElsewhere(login, false));
  }

  /** Whether the session dials for the agent. */
  boolean holds(String login) {
    return held.contains(login);
  }

  private void claim(String login) {
    AgentAssignments.Claim claim =
        assignments.claim(switchName(), login, campaign.identity().campaignGroupDbid());
    boolean refused = claim == AgentAssignments.Claim.REFUSED;
    campaign.agents.worksElsewhere(login, refused);
    if (!refused) {
      held.add(login);
    }
    if (claim == AgentAssignments.Claim.MOVED
        && campaign.settings.options().value(AgentOptions.AGENT_ASSIGNMENT_NOTIFICATION)) {
      campaign.ports.observer().on(new SessionEvent.AgentAssigned(campaign.identity(), login));
    }
  }

  private String switchName() {
    return campaign.settings.switchName();
  }
}
