package org.ocserver.report;

import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.AttemptDetails;
import org.ocserver.callinglist.AttemptEnd;

/**
 * An attempt as the history knows it.
 *
 * @param guid GSW_CALL_ATTEMPT_GUID
 * @param applicationDbid the server that dialed
 * @param number which attempt of the record it is, from 1
 * @param end absent while the attempt is open
 */
public record CallAttempt(
    String guid,
    int applicationDbid,
    int campaignDbid,
    int campaignGroupDbid,
    int listDbid,
    int recordId,
    int chainId,
    int recordHandle,
    String phone,
    int number,
    Instant begunAt,
    AttemptDetails details,
    Optional<AttemptEnd> end) {}
