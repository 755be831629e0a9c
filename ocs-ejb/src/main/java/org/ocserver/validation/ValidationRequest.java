package org.ocserver.validation;

import java.time.Duration;
import org.ocserver.telephony.TKVList;

/**
 * A question to a third party.
 *
 * @param uri where it is asked, as it stands in the options
 * @param timeout how long the answer is awaited, more than 0
 * @param recordData the record's default information
 */
public record ValidationRequest(String uri, Duration timeout, TKVList recordData) {}
