package org.ocserver.session.ejb;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.MergeMethod;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyConnection;
import org.ocserver.telephony.TelephonyConnectionFactory;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.TelephonySwitch;

/**
 * The switch by way of the container's pool: a connection for each request. When none is to be had
 * the request fails as over a lost link, by event; so does a dial while this server has no lease.
 */
final class PooledTelephony implements TelephonySwitch {
  private final TelephonyConnectionFactory factory;
  private final String switchName;
  private final BooleanSupplier mayDial;
  private final Consumer<TelephonyEvent> failures;
  private final Clock clock;

  PooledTelephony(
      TelephonyConnectionFactory factory,
      String switchName,
      BooleanSupplier mayDial,
      Consumer<TelephonyEvent> failures,
      Clock clock) {
    this.factory = factory;
    this.switchName = switchName;
    this.mayDial = mayDial;
    this.failures = failures;
    this.clock = clock;
  }

  @Override
  public String switchName() {
    return switchName;
  }

  @Override
  public void registerDn(String dn) {
    request(0, connection -> connection.registerDn(dn));
  }

  @Override
  public void makePredictiveCall(long referenceId, PredictiveCall call) {
    dial(referenceId, connection -> connection.makePredictiveCall(referenceId, call));
  }

  @Override
  public void makeCall(long referenceId, EngagingCall call) {
    dial(referenceId, connection -> connection.makeCall(referenceId, call));
  }

  @Override
  public void mergeCalls(
      long referenceId, ConnectionId engaging, ConnectionId outbound, MergeMethod how) {
    request(referenceId, connection -> connection.mergeCalls(referenceId, engaging, outbound, how));
  }

  @Override
  public void transferCall(
      long referenceId, ConnectionId call, String destinationDn, TKVList userData) {
    request(
        referenceId,
        connection -> connection.transferCall(referenceId, call, destinationDn, userData));
  }

  @Override
  public void applyTreatment(long referenceId, ConnectionId call, CallTreatment treatment) {
    request(referenceId, connection -> connection.applyTreatment(referenceId, call, treatment));
  }

  @Override
  public void releaseCall(long referenceId, ConnectionId call) {
    request(referenceId, connection -> connection.releaseCall(referenceId, call));
  }

  @Override
  public void updateUserData(long referenceId, ConnectionId call, TKVList changes) {
    request(referenceId, connection -> connection.updateUserData(referenceId, call, changes));
  }

  @Override
  public void distributeUserEvent(long referenceId, String dn, TKVList userData) {
    request(referenceId, connection -> connection.distributeUserEvent(referenceId, dn, userData));
  }

  /** The last look before a dial: another server may be the owner by now. */
  private void dial(long referenceId, Consumer<TelephonyConnection> request) {
    if (mayDial.getAsBoolean()) {
      request(referenceId, request);
    } else {
      fail(referenceId, "the lease of this server has run out");
    }
  }

  private void request(long referenceId, Consumer<TelephonyConnection> request) {
    try (TelephonyConnection connection = factory.getConnection()) {
      request.accept(connection);
    } catch (IllegalStateException noConnection) {
      fail(referenceId, String.valueOf(noConnection.getMessage()));
    }
  }

  private void fail(long referenceId, String reason) {
    failures.accept(
        new TelephonyEvent.RequestFailed(
            switchName, clock.instant(), referenceId, TelephonyFailure.LINK_DISCONNECTED, reason));
  }
}
