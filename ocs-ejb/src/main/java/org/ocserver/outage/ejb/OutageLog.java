package org.ocserver.outage.ejb;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;
import org.ocserver.outage.Dependency;
import org.ocserver.outage.Outage;
import org.ocserver.outage.OutageListener;

/** All that is logged of outages, by number. */
final class OutageLog implements OutageListener {
  private static final Logger LOG = System.getLogger("org.ocserver.outage");

  private final Consumer<Dependency> whenFound;

  /**
   * @param whenFound runs after it was logged that something is back
   */
  OutageLog(Consumer<Dependency> whenFound) {
    this.whenFound = whenFound;
  }

  @Override
  public void began(Outage outage) {
    LOG.log(
        Level.ERROR,
        "OCSOU0001: The {0} has not done its work since {1}; the server waits for it: {2}",
        outage.missing().words(),
        outage.since().toString(),
        outage.reason());
  }

  @Override
  public void ended(Outage outage, Duration lasted) {
    LOG.log(
        Level.INFO,
        "OCSOU0002: The {0} does its work again; it was missing since {1}, for {2} s",
        outage.missing().words(),
        outage.since().toString(),
        Long.toString(lasted.toSeconds()));
    whenFound.accept(outage.missing());
  }

  void defect(RuntimeException defect) {
    LOG.log(Level.ERROR, "OCSOU0003: A look at what is missing failed", defect);
  }
}
