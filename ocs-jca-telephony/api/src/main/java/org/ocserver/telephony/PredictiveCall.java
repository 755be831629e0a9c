package org.ocserver.telephony;

import java.io.Serializable;
import java.time.Duration;

/**
 * What TMakePredictiveCall needs.
 *
 * @param originationDn the queue or trunk group in whose name the call is made; a live person waits
 *     there: queued, or at a trunk group held
 * @param destination the number to dial
 * @param ringTimeout how long to let it ring before the result is no answer
 * @param userData data that every event of the call will carry
 * @param extensions instructions to the switch, as caller ID (manual, "T-Library attributes")
 */
public record PredictiveCall(
    String originationDn,
    String destination,
    Duration ringTimeout,
    TKVList userData,
    TKVList extensions)
    implements Serializable {}
