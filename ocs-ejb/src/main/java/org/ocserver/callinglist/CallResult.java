package org.ocserver.callinglist;

import java.util.Optional;

/**
 * The outcomes of a call that the product knows: the values of {@code call_result}.
 *
 * <p>A desktop may send any other number too; it is stored as it is (manual, note below "Call
 * Result Types"), and so a record's result is an {@code int} and this enumeration its reading.
 *
 * <p>Source: manual, "Call Result Types".
 */
public enum CallResult implements Enumerated {
  OK(0, "OK"),
  TRANSFERRED(1, "Transferred"),
  CONFERENCED(2, "Conferenced"),
  GENERAL_ERROR(3, "General Error"),
  SYSTEM_ERROR(4, "System Error"),
  REMOTE_RELEASE(5, "RemoteRelease"),
  BUSY(6, "Busy"),
  NO_ANSWER(7, "No Answer"),
  SIT_DETECTED(8, "SIT Detected"),
  ANSWERING_MACHINE_DETECTED(9, "Answering Machine Detected"),
  ALL_TRUNKS_BUSY(10, "All Trunks Busy"),
  SIT_INVALID_NUM(11, "SIT Invalid Num"),
  SIT_VACANT_CODE(12, "SIT VC (Vacant Code)"),
  SIT_INTERCEPT(13, "SIT IC (Intercept)"),
  SIT_UNKNOWN_CALL_STATE(14, "SIT Unknown Call State"),
  SIT_NO_CIRCUIT(15, "SIT NC (No Circuit)"),
  SIT_REORDER(16, "SIT RO (Reorder)"),
  FAX_DETECTED(17, "Fax Detected"),
  QUEUE_FULL(18, "Queue Full"),
  CLEARED(19, "Cleared"),
  OVERFLOWED(20, "Overflowed"),
  ABANDONED(21, "Abandoned"),
  REDIRECTED(22, "Redirected"),
  FORWARDED(23, "Forwarded"),
  CONSULT(24, "Consult"),
  PICKED_UP(25, "Pickedup"),
  DROPPED(26, "Dropped"),
  DROPPED_ON_NO_ANSWER(27, "Dropped on No Answer"),
  UNKNOWN_CALL_RESULT(28, "Unknown Call Result"),
  COVERED(29, "Covered"),
  CONVERSE_ON(30, "Converse-On"),
  BRIDGED(31, "Bridged"),
  SILENCE(32, "Silence"),
  ANSWER(33, "Answer"),
  NU_TONE(34, "NU Tone"),
  NO_DIAL_TONE(35, "No Dial Tone"),
  NO_PROGRESS(36, "No Progress"),
  NO_RINGBACK_TONE(37, "No RingBack Tone"),
  NO_ESTABLISHED_DETECTED(38, "No Established Detected"),
  PAGER_DETECTED(39, "Pager Detected"),
  WRONG_PARTY(40, "Wrong Party"),
  DIAL_ERROR(41, "Dial Error"),
  CALL_DROP_ERROR(42, "Call Drop Error"),
  SWITCH_ERROR(43, "Switch Error"),
  NO_PORT_AVAILABLE(44, "No Port Available"),
  TRANSFER_ERROR(45, "Transfer Error"),
  STALE(46, "Stale"),
  AGENT_CALLBACK_ERROR(47, "Agent Callback Error"),
  GROUP_CALLBACK_ERROR(48, "Group CallBack Error"),
  DEAFENED(49, "Deafened"),
  HELD(50, "Held"),
  DO_NOT_CALL(51, "Do Not Call"),
  CANCEL_RECORD(52, "Cancel Record"),
  WRONG_NUMBER(53, "Wrong Number");

  private final int value;
  private final String description;

  CallResult(int value, String description) {
    this.value = value;
    this.description = description;
  }

  @Override
  public int value() {
    return value;
  }

  /** The name in the manual's table. */
  public String description() {
    return description;
  }

  public static Optional<CallResult> of(int value) {
    return Enumerated.find(values(), value);
  }
}
