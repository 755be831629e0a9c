package org.ocserver.web.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.campaign.load.ImportSettings;

/** How to read a file, by the query of a request. */
final class ImportParameters {
  private ImportParameters() {}

  /**
   * Reads the parameters.
   *
   * @param maps {@code column:field}; nothing after the colon leaves the column out
   * @throws IllegalArgumentException if one makes no sense; the message says which
   */
  static ImportSettings settings(Optional<String> delimiter, List<String> maps) {
    Map<String, String> fields = new HashMap<>();
    for (String map : maps) {
      int colon = map.lastIndexOf(':');
      if (colon <= 0) {
        throw new IllegalArgumentException("map is column:field");
      }
      if (fields.put(map.substring(0, colon), map.substring(colon + 1)) != null) {
        throw new IllegalArgumentException("a column is mapped twice");
      }
    }
    ImportSettings settings = ImportSettings.standard().withFields(fields);
    if (delimiter.isEmpty()) {
      return settings;
    }
    if (delimiter.get().length() != 1) {
      throw new IllegalArgumentException("delimiter is one character");
    }
    return settings.withDelimiter(delimiter.get().charAt(0));
  }
}
