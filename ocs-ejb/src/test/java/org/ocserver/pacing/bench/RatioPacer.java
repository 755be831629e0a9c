package org.ocserver.pacing.bench;

/** So many calls for each ready agent; with 1, progressive dialing. */
final class RatioPacer extends FloorPacer {
  private final double ratio;

  RatioPacer(double ratio) {
    this.ratio = ratio;
  }

  @Override
  public int callsToPlace(long now) {
    double free = floor.ready() - floor.waiting();
    return (int) Math.max(0, Math.floor(ratio * free) - floor.dialing());
  }
}
