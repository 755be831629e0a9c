package org.ocserver.session.port;

import java.util.function.Supplier;
import org.ocserver.donotcall.DoNotCallRegistry;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.telephony.TelephonySwitch;

/**
 * What a session needs of the world.
 *
 * @param validation asks third parties; answered by {@link SessionMessage.Validated}
 * @param treatments fetches treatment documents
 * @param addresses where records can be asked for over HTTP
 * @param guids new global unique identifiers
 */
public record SessionPorts(
    TelephonySwitch telephony,
    SessionStore store,
    DoNotCallRegistry doNotCall,
    DialValidation validation,
    TreatmentFetch treatments,
    RecordLocator records,
    SessionObserver observer,
    RecordAddresses addresses,
    Supplier<String> guids,
    PacingLogs pacingLogs) {}
