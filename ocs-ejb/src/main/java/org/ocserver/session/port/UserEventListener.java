package org.ocserver.session.port;

import org.ocserver.session.run.Sessions;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

/**
 * Hears the user events that switches report, one at a time and in order; must not wait. The agents
 * of {@link Sessions} are by then as the switch told them before.
 */
@FunctionalInterface
public interface UserEventListener {
  void on(UserEvent event);
}
