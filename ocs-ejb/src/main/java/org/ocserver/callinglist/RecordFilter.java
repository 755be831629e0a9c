package org.ocserver.callinglist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which records of a table belong to a calling list, and in which order they are dialed.
 *
 * @param condition SQL over quoted columns, with a marker for each value; empty if all belong
 * @param values what the markers stand for, in their order
 * @param order SQL terms over quoted columns, separated by commas; empty if the order is free
 */
public record RecordFilter(String condition, List<Object> values, String order) {
  /** All records, in any order. */
  public static final RecordFilter ALL = new RecordFilter("", List.of(), "");

  private static final Pattern QUOTED_COLUMN = Pattern.compile("\"([^\"]+)\"");

  public RecordFilter {
    values = List.copyOf(values);
  }

  /** The columns that the condition names, each once. */
  public Set<String> conditionColumns() {
    return columnsOf(condition);
  }

  /** The columns of the order, the weightiest first. */
  public Set<String> orderColumns() {
    return columnsOf(order);
  }

  private static Set<String> columnsOf(String sql) {
    Set<String> columns = new LinkedHashSet<>();
    Matcher matcher = QUOTED_COLUMN.matcher(sql);
    while (matcher.find()) {
      columns.add(matcher.group(1));
    }
    return columns;
  }
}
