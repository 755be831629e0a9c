package org.ocserver.telephony.ra.connector;

import jakarta.resource.spi.UnavailableException;
import java.util.Timer;

/** Where timers come from: the container. */
@FunctionalInterface
public interface Timers {
  /**
   * A timer of one thread; whoever takes it cancels it.
   *
   * @throws UnavailableException if there is none to be had now
   */
  Timer create() throws UnavailableException;
}
