package org.ocserver.campaign.load;

import java.util.Map;

/**
 * How a file is read.
 *
 * @param delimiter between the columns
 * @param fields the field for each column whose name is not that of its field; an empty field
 *     leaves the column out
 * @param listedProblems how many rejected rows the report lists
 */
public record ImportSettings(char delimiter, Map<String, String> fields, int listedProblems) {
  private static final int LISTED_PROBLEMS = 1000;

  public ImportSettings {
    fields = Map.copyOf(fields);
    if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
      throw new IllegalArgumentException("not a delimiter");
    }
  }

  /** Commas between columns that are named as their fields. */
  public static ImportSettings standard() {
    return new ImportSettings(',', Map.of(), LISTED_PROBLEMS);
  }

  public ImportSettings withDelimiter(char newDelimiter) {
    return new ImportSettings(newDelimiter, fields, listedProblems);
  }

  public ImportSettings withFields(Map<String, String> newFields) {
    return new ImportSettings(delimiter, newFields, listedProblems);
  }
}
