package org.ocserver.campaign;

import org.ocserver.campaign.option.Options;

/** A named set of options that other programs interpret. */
public record Script(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    ScriptType type,
    Options options)
    implements TenantObject {}
