package org.ocserver.upkeep;

/**
 * Something about a table or its database that hurts.
 *
 * @param place what it is about: a setting, columns, an index
 * @param what what is wrong
 */
public record TableProblem(String place, String what) {}
