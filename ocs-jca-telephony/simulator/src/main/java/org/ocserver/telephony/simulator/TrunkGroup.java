package org.ocserver.telephony.simulator;

/** The lines to the outside; one for each dialed call. */
final class TrunkGroup {
  private final int size;
  private int inUse;
  private int highWater;

  TrunkGroup(int size) {
    this.size = size;
  }

  boolean hasFree() {
    return inUse < size;
  }

  /** Takes a line; there must be a free one. */
  void seize() {
    if (!hasFree()) {
      throw new IllegalStateException("all " + size + " trunks are in use");
    }
    inUse++;
    highWater = Math.max(highWater, inUse);
  }

  void free() {
    inUse--;
  }

  int size() {
    return size;
  }

  int inUse() {
    return inUse;
  }

  /** How many were in use at most. */
  int highWater() {
    return highWater;
  }
}
