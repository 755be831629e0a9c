package org.ocserver.pacing;

/**
 * What others did in a span of time.
 *
 * @param at when it began, in milliseconds since 1970
 * @param answered calls that a person answered
 * @param lost those of them for whom no agent was there, or not in time
 * @param machines calls that an answering machine was detected on
 */
public record CallsOfOthers(long at, long answered, long lost, long machines) {}
