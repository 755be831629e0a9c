package org.ocserver.callinglist;

import java.time.Instant;

/**
 * The intent to dial a record, made durable before the dial.
 *
 * @param guid GSW_CALL_ATTEMPT_GUID
 * @param applicationDbid the server that dials
 * @param number which attempt of the record this is, from 1
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
    int number,
    Instant at,
    AttemptDetails details) {}
