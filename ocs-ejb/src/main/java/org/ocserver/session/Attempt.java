package org.ocserver.session;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.telephony.ConnectionId;

/** One try to reach a contact, from the intent until the record is stored and the call is over. */
final class Attempt {
  private final String guid;
  private final long referenceId;
  private final Chain chain;
  private final CallingRecord record;
  private final Instant begunAt;
  private CallStage stage = CallStage.INTENDED;
  private Instant stageSince;
  private Optional<ConnectionId> call = Optional.empty();
  private String agentLogin = "";
  private int callResult = CallResult.UNKNOWN_CALL_RESULT.value();
  private final Map<AttemptMoment, Instant> moments = new EnumMap<>(AttemptMoment.class);
  private boolean recordClosed;

  Attempt(String guid, long referenceId, Chain chain, CallingRecord record, Instant begunAt) {
    this.guid = guid;
    this.referenceId = referenceId;
    this.chain = chain;
    this.record = record;
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

  Chain chain() {
    return chain;
  }

  CallingRecord record() {
    return record;
  }

  int handle() {
    return record.handle();
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
  }

  Optional<ConnectionId> call() {
    return call;
  }

  void setCall(ConnectionId id) {
    call = Optional.of(id);
  }

  /** The agent who has the call or the record; empty if none has. */
  String agentLogin() {
    return agentLogin;
  }

  void setAgentLogin(String login) {
    agentLogin = login;
  }

  int callResult() {
    return callResult;
  }

  void setCallResult(CallResult result) {
    callResult = result.value();
  }

  void setCallResult(int result) {
    callResult = result;
  }

  /** Notes when something first happened. */
  void note(AttemptMoment moment, Instant at) {
    moments.putIfAbsent(moment, at);
  }

  Map<AttemptMoment, Instant> moments() {
    return moments;
  }

  /** Whether the record was written back already, while the call may still go on. */
  boolean isRecordClosed() {
    return recordClosed;
  }

  void closeRecord() {
    recordClosed = true;
  }
}
