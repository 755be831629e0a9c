package org.ocserver.session.state;

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
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.Withdrawn;
import org.ocserver.telephony.ConnectionId;

/** One try to reach a contact, from the intent until the record is stored and the call is over. */
public final class Attempt {
  private final String guid;
  private final long referenceId;
  private final AttemptRecords worked;
  private final Instant begunAt;
  private CallFlow flow;
  private final Map<AttemptMoment, Instant> moments = new EnumMap<>(AttemptMoment.class);
  private final Set<CallingRecord> withdrawnRecords = new HashSet<>();
  private PendingChain pending;
  private AttemptStage stage = AttemptStage.INTENDED;
  private Instant stageSince;
  private Optional<ConnectionId> call = Optional.empty();
  private String agentLogin = "";
  private Optional<Destination> destination = Optional.empty();
  private boolean treatedCall;
  private boolean feedback;
  private boolean recordClosed;
  private boolean releasedByOthers;
  private boolean heardOf;
  private Optional<BlockingRule> blockedBy = Optional.empty();
  private Optional<Callback> callback = Optional.empty();
  private Optional<Withdrawn> withdrawn = Optional.empty();
  private Optional<PendingChain> goesOn = Optional.empty();

  /**
   * @param flow how its call is to go
   */
  public Attempt(
      String guid, long referenceId, PendingChain pending, CallFlow flow, Instant begunAt) {
    this.guid = guid;
    this.referenceId = referenceId;
    this.pending = pending;
    this.flow = flow;
    this.worked = new AttemptRecords(pending.next());
    this.begunAt = begunAt;
    this.stageSince = begunAt;
    note(AttemptMoment.START_PROCESSING, begunAt);
  }

  public String guid() {
    return guid;
  }

  public long referenceId() {
    return referenceId;
  }

  /** How its call goes, whatever mode the session dials in by now. */
  public CallFlow flow() {
    return flow;
  }

  /** No agent was engaged when a person answered: the call goes to the queue instead. */
  public void overdialed() {
    flow = CallFlow.TRANSFER;
  }

  /** The chain, with the record that is tried. */
  public PendingChain pending() {
    return pending;
  }

  public Chain chain() {
    return pending.chain();
  }

  public CallingRecord record() {
    return pending.next();
  }

  /** Of the record for which the attempt began. */
  public int handle() {
    return worked.first().handle();
  }

  /** The agent goes on to a record of the chain. */
  public void turnTo(CallingRecord record) {
    pending = pending.trying(record);
  }

  /** What is known of the chain's records. */
  public AttemptRecords worked() {
    return worked;
  }

  /** The chain has another record from now on. */
  public void join(CallingRecord added) {
    pending = pending.with(added);
  }

  /** The agent who is to call, if the server does not. */
  public Optional<Destination> destination() {
    return destination;
  }

  public void setDestination(Destination agent) {
    destination = Optional.of(agent);
  }

  public Instant begunAt() {
    return begunAt;
  }

  public AttemptStage stage() {
    return stage;
  }

  public Instant stageSince() {
    return stageSince;
  }

  /** Goes on to a stage; false, and nothing changed, if that is no legal transition. */
  public boolean enter(AttemptStage next, Instant at) {
    if (!stage.allows(next)) {
      return false;
    }
    stage = next;
    stageSince = at;
    return true;
  }

  /** Something was heard of the record: what waits for news waits anew. */
  public void heardOf(Instant at) {
    stageSince = at;
    heardOf = true;
  }

  /** Whether a desktop has asked for anything about the record since it was given to it. */
  public boolean isHeardOf() {
    return heardOf;
  }

  public Optional<ConnectionId> call() {
    return call;
  }

  void setCall(ConnectionId id) {
    call = Optional.of(id);
  }

  /**
   * Whether the customer was called: by the switch, or, for a record that was given to a desktop,
   * by an agent who tells a result.
   */
  public boolean isDialed() {
    return switch (stage) {
      case INTENDED, VALIDATING, ENGAGING -> false;
      case ON_DESKTOP -> call.isPresent() || worked.hasResult();
      case REQUESTED, DIALING, RELEASING, QUEUED, SELF_SERVICE, RINGING, TALKING -> true;
    };
  }

  /** Whether the record was given to a desktop, without a call. */
  public boolean isDelivered() {
    return stage == AttemptStage.ON_DESKTOP && call.isEmpty();
  }

  /** The agent who has the call or the record; empty if none has. */
  public String agentLogin() {
    return agentLogin;
  }

  public void setAgentLogin(String login) {
    agentLogin = login;
  }

  /** The records of the chain that were called. */
  public Set<CallingRecord> called() {
    return worked.called(call.isPresent() || stage != AttemptStage.ON_DESKTOP);
  }

  /** Of the record that is tried. */
  public int callResult() {
    return worked.result(record());
  }

  public void setCallResult(CallResult result) {
    setCallResult(result.value());
  }

  public void setCallResult(int result) {
    worked.setResult(record(), result);
  }

  /** Whether the call is a test of the detection: an agent is to tell what answered. */
  public boolean isFeedback() {
    return feedback;
  }

  public void askFeedback() {
    feedback = true;
  }

  /** A treatment wants something done with the call, though no person had answered. */
  public void treatCall() {
    treatedCall = true;
  }

  /** It was not done. */
  public void leaveCall() {
    treatedCall = false;
  }

  public boolean isCallTreated() {
    return treatedCall;
  }

  /** Whether a call action or an application had the call: nobody waited for an agent. */
  public boolean isAttended() {
    return treatedCall || flow == CallFlow.APPLICATION;
  }

  /** Notes when something first happened. */
  public void note(AttemptMoment moment, Instant at) {
    moments.putIfAbsent(moment, at);
  }

  public Map<AttemptMoment, Instant> moments() {
    return moments;
  }

  /** The rule by which a third party forbade the dial. */
  public Optional<BlockingRule> blockedBy() {
    return blockedBy;
  }

  public void block(BlockingRule rule) {
    blockedBy = Optional.of(rule);
  }

  /** When the customer is to be called back, if an agent promised it. */
  public Optional<Callback> callback() {
    return callback;
  }

  public void setCallback(Callback wanted) {
    callback = Optional.of(wanted);
  }

  /** How records of the chain were withdrawn while the attempt went on. */
  public Optional<Withdrawn> withdrawn() {
    return withdrawn;
  }

  public Set<CallingRecord> withdrawnRecords() {
    return withdrawnRecords;
  }

  public void withdraw(Withdrawn how, Set<CallingRecord> records) {
    withdrawn = Optional.of(how);
    withdrawnRecords.addAll(records);
  }

  /** Whether the record was written back already, while the call may still go on. */
  public boolean isRecordClosed() {
    return recordClosed;
  }

  public void closeRecord() {
    recordClosed = true;
  }

  /** Others have made the record Ready again while its call is up. */
  public void releaseByOthers() {
    releasedByOthers = true;
  }

  public boolean isReleasedByOthers() {
    return releasedByOthers;
  }

  /** The chain as it waits once the attempt is over, if it stays in memory. */
  public Optional<PendingChain> goesOn() {
    return goesOn;
  }

  public void goOnWith(PendingChain next) {
    goesOn = Optional.of(next);
  }
}
