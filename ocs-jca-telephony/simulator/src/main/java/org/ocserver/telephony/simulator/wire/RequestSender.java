package org.ocserver.telephony.simulator.wire;

import java.util.function.Consumer;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.MergeMethod;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonySwitch;
import org.ocserver.telephony.simulator.wire.SwitchRequest.ApplyTreatment;
import org.ocserver.telephony.simulator.wire.SwitchRequest.DistributeUserEvent;
import org.ocserver.telephony.simulator.wire.SwitchRequest.MakeCall;
import org.ocserver.telephony.simulator.wire.SwitchRequest.MakePredictiveCall;
import org.ocserver.telephony.simulator.wire.SwitchRequest.MergeCalls;
import org.ocserver.telephony.simulator.wire.SwitchRequest.ReleaseCall;
import org.ocserver.telephony.simulator.wire.SwitchRequest.TransferCall;
import org.ocserver.telephony.simulator.wire.SwitchRequest.UpdateUserData;

/** A switch of which all that is asked becomes a message. */
public record RequestSender(String switchName, Consumer<SwitchRequest> messages)
    implements TelephonySwitch {

  /** Does nothing: a simulated switch reports the events of all its DNs. */
  @Override
  public void registerDn(String dn) {}

  @Override
  public void makePredictiveCall(long referenceId, PredictiveCall call) {
    messages.accept(new MakePredictiveCall(referenceId, call));
  }

  @Override
  public void makeCall(long referenceId, EngagingCall call) {
    messages.accept(new MakeCall(referenceId, call));
  }

  @Override
  public void mergeCalls(
      long referenceId, ConnectionId engaging, ConnectionId outbound, MergeMethod how) {
    messages.accept(new MergeCalls(referenceId, engaging, outbound, how));
  }

  @Override
  public void transferCall(
      long referenceId, ConnectionId call, String destinationDn, TKVList userData) {
    messages.accept(new TransferCall(referenceId, call, destinationDn, userData));
  }

  @Override
  public void applyTreatment(long referenceId, ConnectionId call, CallTreatment treatment) {
    messages.accept(new ApplyTreatment(referenceId, call, treatment));
  }

  @Override
  public void releaseCall(long referenceId, ConnectionId call) {
    messages.accept(new ReleaseCall(referenceId, call));
  }

  @Override
  public void updateUserData(long referenceId, ConnectionId call, TKVList changes) {
    messages.accept(new UpdateUserData(referenceId, call, changes));
  }

  @Override
  public void distributeUserEvent(long referenceId, String dn, TKVList userData) {
    messages.accept(new DistributeUserEvent(referenceId, dn, userData));
  }
}
