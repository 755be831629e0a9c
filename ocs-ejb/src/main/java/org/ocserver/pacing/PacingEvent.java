package org.ocserver.pacing;

/**
 * What a session tells its {@link Pacer}, in the order in which it happens. All times are
 * milliseconds from one origin. Agents and calls are numbers of the session's choice; a number is
 * used again only after its agent left or its call ended.
 */
public sealed interface PacingEvent {
  /** When it happened. */
  long at();

  /** The agent can take a call. */
  record AgentReady(long at, int agent) implements PacingEvent {}

  /**
   * The agent is at work on something that the session did not give: another session's call, an
   * inbound one, a preview.
   */
  record AgentBusy(long at, int agent) implements PacingEvent {}

  /** The agent's call is over, the work on it is not. */
  record AgentWrapping(long at, int agent) implements PacingEvent {}

  /** The agent says when he will be ready. */
  record AgentAnnounced(long at, int agent, long readyAt) implements PacingEvent {}

  /** The agent takes no calls any more: logged out, or paused. */
  record AgentAway(long at, int agent) implements PacingEvent {}

  /** The switch was asked to dial. */
  record CallPlaced(long at, long call) implements PacingEvent {}

  /** The dial is over, and no person answered. */
  record CallFailed(long at, long call) implements PacingEvent {}

  /** A person answered, and waits for an agent from now on. */
  record CallAnswered(long at, long call) implements PacingEvent {}

  /**
   * The agent's phone rings for the person, who may hang up until it is answered. The switch may
   * skip this.
   */
  record CallOffered(long at, long call, int agent) implements PacingEvent {}

  /** The agent's phone was not answered: the person waits for another. */
  record CallReturned(long at, long call) implements PacingEvent {}

  /**
   * The call is with an agent, who talks from now on.
   *
   * @param inTime whether the person waited no longer than is allowed
   */
  record CallConnected(long at, long call, int agent, boolean inTime) implements PacingEvent {}

  /** The person hung up or was dropped before an agent was there. */
  record CallLost(long at, long call) implements PacingEvent {}
}
