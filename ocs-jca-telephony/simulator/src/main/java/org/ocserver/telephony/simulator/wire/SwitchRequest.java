package org.ocserver.telephony.simulator.wire;

import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.MergeMethod;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonySwitch;

/** A request to a switch, as a message. */
public sealed interface SwitchRequest {
  /** The asker's own number for it. */
  long referenceId();

  /** Has a switch carry it out. */
  void askOf(TelephonySwitch asked);

  record MakePredictiveCall(long referenceId, PredictiveCall call) implements SwitchRequest {
    @Override
    public void askOf(TelephonySwitch asked) {
      asked.makePredictiveCall(referenceId, call);
    }
  }

  record MakeCall(long referenceId, EngagingCall call) implements SwitchRequest {
    @Override
    public void askOf(TelephonySwitch asked) {
      asked.makeCall(referenceId, call);
    }
  }

  record MergeCalls(long referenceId, ConnectionId engaging, ConnectionId outbound, MergeMethod how)
      implements SwitchRequest {
    @Override
    public void askOf(TelephonySwitch asked) {
      asked.mergeCalls(referenceId, engaging, outbound, how);
    }
  }

  record TransferCall(long referenceId, ConnectionId call, String destinationDn, TKVList userData)
      implements SwitchRequest {
    @Override
    public void askOf(TelephonySwitch asked) {
      asked.transferCall(referenceId, call, destinationDn, userData);
    }
  }

  record ApplyTreatment(long referenceId, ConnectionId call, CallTreatment treatment)
      implements SwitchRequest {
    @Override
    public void askOf(TelephonySwitch asked) {
      asked.applyTreatment(referenceId, call, treatment);
    }
  }

  record ReleaseCall(long referenceId, ConnectionId call) implements SwitchRequest {
    @Override
    public void askOf(TelephonySwitch asked) {
      asked.releaseCall(referenceId, call);
    }
  }

  record UpdateUserData(long referenceId, ConnectionId call, TKVList changes)
      implements SwitchRequest {
    @Override
    public void askOf(TelephonySwitch asked) {
      asked.updateUserData(referenceId, call, changes);
    }
  }

  record DistributeUserEvent(long referenceId, String dn, TKVList userData)
      implements SwitchRequest {
    @Override
    public void askOf(TelephonySwitch asked) {
      asked.distributeUserEvent(referenceId, dn, userData);
    }
  }
}
