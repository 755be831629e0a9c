package org.ocserver.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.MergeMethod;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.TelephonySwitch;
import org.ocserver.telephony.simulator.time.VirtualScheduler;

/** A switch that refuses, or does not hear, as many requests of a kind as a test wants. */
final class FaultySwitch implements TelephonySwitch {
  /** Requests that can go wrong. */
  enum Request {
    ENGAGE,
    MERGE,
    TRANSFER,
    TREAT
  }

  /** Customers' calls that it was asked for, in order. */
  final List<PredictiveCall> dials = new ArrayList<>();

  private final TelephonySwitch real;
  private final Consumer<TelephonyEvent> events;
  private final VirtualScheduler time;
  private final Map<Request, Integer> refusals = new EnumMap<>(Request.class);
  private final Map<Request, Integer> losses = new EnumMap<>(Request.class);

  FaultySwitch(TelephonySwitch real, Consumer<TelephonyEvent> events, VirtualScheduler time) {
    this.real = real;
    this.events = events;
    this.time = time;
  }

  void refuse(Request request, int times) {
    refusals.put(request, times);
  }

  void lose(Request request, int times) {
    losses.put(request, times);
  }

  private void pass(Request request, long reference, Runnable real) {
    if (take(losses, request)) {
      return;
    }
    if (take(refusals, request)) {
      time.schedule(
          Duration.ZERO,
          () ->
              events.accept(
                  new TelephonyEvent.RequestFailed(
                      switchName(),
                      time.now(),
                      reference,
                      TelephonyFailure.NOT_SUPPORTED,
                      "as the test wants")));
    } else {
      real.run();
    }
  }

  private static boolean take(Map<Request, Integer> faults, Request request) {
    int left = faults.getOrDefault(request, 0);
    faults.put(request, Math.max(0, left - 1));
    return left > 0;
  }

  @Override
  public String switchName() {
    return real.switchName();
  }

  @Override
  public void registerDn(String dn) {
    real.registerDn(dn);
  }

  @Override
  public void makePredictiveCall(long referenceId, PredictiveCall call) {
    dials.add(call);
    real.makePredictiveCall(referenceId, call);
  }

  @Override
  public void makeCall(long referenceId, EngagingCall call) {
    pass(Request.ENGAGE, referenceId, () -> real.makeCall(referenceId, call));
  }

  @Override
  public void mergeCalls(
      long referenceId, ConnectionId engaging, ConnectionId outbound, MergeMethod how) {
    pass(Request.MERGE, referenceId, () -> real.mergeCalls(referenceId, engaging, outbound, how));
  }

  @Override
  public void transferCall(
      long referenceId, ConnectionId call, String destinationDn, TKVList userData) {
    pass(
        Request.TRANSFER,
        referenceId,
        () -> real.transferCall(referenceId, call, destinationDn, userData));
  }

  @Override
  public void applyTreatment(long referenceId, ConnectionId call, CallTreatment treatment) {
    pass(Request.TREAT, referenceId, () -> real.applyTreatment(referenceId, call, treatment));
  }

  @Override
  public void releaseCall(long referenceId, ConnectionId call) {
    real.releaseCall(referenceId, call);
  }

  @Override
  public void updateUserData(long referenceId, ConnectionId call, TKVList changes) {
    real.updateUserData(referenceId, call, changes);
  }

  @Override
  public void distributeUserEvent(long referenceId, String dn, TKVList userData) {
    real.distributeUserEvent(referenceId, dn, userData);
  }
}
