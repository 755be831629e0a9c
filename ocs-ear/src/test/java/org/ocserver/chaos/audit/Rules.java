package org.ocserver.chaos.audit;

import java.time.Duration;
import java.util.Set;

/**
 * What the campaign's configuration allows, and how long the auditor waits.
 *
 * @param treatedResults call results after which a treatment has the chain dialed again
 * @param mostDials of one record, the list's maxAttempts
 * @param moment from a change of the table to the last dial that may have missed it
 * @param toWrite from a call's end to its attempt's end on the books
 */
public record Rules(
    Set<Integer> treatedResults, int mostDials, Duration moment, Duration toWrite) {}
