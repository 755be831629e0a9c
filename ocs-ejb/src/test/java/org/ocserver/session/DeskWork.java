package org.ocserver.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.CallResult;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.telephony.TKVList;

/** An agent's desktop with a record on it. */
public record DeskWork(SessionWorld world, String agentLogin, int handle) {

  /** Lets time go on until an agent talks to a customer. */
  static DeskWork awaitCall(SessionWorld world) {
    world.awaitCalls(AgentCallStage.ESTABLISHED, 1);
    List<AgentCall> calls = world.agentCalls(AgentCallStage.ESTABLISHED);
    AgentCall last = calls.get(calls.size() - 1);
    int handle = (int) last.userData().integer("GSW_RECORD_HANDLE").orElseThrow();
    return new DeskWork(world, last.agentLogin(), handle);
  }

  public RecordOutcome process(CallResult result, AfterChange then) {
    return world
        .sessions
        .askAboutRecord(
            reply ->
                new SessionMessage.ChangeRecord(
                    handle, Optional.of(agentLogin), result(result), then, reply))
        .join();
  }

  /** A change of the result alone. */
  static RecordChanges result(CallResult result) {
    return new RecordChanges(
        OptionalInt.of(result.value()),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        TKVList.empty());
  }
}
