package org.ocserver.session.call;

import org.ocserver.callinglist.CallResult;
import org.ocserver.telephony.CallState;

/**
 * Which call result a state of a call becomes.
 *
 * <p>Source: manual, "Call Result Mappings Created by OCS" and "Call Result Types".
 */
final class CallResults {
  private CallResults() {}

  static CallResult of(CallState state) {
    return switch (state) {
      case ANSWER -> CallResult.ANSWER;
      case ANSWERING_MACHINE -> CallResult.ANSWERING_MACHINE_DETECTED;
      case FAX -> CallResult.FAX_DETECTED;
      case SILENCE -> CallResult.SILENCE;
      case PAGER -> CallResult.PAGER_DETECTED;
      case BUSY -> CallResult.BUSY;
      case NO_ANSWER -> CallResult.NO_ANSWER;
      case SIT_DETECTED -> CallResult.SIT_DETECTED;
      case SIT_INVALID_NUMBER -> CallResult.SIT_INVALID_NUM;
      case SIT_VACANT_CODE -> CallResult.SIT_VACANT_CODE;
      case SIT_INTERCEPT -> CallResult.SIT_INTERCEPT;
      case SIT_UNKNOWN -> CallResult.SIT_UNKNOWN_CALL_STATE;
      case SIT_NO_CIRCUIT -> CallResult.SIT_NO_CIRCUIT;
      case SIT_REORDER -> CallResult.SIT_REORDER;
      case ALL_TRUNKS_BUSY -> CallResult.ALL_TRUNKS_BUSY;
      case NO_PORT_AVAILABLE -> CallResult.NO_PORT_AVAILABLE;
      case NO_DIAL_TONE -> CallResult.NO_DIAL_TONE;
      case NO_RINGBACK_TONE -> CallResult.NO_RINGBACK_TONE;
      case NU_TONE -> CallResult.NU_TONE;
      case GENERAL_ERROR -> CallResult.GENERAL_ERROR;
      case SYSTEM_ERROR -> CallResult.SYSTEM_ERROR;
      case REMOTE_RELEASE, RELEASED -> CallResult.REMOTE_RELEASE;
    };
  }
}
