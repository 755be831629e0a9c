package org.ocserver.telephony.simulator;

import java.util.HashSet;
import java.util.Set;

/** The ports at which applications talk to customers; one for each call. */
final class ApplicationPorts {
  private final int size;
  private final Set<Call> calls = new HashSet<>();

  ApplicationPorts(int size) {
    this.size = size;
  }

  /** Takes a port for the call; false if none is free. */
  boolean enter(Call call) {
    return calls.size() < size && calls.add(call);
  }

  /** Gives back the call's port, if it has one. */
  void leave(Call call) {
    calls.remove(call);
  }
}
