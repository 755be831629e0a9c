package org.ocserver.callinglist.filter;

/** A text is no filter; the message says where and why, but not of which filter. */
public final class BadFilterException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param position of the character in the text, from 1
   */
  BadFilterException(int position, String what) {
    super("character " + position + ": " + what);
  }

  private BadFilterException(String message) {
    super(message);
  }

  /** The same, of the clause with this name. */
  BadFilterException in(String clause) {
    return new BadFilterException(clause + ", " + getMessage());
  }
}
