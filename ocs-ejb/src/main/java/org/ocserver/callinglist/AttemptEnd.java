package org.ocserver.callinglist;

import java.time.Instant;

/**
 * How an attempt ended.
 *
 * @param dialed false if the intent was given up before the switch was asked to dial
 * @param callResult the number stored in the record
 * @param agentLogin empty if no agent spoke
 */
public record AttemptEnd(
    String guid, boolean dialed, int callResult, String agentLogin, Instant at) {}
