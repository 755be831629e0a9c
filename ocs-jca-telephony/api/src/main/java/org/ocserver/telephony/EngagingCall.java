package org.ocserver.telephony;

import java.io.Serializable;

/**
 * What TMakeCall needs: a call from one DN to another, made to engage an agent before a customer is
 * dialed.
 */
public record EngagingCall(
    String originationDn, String destination, TKVList userData, TKVList extensions)
    implements Serializable {}
