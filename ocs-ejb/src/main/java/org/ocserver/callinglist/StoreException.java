package org.ocserver.callinglist;

/** The database failed; the transaction was rolled back. */
public sealed class StoreException extends RuntimeException permits FencedException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  StoreException(String message) {
    super(message);
  }
}
