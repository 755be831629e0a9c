package org.ocserver.callinglist;

import java.time.Instant;

/**
 * An attempt during which the server went down: its record became Stale.
 *
 * @param handle the handle of its record
 */
public record InterruptedAttempt(
    String guid, int campaignGroupDbid, int listDbid, int recordId, int handle, Instant begunAt) {}
