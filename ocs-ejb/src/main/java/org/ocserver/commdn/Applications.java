package org.ocserver.commdn;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.Configuration;

/**
 * Which applications may ask: third-party servers in the server's connections, and third-party
 * applications with the server in theirs.
 *
 * <p>Source: manual, "OCS and API Requests".
 */
final class Applications {
  private static final Logger LOG = System.getLogger(Applications.class.getName());

  private final Set<Long> disregarded = ConcurrentHashMap.newKeySet();

  boolean mayAsk(long applicationDbid, Configuration configuration) {
    boolean connected =
        configuration.applications().stream()
            .filter(application -> application.dbid() == applicationDbid)
            .anyMatch(application -> isConnected(application, configuration.application()));
    if (!connected && disregarded.add(applicationDbid)) {
      LOG.log(
          Level.WARNING,
          "Application {0} is not connected with this server: its requests are disregarded",
          applicationDbid);
    }
    return connected;
  }

  private static boolean isConnected(Application application, Application server) {
    return switch (application.type()) {
      case THIRD_PARTY_SERVER -> server.connections().contains(application.dbid());
      case THIRD_PARTY_APPLICATION -> application.connections().contains(server.dbid());
      default -> false;
    };
  }
}
