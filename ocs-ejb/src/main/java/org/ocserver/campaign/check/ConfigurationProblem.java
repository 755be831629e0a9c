package org.ocserver.campaign.check;

/**
 * Why a configuration cannot be used.
 *
 * @param path of a property, as {@code campaignGroups[2].campaignDbid}; or a place in the text, as
 *     {@code line 3, column 5}; empty if the document as a whole is meant
 * @param reason in words
 */
public record ConfigurationProblem(String path, String reason) {
  @Override
  public String toString() {
    return path.isEmpty() ? reason : path + ": " + reason;
  }
}
