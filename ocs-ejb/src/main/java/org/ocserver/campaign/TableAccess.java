package org.ocserver.campaign;

/** A database table that holds calling list records, and their format. */
public record TableAccess(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    String tableName,
    @Refers(ObjectType.FORMAT) int formatDbid)
    implements TenantObject {}
