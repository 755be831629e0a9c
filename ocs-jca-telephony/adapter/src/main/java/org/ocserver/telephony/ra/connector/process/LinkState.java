package org.ocserver.telephony.ra.connector.process;

import static org.ocserver.telephony.ra.log.AdapterLog.LOG;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.simulator.wire.LineChannel;
import org.ocserver.telephony.simulator.wire.MessageLines;
import org.ocserver.telephony.simulator.wire.SwitchRequest;

/**
 * Whether the link is up, as it was told: each change once. A request after the loss was told
 * fails. From any thread.
 */
final class LinkState {
  private final String switchName;
  private final InetSocketAddress address;
  private final Consumer<TelephonyEvent> events;
  private final Clock clock;
  private Optional<LineChannel> up = Optional.empty();
  private boolean lossTold;
  private Instant heard;

  LinkState(
      String switchName, InetSocketAddress address, Consumer<TelephonyEvent> events, Clock clock) {
    this.switchName = switchName;
    this.address = address;
    this.events = events;
    this.clock = clock;
    this.heard = clock.instant();
  }

  /** Something came over the link. */
  synchronized void heard() {
    heard = clock.instant();
  }

  synchronized void isUp(LineChannel lines, LinkConnected event) {
    up = Optional.of(lines);
    lossTold = false;
    LOG.linkUp(switchName, address);
    events.accept(event);
  }

  /** The link is lost or is not to be had. */
  synchronized void isDown(String why) {
    up = Optional.empty();
    if (!lossTold) {
      lossTold = true;
      LOG.noLink(switchName, address, heard, why);
      events.accept(new LinkDisconnected(switchName, clock.instant()));
    }
  }

  /** The link is taken down, as was wanted; nothing is told of it. */
  synchronized void ends() {
    up = Optional.empty();
  }

  /** Has a request sent, or answers that it is not. */
  synchronized void send(SwitchRequest request) {
    if (up.isEmpty() || !up.get().send(MessageLines.REQUESTS.write(request))) {
      events.accept(
          new RequestFailed(
              switchName,
              clock.instant(),
              request.referenceId(),
              TelephonyFailure.LINK_DISCONNECTED,
              "the link to the simulator at " + address + " is down"));
    }
  }
}
