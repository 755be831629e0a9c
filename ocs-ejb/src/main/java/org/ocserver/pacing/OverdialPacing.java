package org.ocserver.pacing;

/**
 * The first predictive rule. Per agent who is ready, or will be when a call placed now is answered,
 * it keeps {@code level} calls on the way, where
 *
 * <pre>
 * level = 1 + (min(1 / hit rate, 3) - 1) * max(0, 1 - loss / limit)
 * </pre>
 *
 * Hit rate is answers per dial over the last samples; loss is the share of answered calls lost so
 * far. At the limit, and until there are history_length samples, it is progressive.
 */
public final class OverdialPacing implements Pacing {
  private static final double MAX_LEVEL = 3.0;

  private final Pacing cautious = new ProgressivePacing();

  @Override
  public int callsToPlace(PacingView view) {
    if (view.sampledDials() < view.historyLength() || view.lossLimit() <= 0) {
      return cautious.callsToPlace(view);
    }
    double hitRate = Math.max(view.sampledAnswers(), 1) / (double) view.sampledDials();
    double loss = view.answered() == 0 ? 0 : view.lost() / (double) view.answered();
    double budget = Math.max(0, 1 - loss / view.lossLimit());
    double level = 1 + (Math.min(1 / hitRate, MAX_LEVEL) - 1) * budget;
    int free = Math.max(0, view.readyAgents() + view.soonReadyAgents() - view.queued());
    return Math.max(0, (int) Math.floor(free * level) - view.dialing());
  }
}
