package org.ocserver.commdn;

import java.util.Optional;
import java.util.function.Consumer;
import org.ocserver.sequence.SequenceEvent;
import org.ocserver.sequence.SequenceObserver;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionEvent.ModeChanged;
import org.ocserver.session.message.SessionEvent.StatusChanged;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

/** Tells all applications what becomes of campaigns, whoever brought it about. */
public final class CommDnNotifications implements SessionObserver, SequenceObserver {
  private final Consumer<TKVList> sender;

  /**
   * @param sender sends an event to all applications; must not wait
   */
  public CommDnNotifications(Consumer<TKVList> sender) {
    this.sender = sender;
  }

  @Override
  public void on(SessionEvent event) {
    if (event instanceof StatusChanged change) {
      notificationOf(change)
          .ifPresent(
              type ->
                  sender.accept(
                      notification(type, change.session(), change.to(), change.parameters())));
    } else if (event instanceof ModeChanged change) {
      sender.accept(
          notification(
              MessageType.EV_CAMPAIGN_STATUS,
              change.session(),
              change.status(),
              change.parameters()));
    }
  }

  @Override
  public void on(SequenceEvent event) {
    MessageType type =
        switch (event.kind()) {
          case LOADED -> MessageType.EV_CAMPAIGN_LOADED;
          case STARTED -> MessageType.EV_DIALING_STARTED;
          case STOPPED -> MessageType.EV_DIALING_STOPPED;
          case MODE_CHANGED, STATUS_CHANGED -> MessageType.EV_CAMPAIGN_STATUS;
          case UNLOADED -> MessageType.EV_CAMPAIGN_UNLOADED;
        };
    sender.accept(
        SequenceRequests.event(type, event.view())
            .put(CommDnKey.ORIGIN_APP_ID, event.view().applicationDbid())
            .put(CommDnKey.TARGET_APP_ID, CommDnKey.ALL_APPLICATIONS)
            .build());
  }

  private static Optional<MessageType> notificationOf(StatusChanged change) {
    return switch (change.to()) {
      case RUNNING -> Optional.of(MessageType.EV_DIALING_STARTED);
      case ACTIVE ->
          Optional.of(
              change.from() == SessionStatus.RUNNING
                  ? MessageType.EV_DIALING_STOPPED
                  : MessageType.EV_CAMPAIGN_LOADED);
      case NOT_LOADED -> Optional.of(MessageType.EV_CAMPAIGN_UNLOADED);
      case WAITING_UNLOAD, UNLOAD_IN_PROGRESS -> Optional.of(MessageType.EV_CAMPAIGN_STATUS);
      case INACTIVE -> Optional.empty();
    };
  }

  private static TKVList notification(
      MessageType type, SessionIdentity session, SessionStatus status, DialParameters parameters) {
    return TKVList.builder()
        .put(CommDnKey.MESSAGE_TYPE, type.value())
        .put(CommDnKey.CAMPAIGN_ID, session.campaignDbid())
        .put(CommDnKey.GROUP_ID, session.groupDbid())
        .put(CommDnKey.DIAL_MODE, parameters.mode().value())
        .put(CommDnKey.OPTIMIZE_BY, parameters.optimizeBy().value())
        .put(CommDnKey.OPTIMIZE_GOAL, parameters.optimizeGoal())
        .put(CommDnKey.GROUP_CAMP_STATUS, status.value())
        .put(CommDnKey.ORIGIN_APP_ID, session.applicationDbid())
        .put(CommDnKey.TARGET_APP_ID, CommDnKey.ALL_APPLICATIONS)
        .build();
  }
}
