package org.ocserver.session;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.mode.CallFlow;
import org.ocserver.telephony.ConnectionId;

/** One try to reach a contact, from the intent until the record is stored and the call is over. */
final class Attempt {
  private final String guid;
  private final long referenceId;
  private final WorkedChain worked;
  private final Instant begunAt;
  private CallFlow flow;
  private final Map<AttemptMoment, Instant> moments = new EnumMap<>(AttemptMoment.class);
  private final Set<CallingRecord> withdrawnRecords = new HashSet<>();
  private PendingChain pending;
  private CallStage stage = CallStage.INTENDED;
  private Instant stageSince;
  private Optional<ConnectionId> call = Optional.empty();
  private String agentLogin = "";
  private Optional<Destination> destination = Optional.empty();
  private boolean treatedCall;
  private boolean feedback;
  private boolean recordClosed;
  private boolean heardOf;
  private Optional<BlockingRule> blockedBy = Optional.empty();
  private Optional<Callback> callback = Optional.empty();
  private Optional<Withdrawn> withdrawn = Optional.empty();
  private Optional<PendingChain> goesOn = Optional.empty();

  /**
   * @param flow how its call is to go
   */
  Attempt(String guid, long referenceId, PendingChain pending, CallFlow flow, Instant begunAt) {
    this.guid = guid;
    this.referenceId = referenceId;
    this.pending = pending;
    this.flow = flow;
    this.worked = new WorkedChain(pending.next());
    this.begunAt = begunAt;
    this.stageSince = begunAt;
    note(AttemptMoment.START_PROCESSING, begunAt);
  }

  String guid() {
    return guid;
  }

  long referenceId() {
    return referenceId;
  }

  /** How its call goes, whatever mode the session dials in by now. */
  CallFlow flow() {
    return flow;
  }

  /** No agent was engaged when a person answered: the call goes to the queue instead. */
  void overdialed() {
    flow = CallFlow.TRANSFER;
  }

  /** The chain, with the record that is tried. */
  PendingChain pending() {
    return pending;
  }

  Chain chain() {
    return pending.chain();
  }

  CallingRecord record() {
    return pending.next();
  }

  /** Of the record for which the attempt began. */
  int handle() {
    return worked.first().handle();
  }

  /** The agent goes on to a record of the chain. */
  void turnTo(CallingRecord record) {
    pending = pending.trying(record);
  }

  /** What is known of the chain's records. */
  WorkedChain worked() {
    return worked;
  }

  /** The chain has another record from now on. */
  void join(CallingRecord added) {
    pending = pending.with(added);
  }

  /** The agent who is to call, if the server does not. */
  Optional<Destination> destination() {
    return destination;
  }

  void setDestination(Destination agent) {
    destination = Optional.of(agent);
  }

  Instant begunAt() {
    return begunAt;
  }

  CallStage stage() {
    return stage;
  }

  Instant stageSince() {
    return stageSince;
  }

  /** Goes on to a stage; false, and nothing changed, if that is no legal transition. */
  boolean enter(CallStage next, Instant at) {
    if (!stage.allows(next)) {
      return false;
    }
    stage = next;
    stageSince = at;
    return true;
  }

  /** Something was heard of the record: what waits for news waits anew. */
  void heardOf(Instant at) {
    stageSince = at;
    heardOf = true;
  }

  /** Whether a desktop has asked for anything about the record since it was given to it. */
  boolean isHeardOf() {
    return heardOf;
  }

  Optional<ConnectionId> call() {
    return call;
  }

  void setCall(ConnectionId id) {
    call = Optional.of(id);
  }

  /**
   * Whether the customer was called: by the switch, or, for a record that was given to a desktop,
   * by an agent who tells a result.
   */
  boolean isDialed() {
    return switch (stage) {
      case INTENDED, VALIDATING, ENGAGING -> false;
      case ON_DESKTOP -> call.isPresent() || worked.hasResult();
      case REQUESTED, DIALING, RELEASING, QUEUED, SELF_SERVICE, RINGING, TALKING -> true;
    };
  }

  /** Whether the record was given to a desktop, without a call. */
  boolean isDelivered() {
    return stage == CallStage.ON_DESKTOP && call.isEmpty();
  }

  /** The agent who has the call or the record; empty if none has. */
  String agentLogin() {
    return agentLogin;
  }

  void setAgentLogin(String login) {
    agentLogin = login;
  }

  /** The records of the chain that were called. */
  Set<CallingRecord> called() {
    return worked.called(call.isPresent() || stage != CallStage.ON_DESKTOP);
  }

  /** Of the record that is tried. */
  int callResult() {
    return worked.result(record());
  }

  void setCallResult(CallResult result) {
    setCallResult(result.value());
  }

  void setCallResult(int result) {
    worked.setResult(record(), result);
  }

  /** Whether the call is a test of the detection: an agent is to tell what answered. */
  boolean isFeedback() {
    return feedback;
  }

  void askFeedback() {
    feedback = true;
  }

  /** A treatment wants something done with the call, though no person had answered. */
  void treatCall() {
    treatedCall = true;
  }

  /** It was not done. */
  void leaveCall() {
    treatedCall = false;
  }

  boolean isCallTreated() {
    return treatedCall;
  }

  /** Whether a call action or an application had the call: nobody waited for an agent. */
  boolean isAttended() {
    return treatedCall || flow == CallFlow.APPLICATION;
  }

  /** Notes when something first happened. */
  void note(AttemptMoment moment, Instant at) {
    moments.putIfAbsent(moment, at);
  }

  Map<AttemptMoment, Instant> moments() {
    return moments;
  }

  /** The rule by which a third party forbade the dial. */
  Optional<BlockingRule> blockedBy() {
    return blockedBy;
  }

  void block(BlockingRule rule) {
    blockedBy = Optional.of(rule);
  }

  /** When the customer is to be called back, if an agent promised it. */
  Optional<Callback> callback() {
    return callback;
  }

  void setCallback(Callback wanted) {
    callback = Optional.of(wanted);
  }

  /** How records of the chain were withdrawn while the attempt went on. */
  Optional<Withdrawn> withdrawn() {
    return withdrawn;
  }

  Set<CallingRecord> withdrawnRecords() {
    return withdrawnRecords;
  }

  void withdraw(Withdrawn how, Set<CallingRecord> records) {
    withdrawn = Optional.of(how);
    withdrawnRecords.addAll(records);
  }

  /** Whether the record was written back already, while the call may still go on. */
  boolean isRecordClosed() {
    return recordClosed;
  }

  void closeRecord() {
    recordClosed = true;
  }

  /** The chain as it waits once the attempt is over, if it stays in memory. */
  Optional<PendingChain> goesOn() {
    return goesOn;
  }

  void goOnWith(PendingChain next) {
    goesOn = Optional.of(next);
  }
}
