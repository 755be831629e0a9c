package org.ocserver.telephony.simulator;

import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.TelephonyFailure;

/** What is done with calls that wait for the application, or for an agent. */
final class Treatments {
  private final Announcements announcements;
  private final Applications applications;
  private final CallEvents events;

  Treatments(Announcements announcements, Applications applications, CallEvents events) {
    this.announcements = announcements;
    this.applications = applications;
    this.events = events;
  }

  void apply(Reference reference, Call call, CallTreatment treatment) {
    boolean isMessage = treatment.type().equals(Announcements.PLAY);
    if (!isMessage && !treatment.type().equals(Applications.PLAY)) {
      events.failed(reference, TelephonyFailure.NOT_SUPPORTED, "no treatment " + treatment.type());
    } else if (call.stage() != CallStage.HELD && !(isMessage && call.stage() == CallStage.QUEUED)) {
      events.failed(
          reference,
          TelephonyFailure.INVALID_STATE,
          "call " + call.id() + " is in state " + call.stage());
    } else if (isMessage) {
      announcements.apply(call);
    } else {
      applications.apply(reference, call);
    }
  }
}
