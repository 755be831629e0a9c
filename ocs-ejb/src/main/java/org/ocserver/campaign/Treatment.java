package org.ocserver.campaign;

import java.time.LocalDateTime;
import java.util.Optional;
import org.ocserver.campaign.option.Options;

/**
 * What happens to a record and its call for one call result.
 *
 * @param callResult see {@link org.ocserver.callinglist.CallResult}
 * @param destinationDnDbid for {@link CallAction#TRANSFER} and {@link CallAction#PLAY_MESSAGE}
 * @param sequence place among the treatments for the same result, from 1
 * @param cycleAttempt which attempt, or how many cycles, it applies to; from 1 for the chain
 *     actions and redial
 * @param intervalMinutes wait before the first application
 * @param incrementMinutes added to the wait each time after
 * @param date for the actions "at": a local time in the record's time zone
 */
public record Treatment(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    int callResult,
    @Default("no_action") RecordAction recordAction,
    @Default("no_action") CallAction callAction,
    @Refers(ObjectType.DN) Optional<Integer> destinationDnDbid,
    @Default("1") int sequence,
    @Default("1") int cycleAttempt,
    @Default("0") int intervalMinutes,
    @Default("0") int incrementMinutes,
    Optional<LocalDateTime> date,
    Options options)
    implements TenantObject {}
