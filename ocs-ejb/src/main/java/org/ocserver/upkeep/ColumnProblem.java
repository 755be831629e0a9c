package org.ocserver.upkeep;

/**
 * A column that does not hold what the format says.
 *
 * @param expected by the format, as {@code varchar(32)}
 * @param found in the table; what the database calls it
 */
public record ColumnProblem(String column, String expected, String found) {}
