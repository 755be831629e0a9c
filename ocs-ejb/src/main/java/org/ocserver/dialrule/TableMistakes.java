package org.ocserver.dialrule;

import java.util.List;

/**
 * Looks for Ready records of a list that wait for a dial which never comes. Reads the whole table;
 * throws {@link org.ocserver.callinglist.StoreException} if the database fails.
 */
@FunctionalInterface
public interface TableMistakes {
  /**
   * The mistakes, each with the number of its records; a record counts for each that it has.
   *
   * @param most the most records to name for each
   */
  List<Mistake> find(DialingTerms terms, int most);
}
