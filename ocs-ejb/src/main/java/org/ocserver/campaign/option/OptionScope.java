package org.ocserver.campaign.option;

/** The options of one object in the hierarchy. */
public record OptionScope(OptionLevel level, Options options) {}
