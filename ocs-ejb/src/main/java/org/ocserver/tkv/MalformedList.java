package org.ocserver.tkv;

/** Text, or a message, that is no key-value list; the message says why. */
public final class MalformedList extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedList(String message) {
    super(message);
  }
}
