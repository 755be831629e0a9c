package org.ocserver.session.agent;

import java.time.Instant;
import org.ocserver.session.call.Previewing;
import org.ocserver.session.call.RecordDesk;
import org.ocserver.session.state.CampaignState;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.AgentLogout;
import org.ocserver.telephony.TelephonyEvent.AgentReady;

/** Agents who come, become ready and go: tells the stages that it concerns. */
public final class AgentPresence {
  private final CampaignState campaign;
  private final RecordDesk desk;
  private final Previewing previewing;
  private final SmartLogouts logouts;
  private final Assignment assignment;

  public AgentPresence(
      CampaignState campaign,
      RecordDesk desk,
      Previewing previewing,
      SmartLogouts logouts,
      Assignment assignment) {
    this.campaign = campaign;
    this.desk = desk;
    this.previewing = previewing;
    this.logouts = logouts;
    this.assignment = assignment;
  }

  /** Takes in what the switch says of an agent; true if he is new. */
  public boolean on(AgentEvent event, Instant now) {
    boolean isNew = campaign.agents.on(event);
    if (isNew) {
      assignment.loggedIn(event.agentLogin());
    }
    if (event instanceof AgentReady) {
      desk.agentReady(event.agentLogin(), now);
    } else if (event instanceof AgentLogout) {
      previewing.agentLoggedOut(event.agentLogin());
      desk.agentLoggedOut(event.agentLogin(), now);
      logouts.loggedOut(event.agentLogin());
      assignment.loggedOut(event.agentLogin());
    }
    return isNew;
  }
}
