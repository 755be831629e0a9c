package org.ocserver.telephony.simulator;

import java.util.Optional;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TKVList;

/** One call at the switch, from its dialing to its end. */
final class Call {
  private final ConnectionId id;
  private final String destination;
  private final Optional<Customer> customer;
  private TKVList userData;
  private CallStage stage = CallStage.DIALING;
  private CallState answeredBy = CallState.ANSWER;
  private String dn;
  private Optional<Agent> agent = Optional.empty();
  private Pending nextStep = Pending.none();
  private Pending hangUp = Pending.none();

  /**
   * A call just dialed.
   *
   * @param origin the DN in whose name it is made
   * @param customer none if it is made to engage an agent
   */
  Call(
      ConnectionId id,
      String origin,
      String destination,
      TKVList userData,
      Optional<Customer> customer) {
    this.id = id;
    this.dn = origin;
    this.destination = destination;
    this.userData = userData;
    this.customer = customer;
  }

  ConnectionId id() {
    return id;
  }

  String destination() {
    return destination;
  }

  Optional<Customer> customer() {
    return customer;
  }

  TKVList userData() {
    return userData;
  }

  void update(TKVList changes) {
    userData = userData.updatedWith(changes);
  }

  CallStage stage() {
    return stage;
  }

  /** What answered. */
  CallState answeredBy() {
    return answeredBy;
  }

  /** Where the call is: the DN that made it, then a queue or an agent's. */
  String dn() {
    return dn;
  }

  /** The agent whose phone rings or who talks. */
  Optional<Agent> agent() {
    return agent;
  }

  void answered(CallState by) {
    answeredBy = by;
  }

  void hold() {
    enter(CallStage.HELD);
  }

  /** An application talks to the customer, who waits for nothing any more. */
  void treat() {
    enter(CallStage.TREATED);
    hangUp.cancel();
  }

  void queue(String queueDn) {
    enter(CallStage.QUEUED);
    agent = Optional.empty();
    dn = queueDn;
  }

  void ring(Agent called) {
    enter(CallStage.RINGING);
    agent = Optional.of(called);
    dn = called.dn();
  }

  void talk(Agent to) {
    enter(CallStage.TALKING);
    agent = Optional.of(to);
    dn = to.dn();
    hangUp.cancel();
  }

  /** The agent leaves the call, which stays where it is until it moves on or ends. */
  void leaveAgent() {
    agent = Optional.empty();
    nextStep.cancel();
  }

  void end() {
    enter(CallStage.ENDED);
    nextStep.cancel();
    hangUp.cancel();
  }

  /** Sets what happens next if nothing else does, in place of what was to happen. */
  void next(Pending step) {
    nextStep.cancel();
    nextStep = step;
  }

  /** Sets when the customer will wait no longer. */
  void hangUpBy(Pending giveUp) {
    hangUp.cancel();
    hangUp = giveUp;
  }

  private void enter(CallStage next) {
    if (!stage.leadsTo(next)) {
      throw new IllegalStateException("call " + id + " cannot go from " + stage + " to " + next);
    }
    stage = next;
  }
}
