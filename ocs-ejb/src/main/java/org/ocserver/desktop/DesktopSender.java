package org.ocserver.desktop;

import org.ocserver.telephony.TKVList;

/** Sends an event to the desktop of an agent; must not wait. */
@FunctionalInterface
public interface DesktopSender {
  void send(String agentLogin, TKVList event);
}
