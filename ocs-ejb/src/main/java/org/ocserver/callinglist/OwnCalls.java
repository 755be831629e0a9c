package org.ocserver.callinglist;

import java.time.Instant;

/**
 * The calls that a session has made since it was loaded, and counts itself.
 *
 * @param loadedAt by the clock that its attempts begin by; none of them began before
 */
public record OwnCalls(int applicationDbid, int campaignGroupDbid, Instant loadedAt) {}
