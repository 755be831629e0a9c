package org.ocserver.commdn;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.Configuration;

/**
 * Which applications may ask: those in the server's connections, and those with the server in
 * theirs.
 *
 * <p>Source: manual, "OCS and API Requests".
 */
final class Applications {
  private static final Logger LOG = System.getLogger(Applications.class.getName());

  private final Set<Long> disregarded = ConcurrentHashMap.newKeySet();

  boolean mayAsk(long applicationDbid, Configuration configuration) {
    Application server = configuration.application();
    boolean connected =
        server.connections().stream().anyMatch(dbid -> dbid == applicationDbid)
            || configuration.applications().stream()
                .filter(application -> application.dbid() == applicationDbid)
                .anyMatch(application -> application.connections().contains(server.dbid()));
    if (!connected && disregarded.add(applicationDbid)) {
      LOG.log(
          Level.WARNING,
          "Application {0} is not connected with this server: its requests are disregarded",
          applicationDbid);
    }
    return connected;
  }
}
