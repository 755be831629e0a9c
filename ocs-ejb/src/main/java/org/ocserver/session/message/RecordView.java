package org.ocserver.session.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.RecordType;
import org.ocserver.telephony.TKVList;

/**
 * A record as a desktop is shown it.
 *
 * @param customerId an integer or a string, as its field is
 * @param callTime of the last attempt; 1970 if there was none
 * @param scheduledAt 1970 if it has no time of its own
 * @param zone its time zone, if that is known
 * @param begunAt when the attempt at it began
 * @param cpnDigits the caller ID that its customer sees, if there is one
 * @param scriptDbid what the agent is to say, if that is configured
 * @param uri where it can be asked for over HTTP, if that is possible
 * @param customFields by their send_attribute
 */
public record RecordView(
    int handle,
    String callingList,
    int chainId,
    String phone,
    int phoneType,
    Optional<Object> customerId,
    RecordType type,
    int callResult,
    int attempts,
    Instant callTime,
    Instant scheduledAt,
    DailyWindow window,
    Optional<ZoneId> zone,
    Instant begunAt,
    Optional<String> cpnDigits,
    Optional<Integer> scriptDbid,
    Optional<String> uri,
    TKVList customFields) {}
