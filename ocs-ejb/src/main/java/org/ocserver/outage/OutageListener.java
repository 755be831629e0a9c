package org.ocserver.outage;

import java.time.Duration;

/** Hears of outages; of each twice. */
public interface OutageListener {
  void began(Outage outage);

  /**
   * @param lasted from when the thing last did its work until it did so again
   */
  void ended(Outage outage, Duration lasted);
}
