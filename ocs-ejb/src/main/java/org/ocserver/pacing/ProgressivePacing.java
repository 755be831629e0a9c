package org.ocserver.pacing;

/**
 * A call for each ready agent who has none on the way: nobody is called for whom there is no agent.
 */
public final class ProgressivePacing implements Pacing {
  @Override
  public int callsToPlace(PacingView view) {
    return Math.max(0, view.readyAgents() - view.queued() - view.dialing());
  }
}
