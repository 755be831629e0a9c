package org.ocserver.callinglist;

import java.time.Instant;

/**
 * The intent to dial a record, made durable before the dial.
 *
 * @param guid GSW_CALL_ATTEMPT_GUID
 * @param applicationDbid the server that dials
 * @param expected what the session believes of the record's row
 * @param details what else the history is to remember
 */
public record AttemptStart(
    String guid,
    int applicationDbid,
    int campaignDbid,
    int campaignGroupDbid,
    ListTable table,
    int recordId,
    int chainId,
    int recordHandle,
    String phone,
    Instant at,
    Expectation expected,
    AttemptDetails details) {}
