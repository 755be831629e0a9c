package org.ocserver.desktop.telephony;

import org.ocserver.session.message.AgentPlace;
import org.ocserver.telephony.TKVList;

/** Distributes a user event on a DN; must not wait. */
@FunctionalInterface
public interface UserEventSender {
  void send(AgentPlace place, TKVList event);
}
