package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_MODE;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.USER_EVENT;

import java.util.Optional;
import org.ocserver.session.DialParameters;
import org.ocserver.session.SessionEvent;
import org.ocserver.session.SessionEvent.AgentJoined;
import org.ocserver.session.SessionEvent.RecordPushed;
import org.ocserver.session.SessionEvent.RecordScheduled;
import org.ocserver.session.SessionEvent.RecordWithdrawn;
import org.ocserver.session.SessionEvent.StatusChanged;
import org.ocserver.session.SessionIdentity;
import org.ocserver.session.SessionObserver;
import org.ocserver.session.SessionStatus;
import org.ocserver.telephony.TKVList;

/**
 * Tells agents' desktops what becomes of their campaigns and of the records that they are given.
 *
 * <p>Source: manual, "Campaign Status Notification from OCS to Desktop".
 */
public final class DesktopNotifications implements SessionObserver {
  private final DesktopSender sender;

  public DesktopNotifications(DesktopSender sender) {
    this.sender = sender;
  }

  @Override
  public void on(SessionEvent event) {
    if (event instanceof StatusChanged changed) {
      notificationOf(changed)
          .ifPresent(
              name -> {
                TKVList notification = notification(name, changed.session(), changed.parameters());
                changed.agents().forEach(agent -> sender.send(agent, notification));
              });
    } else if (event instanceof AgentJoined joined) {
      atLogin(joined.status())
          .ifPresent(
              name ->
                  sender.send(
                      joined.agentLogin(),
                      notification(name, joined.session(), joined.parameters())));
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

  private static Optional<String> notificationOf(StatusChanged change) {
    return switch (change.to()) {
      case RUNNING -> Optional.of("CampaignStarted");
      case ACTIVE ->
          Optional.of(
              change.from() == SessionStatus.RUNNING ? "CampaignStopped" : "CampaignLoaded");
      case WAITING_UNLOAD ->
          change.from() == SessionStatus.RUNNING
              ? Optional.of("CampaignStopped")
              : Optional.empty();
      case NOT_LOADED -> Optional.of("CampaignUnloaded");
      case UNLOAD_IN_PROGRESS, INACTIVE -> Optional.empty();
    };
  }

  private static Optional<String> atLogin(SessionStatus status) {
    return switch (status) {
      case RUNNING -> Optional.of("CampaignStarted");
      case ACTIVE -> Optional.of("CampaignLoaded");
      case NOT_LOADED, WAITING_UNLOAD, UNLOAD_IN_PROGRESS, INACTIVE -> Optional.empty();
    };
  }

  private static TKVList notification(
      String name, SessionIdentity session, DialParameters parameters) {
    TKVList.Builder notification =
        TKVList.builder()
            .put(USER_EVENT.key(), name)
            .put(APPLICATION_ID.key(), session.applicationDbid())
            .put(CAMPAIGN_DESCRIPTION.key(), session.campaignDescription());
    if (name.equals("CampaignStarted")) {
      notification.put(CAMPAIGN_MODE.key(), parameters.mode().modeName());
    }
    return notification
        .put(CAMPAIGN_NAME.key(), session.campaignName())
        .put(CAMPAIGN_GROUP_DESCRIPTION.key(), session.groupDescription())
        .put(CAMPAIGN_GROUP_NAME.key(), session.groupName())
        .build();
  }
}
