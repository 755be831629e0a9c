package org.ocserver.pacing;

/**
 * A call for each ready agent who has none on the way: nobody is called for whom there is no agent.
 */
public final class ProgressivePacing {
  private ProgressivePacing() {}

  /**
   * How many calls to place, at least 0.
   *
   * @param ready agents who could take a call now; or ports of an application
   * @param queued answered calls that wait for one
   * @param dialing calls placed that nobody has answered yet
   */
  public static int callsToPlace(int ready, int queued, int dialing) {
    return Math.max(0, ready - queued - dialing);
  }
}
