package org.ocserver.campaign.load;

/**
 * A row that was not loaded.
 *
 * @param line in the file, from 1; of a row that spans lines, the last
 * @param reason in words
 */
public record RejectedRow(long line, String reason) {
  @Override
  public String toString() {
    return "line " + line + ": " + reason;
  }
}
