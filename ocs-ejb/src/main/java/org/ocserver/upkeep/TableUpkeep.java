package org.ocserver.upkeep;

/** Checks and mends tables; each throws a StoreException if the database cannot be asked. */
public interface TableUpkeep {
  /** Looks, and changes nothing. Takes seconds at most. */
  TableReport check(TableNeeds needs);

  /**
   * Creates the columns and indexes that are missing, and recalculates the statistics, while others
   * read and write the table. May take many minutes on a large table.
   *
   * @return how the table stands afterwards
   */
  TableReport mend(TableNeeds needs);
}
