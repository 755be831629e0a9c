package org.ocserver.treatment.scxml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.CallResult;

/**
 * The names of call results in {@code ocs.callresult}.
 *
 * <p>Source: manual, "Events from OCS". A result that has no name there is Unknown.
 */
public final class CallResultNames {
  private static final Map<CallResult, String> NAMES = new EnumMap<>(CallResult.class);

  static {
    NAMES.put(CallResult.OK, "Ok");
    NAMES.put(CallResult.GENERAL_ERROR, "GeneralError");
    NAMES.put(CallResult.SYSTEM_ERROR, "SystemError");
    NAMES.put(CallResult.REMOTE_RELEASE, "RemoteRelease");
    NAMES.put(CallResult.BUSY, "Busy");
    NAMES.put(CallResult.NO_ANSWER, "NoAnswer");
    NAMES.put(CallResult.SIT_DETECTED, "SIT_Detected");
    NAMES.put(CallResult.ANSWERING_MACHINE_DETECTED, "AnswMachine");
    NAMES.put(CallResult.ALL_TRUNKS_BUSY, "All_Trunks_Busy");
    NAMES.put(CallResult.SIT_INVALID_NUM, "SIT_Invalid_Num");
    NAMES.put(CallResult.SIT_VACANT_CODE, "SIT_Vacant");
    NAMES.put(CallResult.SIT_INTERCEPT, "SIT_Oper_Intercept");
    NAMES.put(CallResult.SIT_UNKNOWN_CALL_STATE, "SIT_Unknown");
    NAMES.put(CallResult.SIT_NO_CIRCUIT, "SIT_No_Circuit");
    NAMES.put(CallResult.SIT_REORDER, "SIT_Reorder");
    NAMES.put(CallResult.FAX_DETECTED, "Fax");
    NAMES.put(CallResult.ABANDONED, "Abandoned");
    NAMES.put(CallResult.DROPPED, "Dropped");
    NAMES.put(CallResult.DROPPED_ON_NO_ANSWER, "DroppedNoAnswer");
    NAMES.put(CallResult.UNKNOWN_CALL_RESULT, "Unknown");
    NAMES.put(CallResult.SILENCE, "Silence");
    NAMES.put(CallResult.ANSWER, "Answer");
    NAMES.put(CallResult.NU_TONE, "NuTone");
    NAMES.put(CallResult.NO_DIAL_TONE, "NoDialTone");
    NAMES.put(CallResult.NO_PROGRESS, "NoProgress");
    NAMES.put(CallResult.NO_RINGBACK_TONE, "NoRingBack");
    NAMES.put(CallResult.NO_ESTABLISHED_DETECTED, "NoEstablished");
    NAMES.put(CallResult.PAGER_DETECTED, "PagerDetected");
    NAMES.put(CallResult.WRONG_PARTY, "WrongParty");
    NAMES.put(CallResult.DIAL_ERROR, "DialError");
    NAMES.put(CallResult.CALL_DROP_ERROR, "CallDropError");
    NAMES.put(CallResult.SWITCH_ERROR, "SwitchError");
    NAMES.put(CallResult.NO_PORT_AVAILABLE, "NoFreePortError");
    NAMES.put(CallResult.TRANSFER_ERROR, "TransferError");
    NAMES.put(CallResult.STALE, "Stale");
    NAMES.put(CallResult.AGENT_CALLBACK_ERROR, "AgentCallbackError");
    NAMES.put(CallResult.GROUP_CALLBACK_ERROR, "GroupCallbackError");
    NAMES.put(CallResult.DO_NOT_CALL, "DoNotCall");
    NAMES.put(CallResult.CANCEL_RECORD, "CancelRecord");
    NAMES.put(CallResult.WRONG_NUMBER, "WrongNumber");
  }

  private CallResultNames() {}

  /** The name of a result, by its number in the calling list. */
  public static String name(int callResult) {
    return CallResult.of(callResult).map(NAMES::get).orElse("Unknown");
  }

  /** The result with a name. */
  public static Optional<CallResult> of(String name) {
    return NAMES.keySet().stream().filter(it -> NAMES.get(it).equals(name)).findFirst();
  }

  /** All names. */
  public static List<String> all() {
    return List.copyOf(NAMES.values());
  }
}
