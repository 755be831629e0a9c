package org.ocserver.desktop.telephony;

import static org.ocserver.callinglist.ReservedKey.AGENT_REQ_TYPE;
import static org.ocserver.callinglist.ReservedKey.USER_EVENT;

import java.util.Optional;
import org.ocserver.desktop.DesktopNotifications;
import org.ocserver.desktop.DesktopProtocol;
import org.ocserver.session.message.AgentPlace;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.port.UserEventListener;
import org.ocserver.session.run.Sessions;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

/** Answers the requests that come as user events, and tells agents at their DNs. Thread safe. */
public final class SwitchDesktops implements UserEventListener, SessionObserver {
  private final DesktopProtocol protocol;
  private final Sessions sessions;
  private final UserEventSender sender;
  private final DesktopNotifications notifications;

  public SwitchDesktops(DesktopProtocol protocol, Sessions sessions, UserEventSender sender) {
    this.protocol = protocol;
    this.sessions = sessions;
    this.sender = sender;
    notifications = new DesktopNotifications(this::tell);
  }

  @Override
  public void on(UserEvent event) {
    TKVList request = event.userData();
    if (!request.has(AGENT_REQ_TYPE.key()) || request.has(USER_EVENT.key())) {
      return;
    }
    AgentPlace place = new AgentPlace(event.switchName(), event.dn());
    Optional<String> agent = sessions.agentAt(place);
    if (agent.isPresent()) {
      protocol
          .answer(request, agent)
          .thenAccept(events -> events.forEach(told -> sender.send(place, told)));
    } else {
      protocol.unknownSender(request).forEach(error -> sender.send(place, error));
    }
  }

  @Override
  public void on(SessionEvent event) {
    notifications.on(event);
  }

  /** An agent who is logged in nowhere is not told. */
  private void tell(String agentLogin, TKVList event) {
    sessions.placeOf(agentLogin).ifPresent(place -> sender.send(place, event));
  }
}
