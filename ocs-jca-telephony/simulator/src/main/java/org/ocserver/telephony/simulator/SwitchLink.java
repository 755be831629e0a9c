package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.util.function.Consumer;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.MergeMethod;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.UserEvent;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.telephony.TelephonySwitch;

/**
 * One application's link to an {@link Exchange}, and its requests. All may come from any thread.
 *
 * <p>While the link is down, requests are answered by {@link TelephonyFailure#LINK_DISCONNECTED}.
 */
public final class SwitchLink implements TelephonySwitch {
  private final EventLinks links;
  private final EventLink link;
  private final Consumer<EventLink> report;
  private final CallRequests requests;
  private final SwitchTime time;

  /**
   * @param report tells a link that came up what there is
   */
  SwitchLink(
      EventLinks links,
      EventLink link,
      Consumer<EventLink> report,
      CallRequests requests,
      SwitchTime time) {
    this.links = links;
    this.link = link;
    this.report = report;
    this.requests = requests;
    this.time = time;
  }

  /** Brings up the link if it is down; calls and agents are then reported anew. */
  public void connect() {
    time.soon(this::bringUp);
  }

  /** Takes the link down until {@link #connect}. */
  public void disconnect() {
    time.soon(link::disconnect);
  }

  /**
   * Takes the link down for a time.
   *
   * @param outage by the scheduler's clock, not shortened by the speed
   */
  public void lose(Duration outage) {
    time.soon(() -> link.lose(outage, this::bringUp));
  }

  /** Takes the link down for good, without a word; calls that were asked for over it go on. */
  public void detach() {
    time.soon(() -> links.remove(link));
  }

  @Override
  public String switchName() {
    return links.switchName();
  }

  /** Does nothing: an exchange reports the events of all its DNs. */
  @Override
  public void registerDn(String dn) {}

  @Override
  public void makePredictiveCall(long referenceId, PredictiveCall call) {
    request(referenceId, reference -> requests.dial(reference, call));
  }

  /** Calls a queue, or the DN of an agent. */
  @Override
  public void makeCall(long referenceId, EngagingCall call) {
    request(referenceId, reference -> requests.engage(reference, call));
  }

  /** Both methods have the same effect here. */
  @Override
  public void mergeCalls(
      long referenceId, ConnectionId engaging, ConnectionId outbound, MergeMethod how) {
    request(referenceId, reference -> requests.merge(reference, engaging, outbound));
  }

  @Override
  public void transferCall(
      long referenceId, ConnectionId call, String destinationDn, TKVList userData) {
    request(referenceId, reference -> requests.transfer(reference, call, destinationDn, userData));
  }

  /**
   * Knows {@code PlayAnnouncement}, for calls that are held or queued, and {@code PlayApplication},
   * for those that are held.
   */
  @Override
  public void applyTreatment(long referenceId, ConnectionId call, CallTreatment treatment) {
    request(referenceId, reference -> requests.treat(reference, call, treatment));
  }

  @Override
  public void releaseCall(long referenceId, ConnectionId call) {
    request(referenceId, reference -> requests.release(reference, call));
  }

  @Override
  public void updateUserData(long referenceId, ConnectionId call, TKVList changes) {
    request(referenceId, reference -> requests.update(reference, call, changes));
  }

  @Override
  public void distributeUserEvent(long referenceId, String dn, TKVList userData) {
    request(
        referenceId,
        reference -> links.report(new UserEvent(switchName(), time.now(), dn, userData)));
  }

  private void request(long referenceId, Consumer<Reference> action) {
    time.soon(
        () -> {
          if (link.isUp()) {
            action.accept(new Reference(link, referenceId));
          } else {
            link.refuse(referenceId, TelephonyFailure.LINK_DISCONNECTED, "the link is down");
          }
        });
  }

  private void bringUp() {
    if (links.connect(link)) {
      report.accept(link);
    }
  }
}
