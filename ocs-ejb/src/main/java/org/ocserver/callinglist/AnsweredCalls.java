package org.ocserver.callinglist;

import java.time.Instant;

/**
 * Who answered the calls of a campaign in a span of time.
 *
 * @param from when the span begins
 * @param answered people
 * @param lost those of them for whom no agent was there, or not in time
 * @param machines answering machines that were detected, but for those whose person an agent had
 */
public record AnsweredCalls(Instant from, long answered, long lost, long machines) {}
