package org.ocserver.telephony.simulator;

import java.time.Instant;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyFailure;

/** Reports what happens to calls and to requests about them. */
final class CallEvents {
  private final EventLink link;
  private final SwitchTime time;
  private final String name;

  CallEvents(EventLink link, SwitchTime time) {
    this.link = link;
    this.time = time;
    this.name = link.switchName();
  }

  void dialing(Call call, long referenceId) {
    link.report(
        new TelephonyEvent.Dialing(
            name, now(), call.id(), call.userData(), referenceId, call.destination()));
  }

  void queued(Call call) {
    link.report(
        new TelephonyEvent.Queued(
            name, now(), call.id(), call.userData(), call.dn(), call.answeredBy()));
  }

  /** The call left a DN for the one where it is now to ring or wait. */
  void diverted(Call call, String from, String to) {
    link.report(new TelephonyEvent.Diverted(name, now(), call.id(), call.userData(), from, to));
  }

  void ringing(Call call) {
    link.report(new TelephonyEvent.Ringing(name, now(), call.id(), call.userData(), call.dn()));
  }

  void established(Call call) {
    link.report(
        new TelephonyEvent.Established(
            name, now(), call.id(), call.userData(), call.dn(), call.answeredBy()));
  }

  void partyChanged(Call call, ConnectionId previous) {
    link.report(new TelephonyEvent.PartyChanged(name, now(), call.id(), call.userData(), previous));
  }

  void treatmentApplied(Call call, String treatment) {
    link.report(
        new TelephonyEvent.TreatmentApplied(name, now(), call.id(), call.userData(), treatment));
  }

  void released(Call call, CallState state) {
    link.report(
        new TelephonyEvent.Released(name, now(), call.id(), call.userData(), call.dn(), state));
  }

  void destinationBusy(Call call, CallState state) {
    link.report(new TelephonyEvent.DestinationBusy(name, now(), call.id(), call.userData(), state));
  }

  void abandoned(Call call) {
    link.report(new TelephonyEvent.Abandoned(name, now(), call.id(), call.userData(), call.dn()));
  }

  /** Answers a request that came to nothing. */
  void failed(long referenceId, TelephonyFailure reason, String description) {
    link.refuse(referenceId, reason, description);
  }

  private Instant now() {
    return time.now();
  }
}
