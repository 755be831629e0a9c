package org.ocserver.telephony.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ocserver.telephony.TelephonyEvent;

/** The links to all applications. While the switch is out of service, none is up. */
final class EventLinks {
  private final String switchName;
  private final List<EventLink> links = new ArrayList<>();
  private boolean inService;

  EventLinks(String switchName) {
    this.switchName = switchName;
  }

  String switchName() {
    return switchName;
  }

  void add(EventLink link) {
    links.add(link);
  }

  /** Forgets a link that is of no further use. */
  void remove(EventLink link) {
    link.cutOff();
    links.remove(link);
  }

  void enterService() {
    inService = true;
  }

  /** Takes all links down for good. */
  void leaveService() {
    links.forEach(EventLink::disconnect);
    inService = false;
  }

  /**
   * Brings a link up.
   *
   * @return false if it was up already, or the switch is out of service
   */
  boolean connect(EventLink link) {
    return inService && link.connect();
  }

  /** Tells the same to all. */
  void report(TelephonyEvent event) {
    links.forEach(link -> link.tell(event));
  }

  /** Tells each what is meant for it. */
  void tellEach(Function<EventLink, TelephonyEvent> event) {
    links.forEach(link -> link.tell(event.apply(link)));
  }
}
