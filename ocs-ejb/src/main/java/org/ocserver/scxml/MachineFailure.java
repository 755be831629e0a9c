package org.ocserver.scxml;

/**
 * What ends a machine: it went beyond a bound. An {@code Error}, so that no script and no handler
 * of script errors can catch it.
 */
public final class MachineFailure extends Error {
  private static final long serialVersionUID = 1L;

  public MachineFailure(String message) {
    super(message, null, false, false);
  }
}
