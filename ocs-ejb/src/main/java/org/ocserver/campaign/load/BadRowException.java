package org.ocserver.campaign.load;

/** A row cannot become a record. */
final class BadRowException extends Exception {
  private static final long serialVersionUID = 1L;

  BadRowException(String reason) {
    super(reason);
  }
}
