package org.ocserver.scxml;

/**
 * How much a machine holds when it rests. One that may hold much is written down to see it; one
 * that then is too large, or cannot be written down, is not to stay in memory.
 */
final class MachineSize {
  private MachineSize() {}

  static void check(Machine machine) {
    MachineState state = machine.state();
    if (!state.data.mayHoldMuch()) {
      return;
    }
    try {
      int characters = machine.save().toJson().length();
      if (characters > state.limits.saved()) {
        throw new MachineFailure("it holds too much: " + characters + " characters");
      }
      state.data.measured();
    } catch (ExecutionError unknown) {
      throw new MachineFailure("it may hold too much: " + unknown.getMessage());
    }
  }
}
