package org.ocserver.inventory;

/**
 * Whom a record reaches.
 *
 * @param customerId empty if it has none
 */
public record ContactDetails(String phone, String customerId) {}
