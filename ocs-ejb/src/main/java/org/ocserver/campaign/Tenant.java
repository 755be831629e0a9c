package org.ocserver.campaign;

import org.ocserver.campaign.option.Options;

/** A company whose campaigns run on this server; every other object belongs to one. */
public record Tenant(int dbid, String name, Options options) implements ConfigurationObject {}
