package org.ocserver.treatment;

import java.time.LocalDateTime;
import java.util.Optional;
import org.ocserver.callinglist.CallResult;
import org.ocserver.campaign.CallAction;
import org.ocserver.campaign.RecordAction;
import org.ocserver.campaign.Treatment;
import org.ocserver.campaign.option.Options;

/** A treatment as the tests describe it. */
record ATreatment(
    int dbid,
    CallResult result,
    RecordAction action,
    CallAction callAction,
    int sequence,
    int times,
    int interval,
    int increment,
    Optional<LocalDateTime> date) {
  static final int DESTINATION = 77;

  static ATreatment on(CallResult result, RecordAction action) {
    return new ATreatment(10, result, action, CallAction.NO_ACTION, 1, 1, 0, 0, Optional.empty());
  }

  ATreatment dbid(int value) {
    return new ATreatment(
        value, result, action, callAction, sequence, times, interval, increment, date);
  }

  ATreatment call(CallAction value) {
    return new ATreatment(dbid, result, action, value, sequence, times, interval, increment, date);
  }

  /** Its number in sequence; also makes a DBID of its own of it. */
  ATreatment sequence(int value) {
    return new ATreatment(
        10 * value, result, action, callAction, value, times, interval, increment, date);
  }

  ATreatment times(int value) {
    return new ATreatment(
        dbid, result, action, callAction, sequence, value, interval, increment, date);
  }

  ATreatment minutes(int first, int more) {
    return new ATreatment(dbid, result, action, callAction, sequence, times, first, more, date);
  }

  ATreatment at(LocalDateTime value) {
    return new ATreatment(
        dbid, result, action, callAction, sequence, times, interval, increment, Optional.of(value));
  }

  Treatment build() {
    return new Treatment(
        dbid,
        1,
        action + " on " + result,
        result.value(),
        action,
        callAction,
        Optional.of(DESTINATION),
        sequence,
        times,
        interval,
        increment,
        date,
        Options.none());
  }
}
