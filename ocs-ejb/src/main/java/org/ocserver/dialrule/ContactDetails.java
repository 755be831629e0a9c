package org.ocserver.dialrule;

/**
 * Whom a record reaches.
 *
 * @param customerId empty if it has none
 */
public record ContactDetails(String phone, String customerId) {}
