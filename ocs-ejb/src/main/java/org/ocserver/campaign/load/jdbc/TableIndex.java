package org.ocserver.campaign.load.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import java.util.List;

/**
 * An index that a calling list's table should have.
 *
 * @param key its columns, and which records it is of, as SQL has it after the table's name
 * @param substitutes any index on all records that begins with these columns does as well; none if
 *     no other does
 * @param purpose what it is for
 */
public record TableIndex(
    String table, String suffix, String key, List<String> substitutes, String purpose) {
  /** PostgreSQL's limit. */
  private static final int LONGEST_NAME = 63;

  public TableIndex {
    substitutes = List.copyOf(substitutes);
  }

  /** Its name, always the same; of a long one the hash keeps it apart. */
  public String name() {
    return name(table, suffix);
  }

  static String name(String table, String suffix) {
    String full = table + "_" + suffix;
    if (full.length() <= LONGEST_NAME) {
      return full;
    }
    String end = "_" + Integer.toHexString(table.hashCode()) + "_" + suffix;
    return table.substring(0, LONGEST_NAME - end.length()) + end;
  }

  /** The statement that creates it, unless there is one of its name. */
  public String creation() {
    return creation("");
  }

  /**
   * The statement of PostgreSQL that creates it while others write to the table; must run outside a
   * transaction.
   */
  public String concurrentCreation() {
    return creation("CONCURRENTLY ");
  }

  private String creation(String manner) {
    return "CREATE INDEX %sIF NOT EXISTS %s ON %s %s"
        .formatted(manner, quoted(name()), quoted(table), key);
  }
}
