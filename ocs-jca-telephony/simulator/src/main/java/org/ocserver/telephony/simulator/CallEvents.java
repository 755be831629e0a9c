package org.ocserver.telephony.simulator;

import java.time.Instant;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyFailure;

/** Reports what happens to calls and to requests about them. */
final class CallEvents {
  private final EventLinks links;
  private final SwitchTime time;
  private final String name;

  CallEvents(EventLinks links, SwitchTime time) {
    this.links = links;
    this.time = time;
    this.name = links.switchName();
  }

  void dialing(Call call, Reference reference) {
    Instant at = now();
    links.tellEach(
        link ->
            new TelephonyEvent.Dialing(
                name, at, call.id(), call.userData(), reference.idFor(link), call.destination()));
  }

  void queued(Call call) {
    links.report(
        new TelephonyEvent.Queued(
            name, now(), call.id(), call.userData(), call.dn(), call.answeredBy()));
  }

  /** The call left a DN for the one where it is now to ring or wait. */
  void diverted(Call call, String from, String to) {
    links.report(new TelephonyEvent.Diverted(name, now(), call.id(), call.userData(), from, to));
  }

  void ringing(Call call) {
    links.report(new TelephonyEvent.Ringing(name, now(), call.id(), call.userData(), call.dn()));
  }

  void established(Call call) {
    links.report(
        new TelephonyEvent.Established(
            name, now(), call.id(), call.userData(), call.dn(), call.answeredBy()));
  }

  void partyChanged(Call call, ConnectionId previous) {
    links.report(
        new TelephonyEvent.PartyChanged(name, now(), call.id(), call.userData(), previous));
  }

  void treatmentApplied(Call call, String treatment) {
    links.report(
        new TelephonyEvent.TreatmentApplied(name, now(), call.id(), call.userData(), treatment));
  }

  void released(Call call, CallState state) {
    links.report(
        new TelephonyEvent.Released(name, now(), call.id(), call.userData(), call.dn(), state));
  }

  void destinationBusy(Call call, CallState state) {
    links.report(
        new TelephonyEvent.DestinationBusy(name, now(), call.id(), call.userData(), state));
  }

  void abandoned(Call call) {
    links.report(new TelephonyEvent.Abandoned(name, now(), call.id(), call.userData(), call.dn()));
  }

  /** Answers a request that came to nothing, to the one who made it. */
  void failed(Reference reference, TelephonyFailure reason, String description) {
    reference.asker().refuse(reference.id(), reason, description);
  }

  private Instant now() {
    return time.now();
  }
}
