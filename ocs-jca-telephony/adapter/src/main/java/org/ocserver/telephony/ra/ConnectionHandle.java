package org.ocserver.telephony.ra;

import java.util.Optional;
import java.util.function.Consumer;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.MergeMethod;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyConnection;
import org.ocserver.telephony.TelephonySwitch;

/** What the application holds from taking a connection to closing it. */
final class ConnectionHandle implements TelephonyConnection {
  /** No event answers a registration. */
  private static final long NO_REFERENCE = 0;

  private Optional<TelephonyManagedConnection> managed;

  ConnectionHandle(TelephonyManagedConnection managed) {
    this.managed = Optional.of(managed);
  }

  synchronized void moveTo(TelephonyManagedConnection other) {
    managed.ifPresent(previous -> previous.leave(this));
    managed = Optional.of(other);
  }

  synchronized void invalidate() {
    managed = Optional.empty();
  }

  @Override
  public void close() {
    Optional<TelephonyManagedConnection> previous;
    synchronized (this) {
      previous = managed;
      managed = Optional.empty();
    }
    previous.ifPresent(connection -> connection.closed(this));
  }

  @Override
  public String switchName() {
    return open().switchName();
  }

  @Override
  public void registerDn(String dn) {
    request(NO_REFERENCE, to -> to.registerDn(dn));
  }

  @Override
  public void makePredictiveCall(long referenceId, PredictiveCall call) {
    request(referenceId, to -> to.makePredictiveCall(referenceId, call));
  }

  @Override
  public void makeCall(long referenceId, EngagingCall call) {
    request(referenceId, to -> to.makeCall(referenceId, call));
  }

  @Override
  public void mergeCalls(
      long referenceId, ConnectionId engaging, ConnectionId outbound, MergeMethod how) {
    request(referenceId, to -> to.mergeCalls(referenceId, engaging, outbound, how));
  }

  @Override
  public void transferCall(
      long referenceId, ConnectionId call, String destinationDn, TKVList userData) {
    request(referenceId, to -> to.transferCall(referenceId, call, destinationDn, userData));
  }

  @Override
  public void applyTreatment(long referenceId, ConnectionId call, CallTreatment treatment) {
    request(referenceId, to -> to.applyTreatment(referenceId, call, treatment));
  }

  @Override
  public void releaseCall(long referenceId, ConnectionId call) {
    request(referenceId, to -> to.releaseCall(referenceId, call));
  }

  @Override
  public void updateUserData(long referenceId, ConnectionId call, TKVList changes) {
    request(referenceId, to -> to.updateUserData(referenceId, call, changes));
  }

  @Override
  public void distributeUserEvent(long referenceId, String dn, TKVList userData) {
    request(referenceId, to -> to.distributeUserEvent(referenceId, dn, userData));
  }

  private void request(long referenceId, Consumer<TelephonySwitch> request) {
    open().request(referenceId, request);
  }

  private synchronized TelephonyManagedConnection open() {
    return managed.orElseThrow(() -> new IllegalStateException("the connection is closed"));
  }
}
