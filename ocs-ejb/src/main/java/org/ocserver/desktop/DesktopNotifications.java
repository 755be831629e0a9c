package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_MODE;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.USER_EVENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ocserver.session.DialParameters;
import org.ocserver.session.Participation;
import org.ocserver.session.SessionEvent;
import org.ocserver.session.SessionEvent.AgentAssigned;
import org.ocserver.session.SessionEvent.AgentJoined;
import org.ocserver.session.SessionEvent.LogOutPossible;
import org.ocserver.session.SessionEvent.ModeChanged;
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
  /** Those that tell the dial mode. */
  private static final Set<String> WITH_MODE = Set.of("CampaignStarted", "CampaignModeChanged");

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
    } else if (event instanceof ModeChanged changed) {
      modeChanged(changed)
          .ifPresent(
              notification -> changed.agents().forEach(agent -> sender.send(agent, notification)));
    } else if (event instanceof AgentJoined joined) {
      atLogin(joined.session(), joined.status(), joined.parameters())
          .ifPresent(notification -> sender.send(joined.agentLogin(), notification));
    } else if (event instanceof AgentAssigned assigned) {
      sender.send(assigned.agentLogin(), groupAssigned(assigned.session()));
    } else if (event instanceof LogOutPossible possible) {
      sender.send(possible.agentLogin(), logOutAcknowledge(possible.session()));
    } else if (event instanceof RecordPushed pushed) {
      sender.send(
          pushed.agentLogin(),
          RecordEvents.pushedRecord(pushed.session(), pushed.record(), pushed.agentLogin()));
    } else if (event instanceof RecordScheduled scheduled) {
      sender.send(
          scheduled.agentLogin(),
          RecordEvents.scheduledCall(scheduled.session(), scheduled.record()));
    } else if (event instanceof RecordPushed pushed) {
      sender.send(
          pushed.agentLogin(),
          RecordEvents.pushedRecord(pushed.session(), pushed.record(), pushed.agentLogin()));
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

  /**
   * What a desktop is told that asks for the campaigns of its agent: what it is told at the agent's
   * login, and, if several sessions dial that have the agent, for which of them he works.
   *
   * <p>Source: manual, "CampaignStatusRequest".
   */
  public static List<TKVList> statusOf(List<Participation> participations) {
    List<TKVList> told = new ArrayList<>();
    long dialing = participations.stream().filter(Participation::dialing).count();
    for (Participation one : participations) {
      atLogin(one.session(), one.status(), one.parameters()).ifPresent(told::add);
      if (dialing > 1 && one.assigned()) {
        told.add(groupAssigned(one.session()));
      }
    }
    return List.copyOf(told);
  }

  private static Optional<TKVList> atLogin(
      SessionIdentity session, SessionStatus status, DialParameters parameters) {
    return switch (status) {
      case RUNNING -> Optional.of(notification("CampaignStarted", session, parameters));
      case ACTIVE -> Optional.of(notification("CampaignLoaded", session, parameters));
      case NOT_LOADED, WAITING_UNLOAD, UNLOAD_IN_PROGRESS, INACTIVE -> Optional.empty();
    };
  }

  /** Only a campaign that dials has a mode to tell. */
  private static Optional<TKVList> modeChanged(ModeChanged change) {
    return change.status() == SessionStatus.RUNNING
        ? Optional.of(notification("CampaignModeChanged", change.session(), change.parameters()))
        : Optional.empty();
  }

  private static TKVList groupAssigned(SessionIdentity session) {
    return about("CampaignGroupAssigned", session, Optional.empty());
  }

  private static TKVList logOutAcknowledge(SessionIdentity session) {
    return TKVList.builder()
        .put(USER_EVENT.key(), "LogOutAcknowledge")
        .put(APPLICATION_ID.key(), session.applicationDbid())
        .put(CAMPAIGN_NAME.key(), session.campaignName())
        .build();
  }

  private static TKVList notification(
      String name, SessionIdentity session, DialParameters parameters) {
    return about(
        name,
        session,
        Optional.of(parameters.mode().modeName()).filter(mode -> WITH_MODE.contains(name)));
  }

  private static TKVList about(String name, SessionIdentity session, Optional<String> mode) {
    return TKVList.builder()
        .put(USER_EVENT.key(), name)
        .put(APPLICATION_ID.key(), session.applicationDbid())
        .put(CAMPAIGN_DESCRIPTION.key(), session.campaignDescription())
        .put(CAMPAIGN_MODE.key(), mode)
        .put(CAMPAIGN_NAME.key(), session.campaignName())
        .put(CAMPAIGN_GROUP_DESCRIPTION.key(), session.groupDescription())
        .put(CAMPAIGN_GROUP_NAME.key(), session.groupName())
        .build();
  }
}
