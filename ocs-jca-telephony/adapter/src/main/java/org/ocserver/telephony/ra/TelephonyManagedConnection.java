package org.ocserver.telephony.ra;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.ocserver.telephony.TelephonySwitch;

/** One place in the container's pool; hands requests on to the switch in use. */
final class TelephonyManagedConnection implements ManagedConnection {
  private final TelephonyManagedConnectionFactory factory;
  private final Set<ConnectionHandle> handles = ConcurrentHashMap.newKeySet();
  private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
  private PrintWriter logWriter;

  TelephonyManagedConnection(TelephonyManagedConnectionFactory factory) {
    this.factory = factory;
  }

  boolean isTo(String switchName) {
    return factory.getSwitchName().equals(switchName);
  }

  String switchName() {
    return factory.getSwitchName();
  }

  void request(long referenceId, Consumer<TelephonySwitch> request) {
    factory.switches().request(switchName(), referenceId, request);
  }

  /** The application gave its handle back. */
  void closed(ConnectionHandle handle) {
    handles.remove(handle);
    ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
    event.setConnectionHandle(handle);
    listeners.forEach(listener -> listener.connectionClosed(event));
  }

  @Override
  public Object getConnection(Subject subject, ConnectionRequestInfo requestInfo) {
    ConnectionHandle handle = new ConnectionHandle(this);
    handles.add(handle);
    return handle;
  }

  @Override
  public void associateConnection(Object connection) {
    ConnectionHandle handle = (ConnectionHandle) connection;
    handle.moveTo(this);
    handles.add(handle);
  }

  void leave(ConnectionHandle handle) {
    handles.remove(handle);
  }

  @Override
  public void cleanup() {
    handles.forEach(ConnectionHandle::invalidate);
    handles.clear();
  }

  @Override
  public void destroy() {
    cleanup();
  }

  @Override
  public void addConnectionEventListener(ConnectionEventListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeConnectionEventListener(ConnectionEventListener listener) {
    listeners.remove(listener);
  }

  @Override
  public XAResource getXAResource() throws NotSupportedException {
    throw new NotSupportedException("no transactions");
  }

  @Override
  public LocalTransaction getLocalTransaction() throws NotSupportedException {
    throw new NotSupportedException("no transactions");
  }

  @Override
  public ManagedConnectionMetaData getMetaData() {
    return new SwitchMetaData();
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    logWriter = out;
  }
}
