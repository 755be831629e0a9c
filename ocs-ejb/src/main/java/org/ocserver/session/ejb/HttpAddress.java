package org.ocserver.session.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.session.port.RecordAddresses;

/**
 * This server's address, as clients of HTTP know it: the configured one, else where the container
 * listens.
 *
 * <p>Source: manual, "URI Delivery to the Client": the IP address of the host, or its name if it
 * has no IPv4 address.
 */
@ApplicationScoped
public class HttpAddress implements RecordAddresses {
  private static final Logger LOG = System.getLogger(HttpAddress.class.getName());
  private static final String BINDING =
      "jboss.as:socket-binding-group=standard-sockets,socket-binding=http";

  @EJB private ConfigurationService configuration;

  private Supplier<Configuration> inForce;
  private volatile Optional<String> listening = Optional.empty();
  private volatile boolean isUnknown;

  @PostConstruct
  void start() {
    inForce = configuration.inForce();
  }

  @Override
  public Optional<String> of(int recordHandle) {
    return inForce
        .get()
        .options()
        .value(ServerOptions.HTTP_RECORD_URI_BASE)
        .or(this::listening)
        .map(base -> base + "/records/" + recordHandle);
  }

  /** Asked for once the container listens, then remembered. */
  private Optional<String> listening() {
    if (listening.isEmpty() && !isUnknown) {
      listening = ask();
    }
    return listening;
  }

  private Optional<String> ask() {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    try {
      ObjectName binding = new ObjectName(BINDING);
      if (!Boolean.TRUE.equals(beans.getAttribute(binding, "bound"))) {
        return Optional.empty();
      }
      String address = (String) beans.getAttribute(binding, "boundAddress");
      return Optional.of(
          "http://" + host(address) + ":" + beans.getAttribute(binding, "boundPort"));
    } catch (JMException | UnknownHostException failure) {
      isUnknown = true;
      LOG.log(
          Level.WARNING,
          "Records have no URI; option {0} can give one: {1}",
          ServerOptions.HTTP_RECORD_URI_BASE.name(),
          failure.toString());
      return Optional.empty();
    }
  }

  private static String host(String boundAddress) throws UnknownHostException {
    InetAddress bound = InetAddress.getByName(boundAddress);
    InetAddress own = bound.isAnyLocalAddress() ? InetAddress.getLocalHost() : bound;
    return own instanceof Inet4Address ? own.getHostAddress() : own.getHostName();
  }
}
