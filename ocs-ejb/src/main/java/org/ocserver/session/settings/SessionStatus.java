package org.ocserver.session.settings;

/**
 * Where a session is in its life.
 *
 * <p>Source: manual, "Enumeration Values for GSW_CM_AttrGroupCampStatus".
 */
public enum SessionStatus {
  NOT_LOADED(0, "Not loaded"),
  /** Dials no more; calls and desktops finish. */
  WAITING_UNLOAD(1, "Waiting unload"),
  /** Gives its chains back. */
  UNLOAD_IN_PROGRESS(2, "Unload in progress"),
  INACTIVE(3, "Inactive"),
  /** Loaded, and not dialing. */
  ACTIVE(4, "Active"),
  RUNNING(5, "Running");

  private final int value;
  private final String description;

  SessionStatus(int value, String description) {
    this.value = value;
    this.description = description;
  }

  /** GSW_CM_AttrGroupCampStatus. */
  public int value() {
    return value;
  }

  public String description() {
    return description;
  }
}
