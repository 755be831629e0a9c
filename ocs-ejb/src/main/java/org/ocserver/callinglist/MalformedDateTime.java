package org.ocserver.callinglist;

/** Text that is no date and time; the message says why. */
public final class MalformedDateTime extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedDateTime(String message) {
    super(message);
  }

  MalformedDateTime(String message, Throwable cause) {
    super(message, cause);
  }
}
