package org.ocserver.callinglist;

import java.time.Duration;
import java.time.Instant;

/**
 * Whom a campaign reached and lost, but for a session's own calls.
 *
 * @param but the session's own
 * @param since calls that began then or later; where a span begins
 * @param recent an attempt since then shows that its session is at work
 * @param inTime who waits longer for an agent counts as lost
 * @param span how long a span is; they are counted from 1970 on
 */
public record AnsweredQuestion(
    int campaignDbid,
    OwnCalls but,
    Instant since,
    Instant recent,
    Duration inTime,
    Duration span) {}
