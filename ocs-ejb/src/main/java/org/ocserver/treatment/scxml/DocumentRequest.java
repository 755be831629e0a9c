package org.ocserver.treatment.scxml;

import java.time.Duration;

/**
 * A request for a document.
 *
 * @param limits which it, and later its machines, may not go beyond
 * @param connections the option http-connection-pool-size: the most to all servers of documents at
 *     once; other requests wait
 * @param timeout the option http-response-timeout: for the whole answer
 */
public record DocumentRequest(
    TreatmentUri uri, DocumentLimits limits, int connections, Duration timeout) {}
