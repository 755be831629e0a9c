package org.ocserver.session;

import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.telephony.TKVList;

/**
 * What a desktop or an application wants changed in a record.
 *
 * <p>Source: manual, "Modifiable Mandatory Genesys Fields".
 *
 * @param callResult any number
 * @param from daily_from, seconds from midnight
 * @param until daily_till, seconds from midnight
 * @param phoneType contact_info_type
 * @param customFields values by send_attribute; pairs that name no field of the list are ignored
 */
public record RecordChanges(
    OptionalInt callResult,
    OptionalInt from,
    OptionalInt until,
    Optional<String> phone,
    OptionalInt phoneType,
    TKVList customFields) {}
