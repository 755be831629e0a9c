package org.ocserver.telephony.simulator;

/** Something that will be done later unless it is cancelled. */
final class Pending implements Runnable {
  private final Runnable action;
  private boolean cancelled;

  Pending(Runnable action) {
    this.action = action;
  }

  /** Nothing to be done. */
  static Pending none() {
    return new Pending(() -> {});
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public void run() {
    if (!cancelled) {
      action.run();
    }
  }
}
