package org.ocserver.telephony.simulator;

import java.time.Duration;
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
import org.ocserver.telephony.simulator.settings.SimulatorSettings;
import org.ocserver.telephony.simulator.time.SwitchScheduler;

/**
 * A switch in memory for one application: an {@link Exchange} and its only {@link SwitchLink}.
 *
 * <p>Before the start, after the stop and while the link is lost, requests are answered by {@link
 * TelephonyFailure#LINK_DISCONNECTED}.
 */
public final class SimulatedSwitch implements TelephonySwitch {
  private final Exchange exchange;
  private final SwitchLink link;

  /**
   * A switch that is not started yet.
   *
   * @param switchName the name of its configuration object
   * @param application as {@link Exchange#attach} has it
   * @throws java.io.UncheckedIOException if the call log cannot be opened
   */
  public SimulatedSwitch(
      String switchName,
      SimulatorSettings settings,
      SwitchScheduler scheduler,
      Consumer<TelephonyEvent> application) {
    exchange = new Exchange(switchName, settings, scheduler);
    link = exchange.attach(application);
  }

  /**
   * Brings up the link, then has the agents log in.
   *
   * @throws IllegalStateException if it was started before
   */
  public void start() {
    exchange.start();
    link.connect();
  }

  /** As {@link Exchange#stop}. */
  public void stop() {
    exchange.stop();
  }

  /** As {@link SwitchLink#connect}. */
  public void connect() {
    link.connect();
  }

  /** As {@link SwitchLink#disconnect}. */
  public void disconnect() {
    link.disconnect();
  }

  /** As {@link SwitchLink#lose}. */
  public void loseLink(Duration outage) {
    link.lose(outage);
  }

  /** As {@link Exchange#callIn}. */
  public void callIn() {
    exchange.callIn();
  }

  /** As {@link Exchange#statistics}. */
  public SwitchStatistics statistics() {
    return exchange.statistics();
  }

  @Override
  public String switchName() {
    return link.switchName();
  }

  @Override
  public void registerDn(String dn) {
    link.registerDn(dn);
  }

  @Override
  public void makePredictiveCall(long referenceId, PredictiveCall call) {
    link.makePredictiveCall(referenceId, call);
  }

  @Override
  public void makeCall(long referenceId, EngagingCall call) {
    link.makeCall(referenceId, call);
  }

  @Override
  public void mergeCalls(
      long referenceId, ConnectionId engaging, ConnectionId outbound, MergeMethod how) {
    link.mergeCalls(referenceId, engaging, outbound, how);
  }

  @Override
  public void transferCall(
      long referenceId, ConnectionId call, String destinationDn, TKVList userData) {
    link.transferCall(referenceId, call, destinationDn, userData);
  }

  @Override
  public void applyTreatment(long referenceId, ConnectionId call, CallTreatment treatment) {
    link.applyTreatment(referenceId, call, treatment);
  }

  @Override
  public void releaseCall(long referenceId, ConnectionId call) {
    link.releaseCall(referenceId, call);
  }

  @Override
  public void updateUserData(long referenceId, ConnectionId call, TKVList changes) {
    link.updateUserData(referenceId, call, changes);
  }

  @Override
  public void distributeUserEvent(long referenceId, String dn, TKVList userData) {
    link.distributeUserEvent(referenceId, dn, userData);
  }
}
