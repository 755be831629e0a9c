package org.ocserver.upkeep;

/**
 * An index that the table should have.
 *
 * @param key its columns, and of which records it is
 * @param present whether the table has it, or one that does as well
 */
public record IndexState(String name, String key, String purpose, boolean present) {}
