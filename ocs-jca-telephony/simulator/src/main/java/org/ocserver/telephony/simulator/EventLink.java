package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.util.function.Consumer;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyFailure;

/** The link between switch and one application. What happens while it is down is never heard. */
final class EventLink {
  private final String switchName;
  private final SwitchTime time;
  private final Consumer<TelephonyEvent> application;
  private boolean up;
  private Pending reconnection = Pending.none();

  EventLink(String switchName, SwitchTime time, Consumer<TelephonyEvent> application) {
    this.switchName = switchName;
    this.time = time;
    this.application = application;
  }

  String switchName() {
    return switchName;
  }

  boolean isUp() {
    return up;
  }

  /**
   * Brings the link up.
   *
   * @return false if it was up already
   */
  boolean connect() {
    if (up) {
      return false;
    }
    reconnection.cancel();
    up = true;
    tell(new TelephonyEvent.LinkConnected(switchName, time.now()));
    return true;
  }

  /** Takes the link down if it is up. */
  void disconnect() {
    tell(new TelephonyEvent.LinkDisconnected(switchName, time.now()));
    cutOff();
  }

  /** Takes the link down without a word. */
  void cutOff() {
    reconnection.cancel();
    up = false;
  }

  /** Takes the link down for a time by the scheduler's clock. */
  void lose(Duration outage, Runnable reconnect) {
    disconnect();
    reconnection = time.afterReal(outage, reconnect);
  }

  void tell(TelephonyEvent event) {
    if (up) {
      application.accept(event);
    }
  }

  /** Answers a request. Heard without a link too: the application's end of it answers then. */
  void refuse(long referenceId, TelephonyFailure reason, String description) {
    application.accept(
        new TelephonyEvent.RequestFailed(switchName, time.now(), referenceId, reason, description));
  }
}
