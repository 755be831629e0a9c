package org.ocserver.web.http;

/**
 * A body that is longer than it may be, not text, or that did not arrive; the message says which.
 */
public final class UnreadableBody extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean tooLong;

  UnreadableBody(String message, boolean tooLong) {
    super(message);
    this.tooLong = tooLong;
  }

  public boolean isTooLong() {
    return tooLong;
  }
}
