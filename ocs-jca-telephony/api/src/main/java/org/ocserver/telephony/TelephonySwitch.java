package org.ocserver.telephony;

/**
 * The functions of a switch. Each returns at once; what came of it arrives as {@link
 * TelephonyEvent}s.
 *
 * <p>{@code referenceId} is the caller's own number for the request; the first event that answers
 * it carries it. While the link is lost every request is answered by {@link
 * TelephonyEvent.RequestFailed} with {@link TelephonyFailure#LINK_DISCONNECTED}.
 */
public interface TelephonySwitch {
  /** The name of the switch's configuration object. */
  String switchName();

  /** Asks for the events of a DN; a DN that is registered already stays so. */
  void registerDn(String dn);

  /** Dials a customer; a live person waits at the origination DN. */
  void makePredictiveCall(long referenceId, PredictiveCall call);

  /** Makes a call from a DN, to engage an agent. */
  void makeCall(long referenceId, EngagingCall call);

  /** Joins the customer's call with the call that engages an agent. */
  void mergeCalls(long referenceId, ConnectionId engaging, ConnectionId outbound, MergeMethod how);

  /** Sends a call to another DN. */
  void transferCall(long referenceId, ConnectionId call, String destinationDn, TKVList userData);

  /** Applies a treatment (music, announcement, application) to a call. */
  void applyTreatment(long referenceId, ConnectionId call, CallTreatment treatment);

  /** Ends a call for all its parties. */
  void releaseCall(long referenceId, ConnectionId call);

  /** Adds pairs to a call's user data, or changes them. */
  void updateUserData(long referenceId, ConnectionId call, TKVList changes);

  /** Sends a user event to all who listen to a DN. */
  void distributeUserEvent(long referenceId, String dn, TKVList userData);
}
