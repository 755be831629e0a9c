package org.ocserver.telephony.ra.connector.process;

import java.time.Duration;

/**
 * How a link is watched. A process that stops is noticed after heartbeat and answer together.
 *
 * @param heartbeat after how long without a word the process is asked whether it lives
 * @param answer how long it may take to answer that, or to take the connection
 * @param retry the pause before it is tried again
 */
public record LinkTimes(Duration heartbeat, Duration answer, Duration retry) {
  private static final int MOST_SECONDS = 60;

  /**
   * From whole seconds.
   *
   * @throws IllegalArgumentException if one is not from 1 to 60
   */
  public static LinkTimes ofSeconds(int heartbeat, int answer, int retry) {
    return new LinkTimes(
        seconds("heartbeat", heartbeat), seconds("answer", answer), seconds("retry", retry));
  }

  private static Duration seconds(String name, int value) {
    if (value < 1 || value > MOST_SECONDS) {
      throw new IllegalArgumentException(
          "ocs.simulator.link." + name + " is " + value + ": expected 1 to " + MOST_SECONDS + " s");
    }
    return Duration.ofSeconds(value);
  }
}
