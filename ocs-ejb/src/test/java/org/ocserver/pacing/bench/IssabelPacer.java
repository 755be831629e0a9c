package org.ocserver.pacing.bench;

/**
 * Issabel's rule, as the reference describes it: every 3 s a call for each free agent and each who
 * is likely done when it is answered, over-committed by the answer ratio. The ratio is that of all
 * calls here, and of the last 30 minutes there.
 */
final class IssabelPacer extends FloorPacer {
  private static final double QUALITY = 0.97;
  private static final long INTERVAL = 3000;
  private static final int CALLS_TO_LEARN = 10;
  private static final double LOWEST_RATIO = 0.20;

  private long next;

  @Override
  public int callsToPlace(long now) {
    if (now < next) {
      return 0;
    }
    next = now + INTERVAL;
    double soon = 0;
    if (floor.talks() >= CALLS_TO_LEARN) {
      double enough = -Math.log(1 - QUALITY) * floor.meanTalk() - floor.meanAnswer();
      soon = floor.talkingFor(Math.max(0, enough), now);
    }
    double wanted = floor.ready() + soon - floor.waiting() - floor.dialing();
    if (wanted <= 0) {
      return 0;
    }
    double ratio = floor.ended() == 0 ? 1 : floor.answered() / (double) floor.ended();
    return (int) Math.round(wanted / Math.max(ratio, LOWEST_RATIO));
  }
}
