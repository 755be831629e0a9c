package org.ocserver.session.message;

import java.util.List;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

/** What a session tells the world. */
public sealed interface SessionEvent {
  SessionIdentity session();

  /**
   * The session went to another status.
   *
   * @param agents logins of its agents who are logged in
   */
  record StatusChanged(
      SessionIdentity session,
      SessionStatus from,
      SessionStatus to,
      DialParameters parameters,
      List<String> agents)
      implements SessionEvent {}

  /** An agent of the group logged in while the session is loaded. */
  record AgentJoined(
      SessionIdentity session, SessionStatus status, DialParameters parameters, String agentLogin)
      implements SessionEvent {}

  /**
   * The session dials, or will dial, in another mode.
   *
   * @param agents logins of its agents who are logged in
   */
  record ModeChanged(
      SessionIdentity session, SessionStatus status, DialParameters parameters, List<String> agents)
      implements SessionEvent {}

  /** An agent who worked for another session works for this one from now on. */
  record AgentAssigned(SessionIdentity session, String agentLogin) implements SessionEvent {}

  /** An agent who wanted to log out can do so without a customer losing by it. */
  record LogOutPossible(SessionIdentity session, String agentLogin) implements SessionEvent {}

  /** A call of the session rings at, is answered by, or is over at an agent's phone. */
  record AgentCall(
      SessionIdentity session, AgentCallStage stage, String agentLogin, String dn, TKVList userData)
      implements SessionEvent {}

  /** A record is given to an agent, to be called. */
  record RecordScheduled(SessionIdentity session, String agentLogin, RecordView record)
      implements SessionEvent {}

  /** A record is pushed to an agent, to be looked at and called. */
  record RecordPushed(SessionIdentity session, String agentLogin, RecordView record)
      implements SessionEvent {}

  /** A record that an agent has was taken out of dialing. */
  record RecordWithdrawn(
      SessionIdentity session, String agentLogin, RecordView record, ChainScope scope)
      implements SessionEvent {}

  /**
   * An attempt is over and its record closed.
   *
   * @param agentLogin empty if no agent had the call
   */
  record AttemptFinished(
      SessionIdentity session,
      DialMode mode,
      int listDbid,
      int recordHandle,
      String agentLogin,
      int callResult)
      implements SessionEvent {}

  /**
   * How much of a calling list is left.
   *
   * @param ready chains of the list that are ready to be dialed
   * @param ofCampaign ready and retrieved chains of all lists of the campaign
   * @param scheduled records of the session that wait for their time
   */
  record ListProgress(
      SessionIdentity session, int listDbid, int ready, int ofCampaign, int scheduled)
      implements SessionEvent {}

  /** Something went wrong that a report should show. */
  record Trouble(SessionIdentity session, String description) implements SessionEvent {}

  /** What happened to an agent's call. */
  enum AgentCallStage {
    RINGING("EventRinging"),
    ESTABLISHED("EventEstablished"),
    RELEASED("EventReleased");

    private final String telephonyName;

    AgentCallStage(String telephonyName) {
      this.telephonyName = telephonyName;
    }

    /** The name of the T-Library's event. */
    public String telephonyName() {
      return telephonyName;
    }
  }
}
