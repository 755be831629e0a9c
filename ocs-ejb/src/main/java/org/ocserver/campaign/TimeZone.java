package org.ocserver.campaign;

import java.time.ZoneId;

/**
 * A time zone that records refer to.
 *
 * @param name as in GSW_TZ_NAME, usually three letters
 * @param zone gives the offset and daylight saving
 */
public record TimeZone(
    int dbid, @Refers(ObjectType.TENANT) int tenantDbid, String name, ZoneId zone)
    implements TenantObject {}
