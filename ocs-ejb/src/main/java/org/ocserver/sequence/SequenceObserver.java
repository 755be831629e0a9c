package org.ocserver.sequence;

/** Hears what becomes of sequences; must not wait. */
@FunctionalInterface
public interface SequenceObserver {
  void on(SequenceEvent event);
}
