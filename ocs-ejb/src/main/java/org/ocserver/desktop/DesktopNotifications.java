package org.ocserver.desktop;

import java.util.List;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionEvent.AgentAssigned;
import org.ocserver.session.message.SessionEvent.AgentJoined;
import org.ocserver.session.message.SessionEvent.LogOutPossible;
import org.ocserver.session.message.SessionEvent.ModeChanged;
import org.ocserver.session.message.SessionEvent.RecordPushed;
import org.ocserver.session.message.SessionEvent.RecordScheduled;
import org.ocserver.session.message.SessionEvent.RecordWithdrawn;
import org.ocserver.session.message.SessionEvent.StatusChanged;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.telephony.TKVList;

/**
 * Tells agents' desktops what becomes of their campaigns and of the records that they are given.
 *
 * <p>Source: manual, "Campaign Status Notification from OCS to Desktop" and "Unsolicited
 * Notifications".
 */
public final class DesktopNotifications implements SessionObserver {
  private final DesktopSender sender;

  public DesktopNotifications(DesktopSender sender) {
    this.sender = sender;
  }

  @Override
  public void on(SessionEvent event) {
    if (event instanceof StatusChanged changed) {
      CampaignEvents.statusChanged(changed).ifPresent(told -> send(changed.agents(), told));
    } else if (event instanceof ModeChanged changed) {
      CampaignEvents.modeChanged(changed).ifPresent(told -> send(changed.agents(), told));
    } else if (event instanceof AgentJoined joined) {
      CampaignEvents.atLogin(joined.session(), joined.status(), joined.parameters())
          .ifPresent(told -> sender.send(joined.agentLogin(), told));
    } else if (event instanceof AgentAssigned assigned) {
      sender.send(assigned.agentLogin(), CampaignEvents.groupAssigned(assigned.session()));
    } else if (event instanceof LogOutPossible possible) {
      sender.send(possible.agentLogin(), CampaignEvents.logOutAcknowledge(possible.session()));
    } else if (event instanceof RecordPushed pushed) {
      sender.send(
          pushed.agentLogin(),
          RecordEvents.pushedRecord(pushed.session(), pushed.record(), pushed.agentLogin()));
    } else if (event instanceof RecordScheduled scheduled) {
      sender.send(
          scheduled.agentLogin(),
          RecordEvents.scheduledCall(scheduled.session(), scheduled.record()));
    } else if (event instanceof RecordWithdrawn withdrawn) {
      sender.send(
          withdrawn.agentLogin(),
          RecordEvents.recordCancel(withdrawn.session(), withdrawn.record(), withdrawn.scope()));
    }
  }

  private void send(List<String> agents, TKVList event) {
    agents.forEach(agent -> sender.send(agent, event));
  }
}
