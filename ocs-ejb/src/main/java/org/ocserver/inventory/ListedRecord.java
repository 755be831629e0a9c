package org.ocserver.inventory;

import java.time.Instant;
import java.util.Optional;
import org.ocserver.dialrule.ContactDetails;
import org.ocserver.dialrule.RecordState;

/**
 * A record of a list, as it is now.
 *
 * @param scheduledFor dial_sched_time, if there is one
 * @param applicationDbid the server that holds it; 0 if none does
 * @param campaignGroupDbid the session that holds it; 0 if none does
 */
public record ListedRecord(
    int recordId,
    int chainId,
    int chainN,
    ContactDetails contact,
    RecordState state,
    Optional<Instant> scheduledFor,
    int attempts,
    int applicationDbid,
    int campaignGroupDbid) {}
