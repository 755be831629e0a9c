package org.ocserver.scxml;

import java.util.Map;
import java.util.Optional;

/**
 * Executable content that cannot be carried out. The machine gets an event that says so, and the
 * rest of the block is left out.
 */
public final class ExecutionError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  static final String EXECUTION = "error.execution";
  static final String COMMUNICATION = "error.communication";

  private final String eventName;
  private final transient Map<String, Object> data;
  private final transient Optional<String> sendId;

  /** Gives the event error.execution. */
  public ExecutionError(String message) {
    this(EXECUTION, message, Map.of());
  }

  private ExecutionError(ExecutionError error, Optional<String> sendId) {
    super(error.getMessage(), null, false, false);
    this.eventName = error.eventName;
    this.data = error.data;
    this.sendId = sendId;
  }

  /**
   * @param eventName of the event that the machine gets
   * @param message for the log
   * @param data what the event carries: strings, numbers, truth values
   */
  public ExecutionError(String eventName, String message, Map<String, Object> data) {
    super(message, null, false, false);
    this.eventName = eventName;
    this.data = Map.copyOf(data);
    this.sendId = Optional.empty();
  }

  static ExecutionError communication(String message) {
    return new ExecutionError(COMMUNICATION, message, Map.of());
  }

  /** The same, of a send that failed. */
  ExecutionError ofSend(Optional<String> id) {
    return new ExecutionError(this, id);
  }

  Optional<String> sendId() {
    return sendId;
  }

  public String eventName() {
    return eventName;
  }

  public Map<String, Object> data() {
    return data;
  }
}
