package org.ocserver.telephony.simulator;

import java.util.function.Consumer;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyFailure;

/** Carries out requests about calls, whoever makes them; one about a call that is over fails. */
final class CallRequests {
  private final CallRegister register;
  private final CustomerDialing dialing;
  private final AgentEngaging engaging;
  private final CallMoves moves;
  private final Treatments treatments;
  private final CallEnding ending;
  private final CallEvents events;

  CallRequests(
      CallRegister register,
      CustomerDialing dialing,
      AgentEngaging engaging,
      CallMoves moves,
      Treatments treatments,
      CallEnding ending,
      CallEvents events) {
    this.register = register;
    this.dialing = dialing;
    this.engaging = engaging;
    this.moves = moves;
    this.treatments = treatments;
    this.ending = ending;
    this.events = events;
  }

  void dial(Reference reference, PredictiveCall call) {
    dialing.dial(reference, call);
  }

  void engage(Reference reference, EngagingCall call) {
    engaging.engage(reference, call);
  }

  void merge(Reference reference, ConnectionId engaged, ConnectionId outbound) {
    withCall(
        reference,
        engaged,
        agents -> withCall(reference, outbound, to -> moves.merge(reference, agents, to)));
  }

  void transfer(Reference reference, ConnectionId call, String destinationDn, TKVList userData) {
    withCall(reference, call, of -> moves.transfer(reference, of, destinationDn, userData));
  }

  void treat(Reference reference, ConnectionId call, CallTreatment treatment) {
    withCall(reference, call, of -> treatments.apply(reference, of, treatment));
  }

  void release(Reference reference, ConnectionId call) {
    withCall(reference, call, ending::release);
  }

  void update(Reference reference, ConnectionId call, TKVList changes) {
    withCall(reference, call, of -> of.update(changes));
  }

  private void withCall(Reference reference, ConnectionId id, Consumer<Call> action) {
    register
        .find(id)
        .ifPresentOrElse(
            action, () -> events.failed(reference, TelephonyFailure.UNKNOWN_CALL, "no call " + id));
  }
}
