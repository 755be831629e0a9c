package org.ocserver.callinglist;

/** What is to become of the stored machine of a chain that is written back. */
public sealed interface MachineChange {
  /** There is none, or it stays as it is. */
  record None() implements MachineChange {}

  /** It is to be this one. */
  record Store(StoredMachine machine) implements MachineChange {}

  /** The chain is not treated by it any more. */
  record Remove(String id) implements MachineChange {}

  MachineChange NONE = new None();
}
