package org.ocserver.pacing.bench;

import java.util.SplittableRandom;

/**
 * Looks at no agent's state: dials at random moments, as fast as that Erlang's loss formula gives
 * the wanted share of lost calls for the agents logged in and the mean time that a call takes.
 */
final class ErlangPacer extends FloorPacer {
  private static final int CALLS_TO_LEARN = 20;

  private final double wantedLoss;
  private final SplittableRandom random;
  private final RatioPacer first = new RatioPacer(1);
  private double nextCall;
  private double load;
  private int loadOf = -1;

  ErlangPacer(double wantedLoss, long seed) {
    this.wantedLoss = wantedLoss;
    random = new SplittableRandom(seed + 1);
  }

  @Override
  public void on(org.ocserver.pacing.PacingEvent event) {
    super.on(event);
    first.on(event);
  }

  @Override
  public int callsToPlace(long now) {
    if (floor.talks() < CALLS_TO_LEARN) {
      nextCall = now;
      return first.callsToPlace(now);
    }
    if (loadOf != floor.present()) {
      loadOf = floor.present();
      load = offeredLoad(loadOf);
    }
    double hitRate = floor.answered() / (double) floor.ended();
    double callsPerSecond = load / (floor.meanTalk() + floor.meanWrap()) / hitRate;
    int calls = 0;
    while (callsPerSecond > 0 && nextCall <= now) {
      calls++;
      nextCall += -Math.log(1 - random.nextDouble()) / callsPerSecond * 1000;
    }
    return calls;
  }

  private double offeredLoad(int agents) {
    double low = 0;
    double high = 2.0 * agents + 1;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (blocking(agents, middle) > wantedLoss) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private static double blocking(int agents, double load) {
    double blocking = 1;
    for (int i = 1; i <= agents; i++) {
      blocking = load * blocking / (i + load * blocking);
    }
    return blocking;
  }
}
