package org.ocserver.telephony;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a switch reports.
 *
 * <p>Life of a dialed call: {@link Dialing}, then {@link DestinationBusy} or {@link Released} if no
 * one is to be had; else {@link Established} on the origination DN if a machine answered, or a
 * person and the origination DN is a trunk group (the application decides what becomes of it:
 * transfer, merge, treatment or release), or {@link Queued} if a person did at a queue. From the
 * queue: {@link Diverted}, {@link Ringing} and {@link Established} at an agent's DN, {@link
 * Released} at its end; or {@link Abandoned} if the customer hung up first, in the queue or while
 * the agent's phone rang. Exactly one of DestinationBusy, Released, Abandoned and RequestFailed
 * ends each dial.
 *
 * <p>A merge: {@link PartyChanged} and {@link Established} of the customer's call at the agent's
 * DN, then {@link Released} of the engaging call. A treatment: {@link TreatmentApplied}, and at its
 * end, unless the call goes elsewhere, {@link Released}.
 *
 * <p>Life of a link: {@link LinkConnected}, then a {@link CallPresent} for each call that the
 * switch still has, {@link CallsReported}, and its agents anew; then what happens, until {@link
 * LinkDisconnected}.
 */
public sealed interface TelephonyEvent extends Serializable
    permits TelephonyEvent.CallEvent,
        TelephonyEvent.AgentEvent,
        TelephonyEvent.RequestFailed,
        TelephonyEvent.UserEvent,
        TelephonyEvent.LinkEvent,
        TelephonyEvent.CallReport {

  /** The name of the switch's configuration object. */
  String switchName();

  /** When it happened, by the switch. */
  Instant at();

  /** What happened to a call. */
  sealed interface CallEvent extends TelephonyEvent
      permits Dialing,
          Queued,
          RouteRequest,
          Ringing,
          Established,
          Diverted,
          PartyChanged,
          TreatmentApplied,
          Released,
          DestinationBusy,
          Abandoned {
    ConnectionId call();

    /** The data attached to the call so far. */
    TKVList userData();
  }

  /**
   * The switch dials; answers the request with this reference, which is 0 if another application
   * asked for the call.
   */
  record Dialing(
      String switchName,
      Instant at,
      ConnectionId call,
      TKVList userData,
      long referenceId,
      String destination)
      implements CallEvent {}

  /** The call waits for an agent; {@code state} is what answered. */
  record Queued(
      String switchName,
      Instant at,
      ConnectionId call,
      TKVList userData,
      String queue,
      CallState state)
      implements CallEvent {}

  /** The switch asks where to send the call. */
  record RouteRequest(
      String switchName, Instant at, ConnectionId call, TKVList userData, String routePoint)
      implements CallEvent {}

  /** A phone rings. */
  record Ringing(String switchName, Instant at, ConnectionId call, TKVList userData, String dn)
      implements CallEvent {}

  /** Someone or something answered on the DN. */
  record Established(
      String switchName,
      Instant at,
      ConnectionId call,
      TKVList userData,
      String dn,
      CallState state)
      implements CallEvent {}

  /** The call left a queue for a DN. */
  record Diverted(
      String switchName, Instant at, ConnectionId call, TKVList userData, String queue, String toDn)
      implements CallEvent {}

  /** Another party took the place of one, as after a transfer or a merge. */
  record PartyChanged(
      String switchName, Instant at, ConnectionId call, TKVList userData, ConnectionId previousCall)
      implements CallEvent {}

  /**
   * What was asked for is being done with the call, as an application that talks to the customer.
   */
  record TreatmentApplied(
      String switchName, Instant at, ConnectionId call, TKVList userData, String treatment)
      implements CallEvent {}

  /**
   * The call is over. {@code dn} is where it ended: an agent's, or the origination DN if it never
   * reached an agent; {@code state} says why.
   */
  record Released(
      String switchName,
      Instant at,
      ConnectionId call,
      TKVList userData,
      String dn,
      CallState state)
      implements CallEvent {}

  /** The dialed number could not be reached. */
  record DestinationBusy(
      String switchName, Instant at, ConnectionId call, TKVList userData, CallState state)
      implements CallEvent {}

  /** The customer hung up before an agent answered. */
  record Abandoned(String switchName, Instant at, ConnectionId call, TKVList userData, String dn)
      implements CallEvent {}

  /** A request came to nothing. */
  record RequestFailed(
      String switchName, Instant at, long referenceId, TelephonyFailure reason, String description)
      implements TelephonyEvent {}

  /** What became of an agent. */
  sealed interface AgentEvent extends TelephonyEvent
      permits AgentLogin, AgentLogout, AgentReady, AgentNotReady, AgentAfterCallWork {
    /** The login code that the agent entered. */
    String agentLogin();

    /** Where the agent sits. */
    String dn();
  }

  record AgentLogin(String switchName, Instant at, String agentLogin, String dn)
      implements AgentEvent {}

  record AgentLogout(String switchName, Instant at, String agentLogin, String dn)
      implements AgentEvent {}

  record AgentReady(String switchName, Instant at, String agentLogin, String dn)
      implements AgentEvent {}

  record AgentNotReady(String switchName, Instant at, String agentLogin, String dn)
      implements AgentEvent {}

  record AgentAfterCallWork(String switchName, Instant at, String agentLogin, String dn)
      implements AgentEvent {}

  /** Someone distributed a user event on a DN. */
  record UserEvent(String switchName, Instant at, String dn, TKVList userData)
      implements TelephonyEvent {}

  /** The link to the switch. */
  sealed interface LinkEvent extends TelephonyEvent permits LinkConnected, LinkDisconnected {}

  /**
   * The link is up. The switch then reports the calls that it still has, which go on, and after
   * them its agents anew, each as a login followed by the state it is in.
   */
  record LinkConnected(String switchName, Instant at) implements LinkEvent {}

  /** The link is lost: what becomes of the calls in flight will not be heard. */
  record LinkDisconnected(String switchName, Instant at) implements LinkEvent {}

  /**
   * What calls the switch has when a link comes up, whoever asked for them (the T-Library's answer
   * to TQueryCall, EventPartyInfo). Begins behind {@link LinkConnected}; nothing else comes before
   * its end.
   */
  sealed interface CallReport extends TelephonyEvent permits CallPresent, CallsReported {}

  /**
   * A call that the switch still has.
   *
   * @param userData the data attached to the call so far
   * @param destination the number or DN that was dialed; for a customer's own call, the queue
   * @param dn where the call is: the DN in whose name it was made, then a queue or an agent's
   * @param state what answered; of no meaning while the call is dialed
   * @param agentLogin of the agent whose phone rings or who talks; empty if there is none, or if
   *     the switch tells nothing of who sits at the DN
   */
  record CallPresent(
      String switchName,
      Instant at,
      ConnectionId call,
      TKVList userData,
      String destination,
      CallPhase phase,
      String dn,
      CallState state,
      String agentLogin)
      implements CallReport {}

  /** All calls that the switch still has were reported. */
  record CallsReported(String switchName, Instant at) implements CallReport {}
}
