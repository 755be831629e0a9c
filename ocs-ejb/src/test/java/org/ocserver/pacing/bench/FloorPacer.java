package org.ocserver.pacing.bench;

import org.ocserver.pacing.Pacer;
import org.ocserver.pacing.PacingEvent;

/** A rule that looks at counts alone. */
abstract class FloorPacer implements Pacer {
  final Floor floor = new Floor();

  @Override
  public void on(PacingEvent event) {
    floor.on(event);
  }
}
