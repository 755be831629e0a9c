package org.ocserver.callinglist;

import java.time.Instant;

/**
 * A request for chains.
 *
 * @param applicationDbid the server that will hold them
 * @param campaignDbid its campaign
 * @param campaignGroupDbid the dialing session that will hold them
 * @param chains the most to give
 * @param at records must be allowed to be dialed then
 */
public record Retrieval(
    ListTable table,
    int applicationDbid,
    int campaignDbid,
    int campaignGroupDbid,
    Selection selection,
    int chains,
    TimeZones timeZones,
    Instant at) {}
