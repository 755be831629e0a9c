package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.time.Instant;

/** Counts what a switch does. */
final class SwitchCounters {
  private final TrunkGroup trunks;
  private final NumberPlan plan;
  private long dialed;
  private long refused;
  private long answered;
  private long connected;
  private long abandoned;

  SwitchCounters(TrunkGroup trunks, NumberPlan plan) {
    this.trunks = trunks;
    this.plan = plan;
  }

  void dialed() {
    dialed++;
  }

  void refused() {
    refused++;
  }

  void answered() {
    answered++;
  }

  void connected() {
    connected++;
  }

  void abandoned() {
    abandoned++;
  }

  SwitchStatistics read(Instant now) {
    return new SwitchStatistics(
        dialed,
        refused,
        answered,
        connected,
        abandoned,
        trunks.size(),
        trunks.inUse(),
        trunks.highWater(),
        spentIn(now, AgentState.TALKING),
        spentIn(now, AgentState.AFTER_CALL_WORK),
        spentIn(
            now,
            AgentState.NOT_READY,
            AgentState.READY,
            AgentState.RINGING,
            AgentState.TALKING,
            AgentState.AFTER_CALL_WORK));
  }

  private Duration spentIn(Instant now, AgentState... states) {
    Duration total = Duration.ZERO;
    for (Agent agent : plan.agents()) {
      for (AgentState state : states) {
        total = total.plus(agent.spentIn(state, now));
      }
    }
    return total;
  }
}
