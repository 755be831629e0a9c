package org.ocserver.campaign;

/** A tenant's list of numbers and customers never to be called. */
public record DoNotCallList(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    @Default(DoNotCallList.DEFAULT_TABLE) String tableName)
    implements TenantObject {
  /** The table of a list for which none is given. */
  public static final String DEFAULT_TABLE = "gsw_donotcall_list";
}
