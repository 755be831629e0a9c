package org.ocserver.telephony.simulator.time;

/**
 * Runs an action and logs what it throws: one that fails must neither go unnoticed nor end the
 * thread that runs those after it.
 */
record LoggedAction(Runnable action) implements Runnable {
  private static final System.Logger LOG = System.getLogger(LoggedAction.class.getName());

  @Override
  public void run() {
    try {
      action.run();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "an action of the simulated switch failed", failure);
    }
  }
}
