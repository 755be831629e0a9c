package org.ocserver.telephony.ra.connector.process;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Clock;
import java.util.Timer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.ra.connector.Connector;
import org.ocserver.telephony.ra.connector.ConnectorFactory;
import org.ocserver.telephony.ra.connector.Timers;
import org.ocserver.telephony.simulator.wire.RequestSender;

/** Makes connectors to one process. */
public final class SimulatorProcessConnectorFactory implements ConnectorFactory {
  private static final Pattern ADDRESS = Pattern.compile("(.+):([1-9]\\d{0,4})");
  private static final int MOST_PORT = 65_535;

  private final InetSocketAddress address;
  private final LinkTimes times;
  private final WorkManager workManager;
  private final Timers timers;
  private final Clock clock;

  public SimulatorProcessConnectorFactory(
      InetSocketAddress address,
      LinkTimes times,
      WorkManager workManager,
      Timers timers,
      Clock clock) {
    this.address = address;
    this.times = times;
    this.workManager = workManager;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * Reads an address.
   *
   * @param text a host and a port, as {@code 127.0.0.1:7800}
   * @throws IllegalArgumentException if it is none, or the host is not known
   */
  public static InetSocketAddress address(String text) {
    Matcher parts = ADDRESS.matcher(text);
    if (parts.matches() && Integer.parseInt(parts.group(2)) <= MOST_PORT) {
      InetSocketAddress address =
          new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
      if (!address.isUnresolved()) {
        return address;
      }
    }
    throw new IllegalArgumentException(
        "ocs.simulator.address is '" + text + "': expected HOST:PORT, as 127.0.0.1:7800");
  }

  @Override
  public Connector create(String switchName, Consumer<TelephonyEvent> events)
      throws ResourceException {
    Timer timer = timers.create();
    Selector selector = selector();
    LinkState state = new LinkState(switchName, address, events, clock);
    SimulatorLink link =
        new SimulatorLink(switchName, address, times, events, state, selector, System::nanoTime);
    return new SimulatorProcessConnector(
        new RequestSender(switchName, state::send),
        link,
        selector,
        workManager,
        timer,
        times.retry());
  }

  private static Selector selector() throws ResourceException {
    try {
      return Selector.open();
    } catch (IOException failed) {
      throw new ResourceException("no connection can be had: " + failed, failed);
    }
  }
}
