package org.ocserver.telephony.ra;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Set;
import javax.security.auth.Subject;
import org.ocserver.telephony.TelephonyConnection;
import org.ocserver.telephony.TelephonyConnectionFactory;
import org.ocserver.telephony.ra.inflow.ActiveSwitches;

/** Makes the connections to one switch that the container pools. */
@ConnectionDefinition(
    connectionFactory = TelephonyConnectionFactory.class,
    connectionFactoryImpl = PooledConnectionFactory.class,
    connection = TelephonyConnection.class,
    connectionImpl = ConnectionHandle.class)
public class TelephonyManagedConnectionFactory
    implements ManagedConnectionFactory, ResourceAdapterAssociation {
  private static final long serialVersionUID = 1L;

  @ConfigProperty(
      defaultValue = "SimSwitch",
      description = "Name of the switch's configuration object")
  private String switchName = "SimSwitch";

  private transient TelephonyResourceAdapter resourceAdapter;
  private transient PrintWriter logWriter;

  public String getSwitchName() {
    return switchName;
  }

  public void setSwitchName(String switchName) {
    this.switchName = switchName;
  }

  @Override
  public Object createConnectionFactory(ConnectionManager connectionManager) {
    return new PooledConnectionFactory(this, connectionManager);
  }

  /** Not supported: connections come from a container. */
  @Override
  public Object createConnectionFactory() throws NotSupportedException {
    throw new NotSupportedException("connections come from a container's pool only");
  }

  @Override
  public ManagedConnection createManagedConnection(
      Subject subject, ConnectionRequestInfo requestInfo) {
    return new TelephonyManagedConnection(this);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ManagedConnection matchManagedConnections(
      Set connections, Subject subject, ConnectionRequestInfo requestInfo) {
    for (Object connection : connections) {
      if (connection instanceof TelephonyManagedConnection managed && managed.isTo(switchName)) {
        return managed;
      }
    }
    return null; // the contract's word for: none fits
  }

  ActiveSwitches switches() {
    return resourceAdapter.switches();
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    resourceAdapter = (TelephonyResourceAdapter) adapter;
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    logWriter = out;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TelephonyManagedConnectionFactory that
        && switchName.equals(that.switchName);
  }

  @Override
  public int hashCode() {
    return switchName.hashCode();
  }
}
