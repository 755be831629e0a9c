package org.ocserver.campaign.load;

/** The file as a whole cannot be loaded; nothing has been. */
final class UnusableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableFileException(String message) {
    super(message);
  }
}
