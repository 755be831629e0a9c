package org.ocserver.session;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.CallResult;
import org.ocserver.session.SessionEvent.AgentCall;
import org.ocserver.session.SessionEvent.AgentCallStage;
import org.ocserver.telephony.TKVList;

/** An agent's desktop with a record on it. */
record DeskWork(SessionWorld world, String agentLogin, int handle) {

  /** Lets time go on until an agent talks to a customer. */
  static DeskWork awaitCall(SessionWorld world) {
    for (int second = 0; second < 600; second++) {
      Optional<AgentCall> call =
          world.events.stream()
              .filter(AgentCall.class::isInstance)
              .map(AgentCall.class::cast)
              .filter(event -> event.stage() == AgentCallStage.ESTABLISHED)
              .reduce((earlier, later) -> later);
      if (call.isPresent()) {
        int handle = (int) call.get().userData().integer("GSW_RECORD_HANDLE").orElseThrow();
        return new DeskWork(world, call.get().agentLogin(), handle);
      }
      world.advance(Duration.ofSeconds(1));
    }
    throw new IllegalStateException("no agent has a call");
  }

  RecordOutcome process(CallResult result, AfterChange then) {
    RecordChanges changes =
        new RecordChanges(
            OptionalInt.of(result.value()),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            TKVList.empty());
    return world.sessions.changeRecord(handle, Optional.of(agentLogin), changes, then).join();
  }
}
