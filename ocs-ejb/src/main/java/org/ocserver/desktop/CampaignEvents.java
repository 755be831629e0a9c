package org.ocserver.desktop;

import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_MODE;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.session.message.Participation;
import org.ocserver.session.message.SessionEvent.ModeChanged;
import org.ocserver.session.message.SessionEvent.StatusChanged;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

/**
 * Events about campaigns, and agents' part in them.
 *
 * <p>Source: manual, "Campaign Status Notification from OCS to Desktop".
 */
final class CampaignEvents {
  private CampaignEvents() {}

  /** What agents are told of a change, if anything. */
  static Optional<TKVList> statusChanged(StatusChanged change) {
    return eventOf(change)
        .map(event -> event.of(id(change.session()), told(change.session(), change.parameters())));
  }

  private static Optional<DesktopEvent> eventOf(StatusChanged change) {
    return switch (change.to()) {
      case RUNNING -> Optional.of(DesktopEvent.CAMPAIGN_STARTED);
      case ACTIVE ->
          Optional.of(
              change.from() == SessionStatus.RUNNING
                  ? DesktopEvent.CAMPAIGN_STOPPED
                  : DesktopEvent.CAMPAIGN_LOADED);
      case WAITING_UNLOAD ->
          change.from() == SessionStatus.RUNNING
              ? Optional.of(DesktopEvent.CAMPAIGN_STOPPED)
              : Optional.empty();
      case NOT_LOADED -> Optional.of(DesktopEvent.CAMPAIGN_UNLOADED);
      case UNLOAD_IN_PROGRESS, INACTIVE -> Optional.empty();
    };
  }

  /** What an agent is told at login, if anything. */
  static Optional<TKVList> atLogin(
      SessionIdentity session, SessionStatus status, DialParameters parameters) {
    Optional<DesktopEvent> event =
        switch (status) {
          case RUNNING -> Optional.of(DesktopEvent.CAMPAIGN_STARTED);
          case ACTIVE -> Optional.of(DesktopEvent.CAMPAIGN_LOADED);
          case NOT_LOADED, WAITING_UNLOAD, UNLOAD_IN_PROGRESS, INACTIVE -> Optional.empty();
        };
    return event.map(one -> one.of(id(session), told(session, parameters)));
  }

  /**
   * What a desktop is told that asks for the campaigns of its agent: what it is told at the agent's
   * login, and, if several sessions dial that have the agent, for which of them he works.
   *
   * <p>Source: manual, "CampaignStatusRequest".
   */
  static List<TKVList> statusOf(List<Participation> participations) {
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

  /** Only a campaign that dials has a mode to tell. */
  static Optional<TKVList> modeChanged(ModeChanged change) {
    return change.status() == SessionStatus.RUNNING
        ? Optional.of(
            DesktopEvent.CAMPAIGN_MODE_CHANGED.of(
                id(change.session()), told(change.session(), change.parameters())))
        : Optional.empty();
  }

  /** The agent works for this session now. */
  static TKVList groupAssigned(SessionIdentity session) {
    return DesktopEvent.CAMPAIGN_GROUP_ASSIGNED.of(id(session), told(session).build());
  }

  /** The agent can log out. */
  static TKVList logOutAcknowledge(SessionIdentity session) {
    return DesktopEvent.LOG_OUT_ACKNOWLEDGE.of(id(session), told(session).build());
  }

  private static int id(SessionIdentity session) {
    return session.applicationDbid();
  }

  private static TKVList told(SessionIdentity session, DialParameters parameters) {
    return told(session).put(CAMPAIGN_MODE.key(), parameters.mode().modeName()).build();
  }

  /** All that desktops may know of a campaign; each event takes what it has a key for. */
  private static TKVList.Builder told(SessionIdentity session) {
    return TKVList.builder()
        .put(CAMPAIGN_DESCRIPTION.key(), session.campaignDescription())
        .put(CAMPAIGN_NAME.key(), session.campaignName())
        .put(CAMPAIGN_GROUP_DESCRIPTION.key(), session.groupDescription())
        .put(CAMPAIGN_GROUP_NAME.key(), session.groupName());
  }
}
