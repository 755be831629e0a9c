package org.ocserver.web.admin;

/** How far a load has come. */
enum ImportState {
  /** Another load is being run. */
  WAITING("waiting", false),
  RUNNING("running", false),
  /** Read to the end; rows may have been rejected. */
  FINISHED("finished", true),
  /** Ended early, or never begun; the report says why. */
  FAILED("failed", true);

  private final String word;
  private final boolean done;

  ImportState(String word, boolean done) {
    this.word = word;
    this.done = done;
  }

  String word() {
    return word;
  }

  boolean isDone() {
    return done;
  }
}
