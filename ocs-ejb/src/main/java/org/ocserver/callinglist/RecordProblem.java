package org.ocserver.callinglist;

/**
 * A record of a table that cannot be dialed because of what it holds.
 *
 * @param recordId the record; of several that are wrong together, the lowest
 * @param field the column
 * @param what what is wrong, with the value
 */
public record RecordProblem(int recordId, String field, String what) {}
