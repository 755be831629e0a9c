package org.ocserver.callinglist;

import java.time.Instant;

/**
 * People who answered the calls of a campaign in an hour.
 *
 * @param from when the hour begins
 * @param lost those of them for whom no agent was there, or not in time
 */
public record AnsweredCalls(Instant from, long answered, long lost) {}
