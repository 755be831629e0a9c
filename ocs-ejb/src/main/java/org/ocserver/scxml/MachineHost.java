package org.ocserver.scxml;

/** What a machine runs in. */
public interface MachineHost {
  /**
   * Carries out executable content of another namespace.
   *
   * @throws ExecutionError if it cannot be; the machine gets its event
   */
  void perform(XmlElement element, ActionContext context);

  /** A line of the document's own log. */
  void log(String label, String text);

  /** A step was made, or something went wrong in the document. For those who follow a machine. */
  default void trace(Trace trace) {}
}
