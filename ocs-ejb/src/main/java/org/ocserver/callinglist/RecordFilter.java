package org.ocserver.callinglist;

import java.util.List;

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

  public RecordFilter {
    values = List.copyOf(values);
  }
}
