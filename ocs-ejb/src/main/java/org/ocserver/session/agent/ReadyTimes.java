package org.ocserver.session.agent;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ocserver.session.call.RecordDesk;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage.AnnounceReady;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.state.AgentRoster;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CallsInProgress;

/**
 * Agents who tell when they will be ready.
 *
 * <p>Source: manual, "ReadyTime Request".
 */
public final class ReadyTimes {
  private final AgentRoster agents;
  private final CallsInProgress calls;
  private final RecordDesk desk;

  /** Those after which the agent told when he will be ready. */
  private final Set<Attempt> announced = new HashSet<>();

  public ReadyTimes(AgentRoster agents, CallsInProgress calls, RecordDesk desk) {
    this.agents = agents;
    this.calls = calls;
    this.desk = desk;
  }

  /**
   * @param parameters how the session dials, or would
   */
  public void on(AnnounceReady request, DialParameters parameters, Instant now) {
    Optional<Attempt> attempt =
        calls.byHandle(request.handle()).filter(a -> !a.isRecordClosed() && isWith(a, request));
    request
        .reply()
        .complete(
            attempt
                .map(found -> announce(found, request, parameters, now))
                .orElseGet(RecordOutcome.NotFound::new));
  }

  private static boolean isWith(Attempt attempt, AnnounceReady request) {
    return !attempt.agentLogin().isEmpty()
        && attempt.agentLogin().equals(request.agentLogin().orElse(attempt.agentLogin()));
  }

  private RecordOutcome announce(
      Attempt attempt, AnnounceReady request, DialParameters parameters, Instant now) {
    if (!parameters.mode().isOptimized()) {
      return new RecordOutcome.NotPredictive(parameters.mode());
    }
    announced.removeIf(other -> !calls.has(other));
    if (!announced.add(attempt)) {
      return new RecordOutcome.AnnouncedBefore();
    }
    agents.willBeReady(attempt.agentLogin(), now.plusSeconds(request.seconds()));
    return desk.accepted(attempt);
  }
}
