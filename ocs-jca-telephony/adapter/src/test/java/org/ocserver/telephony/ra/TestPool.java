package org.ocserver.telephony.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnectionFactory;

/** A pool that keeps nothing. */
final class TestPool implements ConnectionManager {
  private static final long serialVersionUID = 1L;

  @Override
  public Object allocateConnection(
      ManagedConnectionFactory factory, ConnectionRequestInfo requestInfo)
      throws ResourceException {
    return factory.createManagedConnection(null, requestInfo).getConnection(null, requestInfo);
  }
}
