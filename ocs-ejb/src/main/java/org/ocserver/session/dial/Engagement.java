package org.ocserver.session.dial;

import java.time.Instant;
import java.util.Optional;
import org.ocserver.session.state.Attempt;
import org.ocserver.telephony.ConnectionId;

/** A call to an agent who is to wait on it for a customer. */
final class Engagement {
  /** How far it has come. */
  enum Stage {
    /** The switch was asked for it. */
    ASKED,
    /** It waits in a queue, or the agent's phone rings. */
    ON_THE_WAY,
    /** The agent has answered and waits for a customer. */
    WAITING,
    /** The switch was asked to merge it with a customer's call. */
    MERGING,
    /** It is to be released as soon as the switch has said which call it is. */
    UNWANTED
  }

  private final long referenceId;
  private String agentLogin;
  private Stage stage = Stage.ASKED;
  private Instant since;
  private Optional<ConnectionId> call = Optional.empty();
  private Optional<Attempt> customer = Optional.empty();
  private long mergeReference;

  /**
   * @param referenceId of the request to the switch
   * @param agentLogin whom it is made to; empty if a queue finds the agent
   */
  Engagement(long referenceId, String agentLogin, Instant now) {
    this.referenceId = referenceId;
    this.agentLogin = agentLogin;
    this.since = now;
  }

  long referenceId() {
    return referenceId;
  }

  /** Empty until it is known. */
  String agentLogin() {
    return agentLogin;
  }

  void rings(String login) {
    agentLogin = login;
  }

  Stage stage() {
    return stage;
  }

  Instant since() {
    return since;
  }

  void enter(Stage next, Instant now) {
    stage = next;
    since = now;
  }

  boolean isUnderWay() {
    return stage == Stage.ASKED || stage == Stage.ON_THE_WAY;
  }

  Optional<ConnectionId> call() {
    return call;
  }

  void named(ConnectionId id) {
    call = Optional.of(id);
  }

  /** The customer for whom the agent waits, or with whom he is being merged; none: for anyone. */
  Optional<Attempt> customer() {
    return customer;
  }

  boolean isForAnyone() {
    return customer.isEmpty();
  }

  void setCustomer(Optional<Attempt> attempt) {
    customer = attempt;
  }

  /** Of the request to merge it. */
  long mergeReference() {
    return mergeReference;
  }

  void merge(long reference, Instant now) {
    mergeReference = reference;
    enter(Stage.MERGING, now);
  }
}
