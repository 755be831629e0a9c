package org.ocserver.session.dial;

import java.util.Optional;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.Attempt;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonySwitch;

/**
 * What the switch is asked about calls that engage agents.
 *
 * <p>Source: manual, "TMakeCall Attached Data and Extensions" and "TMergeCall Extensions".
 */
final class EngagingRequests {
  /** GSW_CALL_TYPE of a call that engages an agent. */
  private static final String ENGAGING = "ENGAGING";

  private final SessionSettings settings;
  private final TelephonySwitch telephony;

  EngagingRequests(SessionSettings settings, TelephonySwitch telephony) {
    this.settings = settings;
    this.telephony = telephony;
  }

  /**
   * @param destination a queue, or the agent's DN
   * @param reserved the customer for whom alone
   */
  void engage(Engagement engagement, String destination, Optional<Attempt> reserved) {
    telephony.makeCall(
        engagement.referenceId(),
        new EngagingCall(
            settings.lines().origin().number(), destination, data(reserved), extensions()));
  }

  private TKVList data(Optional<Attempt> reserved) {
    TKVList.Builder data =
        TKVList.builder()
            .put(ReservedKey.CALL_TYPE.key(), ENGAGING)
            .put(ReservedKey.QUEUE_DBID.key(), settings.lines().queueDbid())
            .put(ReservedKey.SESSION_DBID.key(), settings.identity().campaignGroupDbid());
    reserved.ifPresent(to -> data.put(ReservedKey.ASSURED_HANDLE.key(), to.handle()));
    return data.build();
  }

  private TKVList extensions() {
    boolean beep = settings.options().value(CallOptions.BEEP_ON_MERGE);
    return TKVList.builder().put("beep", beep ? "on" : "off").build();
  }

  /** Whether the event is one of an engaging call that this session asked for. */
  boolean isOurs(CallEvent event) {
    TKVList data = event.userData();
    return data.get(ReservedKey.CALL_TYPE.key()).equals(Optional.of(ENGAGING))
        && data.get(ReservedKey.SESSION_DBID.key())
            .equals(Optional.of(settings.identity().campaignGroupDbid()));
  }

  /** The agent waits for this customer alone. */
  void reserve(Engagement engagement, Attempt customer) {
    TKVList handle =
        TKVList.builder().put(ReservedKey.ASSURED_HANDLE.key(), customer.handle()).build();
    engagement
        .call()
        .ifPresent(call -> telephony.updateUserData(engagement.referenceId(), call, handle));
  }

  void merge(Engagement engagement, Attempt customer) {
    telephony.mergeCalls(
        engagement.mergeReference(),
        engagement.call().orElseThrow(),
        customer.call().orElseThrow(),
        settings.lines().mergeMethod());
  }

  void release(ConnectionId call, long reference) {
    telephony.releaseCall(reference, call);
  }
}
