package org.ocserver.callinglist;

import java.time.Instant;
import java.util.Map;

/**
 * How an attempt ended.
 *
 * @param dialed false if the intent was given up before the switch was asked to dial
 * @param callResult the number stored in the record
 * @param agentLogin empty if no agent spoke
 * @param moments what is known of the attempt's course
 * @param remark why it was not dialed, or which treatment followed, in a few words; may be empty
 */
public record AttemptEnd(
    String guid,
    boolean dialed,
    int callResult,
    String agentLogin,
    Instant at,
    Map<AttemptMoment, Instant> moments,
    String remark) {
  public AttemptEnd {
    moments = Map.copyOf(moments);
  }
}
