package org.ocserver.ownership;

/**
 * A stretch of time in which one server works for an application.
 *
 * @param application its DBID
 * @param epoch the number of the term: every taking of the lease has a higher one
 */
public record Term(int application, long epoch) {}
