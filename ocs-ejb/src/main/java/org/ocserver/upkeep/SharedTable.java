package org.ocserver.upkeep;

import java.util.OptionalInt;

/**
 * Another list that draws from the same table. A record of both is dialed for whichever comes
 * first, which bends the weights of the lists.
 *
 * @param commonRecord a record that is in both, if one is known
 */
public record SharedTable(
    int listDbid, String listName, Overlap overlap, OptionalInt commonRecord) {
  /** How far the filters of two lists choose the same records. */
  public enum Overlap {
    /** The filters are equal, or one of the lists has none. */
    ALWAYS,
    /** There is a record that both choose. */
    FOUND,
    /** At this time there is no such record. */
    NONE_NOW,
    /** It took too long to find out, or the table lacks a column of a filter. */
    UNKNOWN
  }
}
