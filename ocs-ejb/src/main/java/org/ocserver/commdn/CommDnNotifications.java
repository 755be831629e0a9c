package org.ocserver.commdn;

import java.util.Optional;
import java.util.function.Consumer;
import org.ocserver.session.SessionEvent;
import org.ocserver.session.SessionEvent.StatusChanged;
import org.ocserver.session.SessionObserver;
import org.ocserver.session.SessionStatus;
import org.ocserver.telephony.TKVList;

/** Tells all applications what becomes of campaigns, whoever brought it about. */
public final class CommDnNotifications implements SessionObserver {
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
      notificationOf(change).ifPresent(type -> sender.accept(notification(type, change)));
    }
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

  private static TKVList notification(MessageType type, StatusChanged change) {
    return TKVList.builder()
        .put(CommDnKey.MESSAGE_TYPE, type.value())
        .put(CommDnKey.CAMPAIGN_ID, change.session().campaignDbid())
        .put(CommDnKey.GROUP_ID, change.session().groupDbid())
        .put(CommDnKey.DIAL_MODE, change.parameters().mode().value())
        .put(CommDnKey.OPTIMIZE_BY, change.parameters().optimizeBy().value())
        .put(CommDnKey.OPTIMIZE_GOAL, change.parameters().optimizeGoal())
        .put(CommDnKey.GROUP_CAMP_STATUS, change.to().value())
        .put(CommDnKey.ORIGIN_APP_ID, change.session().applicationDbid())
        .build();
  }
}
