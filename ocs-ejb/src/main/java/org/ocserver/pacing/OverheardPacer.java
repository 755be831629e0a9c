package org.ocserver.pacing;

import java.util.function.Consumer;

/**
 * A pacer whose events somebody else hears, too, before it does.
 *
 * @param listener hears each event, in order
 */
public record OverheardPacer(Pacer pacer, Consumer<PacingEvent> listener) implements Pacer {
  @Override
  public void on(PacingEvent event) {
    listener.accept(event);
    pacer.on(event);
  }

  @Override
  public int callsToPlace(long now) {
    return pacer.callsToPlace(now);
  }
}
