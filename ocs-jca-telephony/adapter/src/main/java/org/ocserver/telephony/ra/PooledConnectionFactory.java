package org.ocserver.telephony.ra;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import java.io.Serializable;
import javax.naming.Reference;
import org.ocserver.telephony.TelephonyConnection;
import org.ocserver.telephony.TelephonyConnectionFactory;

/** Takes connections from the container's pool. */
final class PooledConnectionFactory
    implements TelephonyConnectionFactory, Serializable, Referenceable {
  private static final long serialVersionUID = 1L;

  private final TelephonyManagedConnectionFactory factory;
  private final ConnectionManager pool;
  private Reference reference;

  PooledConnectionFactory(TelephonyManagedConnectionFactory factory, ConnectionManager pool) {
    this.factory = factory;
    this.pool = pool;
  }

  @Override
  public TelephonyConnection getConnection() {
    try {
      return (TelephonyConnection) pool.allocateConnection(factory, null);
    } catch (ResourceException cause) {
      throw new IllegalStateException(
          "no connection to switch " + factory.getSwitchName() + " to be had", cause);
    }
  }

  @Override
  public Reference getReference() {
    return reference;
  }

  @Override
  public void setReference(Reference reference) {
    this.reference = reference;
  }
}
