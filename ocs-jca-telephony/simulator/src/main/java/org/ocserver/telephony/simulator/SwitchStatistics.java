package org.ocserver.telephony.simulator;

import java.time.Duration;

/**
 * What a switch has done so far. Times are by the scheduler's clock; those of agents are of all
 * agents together.
 *
 * @param dialed numbers dialed
 * @param refused requests to dial for which no trunk was free
 * @param answered dials that a person answered
 * @param connected customers' calls that reached an agent
 * @param abandoned persons who answered and hung up before an agent did
 * @param trunks how many there are
 * @param trunksInUse how many are in use now
 * @param trunksHighWater how many were in use at most
 * @param agentTalk time in calls
 * @param agentAfterCallWork time in work after calls
 * @param agentLoggedIn time logged in, whatever the state
 */
public record SwitchStatistics(
    long dialed,
    long refused,
    long answered,
    long connected,
    long abandoned,
    int trunks,
    int trunksInUse,
    int trunksHighWater,
    Duration agentTalk,
    Duration agentAfterCallWork,
    Duration agentLoggedIn) {

  /** The part of their time that agents spend in calls or work after them, 0 to 1. */
  public double agentUtilisation() {
    Duration busy = agentTalk.plus(agentAfterCallWork);
    return agentLoggedIn.isZero() ? 0 : (double) busy.toNanos() / agentLoggedIn.toNanos();
  }

  /** The part of the persons who answered that hung up before an agent did, 0 to 1. */
  public double abandonmentRate() {
    return answered == 0 ? 0 : (double) abandoned / answered;
  }
}
