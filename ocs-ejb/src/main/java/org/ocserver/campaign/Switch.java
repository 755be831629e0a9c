package org.ocserver.campaign;

import org.ocserver.campaign.option.Options;

/** A switch, on which DNs stand and agents log in. */
public record Switch(
    int dbid, @Refers(ObjectType.TENANT) int tenantDbid, String name, Options options)
    implements TenantObject {}
