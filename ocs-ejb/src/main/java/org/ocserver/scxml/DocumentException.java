package org.ocserver.scxml;

/** A document that is not XML, not SCXML, or beyond the bounds. The message says where. */
public final class DocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  public DocumentException(String message) {
    super(message);
  }

  DocumentException(String message, int line) {
    super("line " + line + ": " + message);
  }
}
