package org.ocserver.callinglist;

/**
 * This server may not write: it is not, or is no more, the one that works for its application.
 * Nothing was changed, and to try again makes no sense.
 */
public final class FencedException extends StoreException {
  private static final long serialVersionUID = 1L;

  public FencedException(String message) {
    super(message);
  }
}
