package org.ocserver.campaign;

/** An object that belongs to one tenant. */
public interface TenantObject extends ConfigurationObject {
  int tenantDbid();
}
