package org.ocserver.contactlimit;

import java.time.Instant;

/**
 * An attempt that a limit forbids.
 *
 * @param reason for the record's history
 * @param notBefore when it would be allowed, if none is made meanwhile
 */
public record Refusal(String guid, String reason, Instant notBefore) {}
