package org.ocserver.callinglist;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How an attempt ended.
 *
 * @param dialed false if the intent was given up before the switch was asked to dial
 * @param callResult the number stored in the record
 * @param agentLogin empty if no agent spoke
 * @param moments what is known of the attempt's course
 * @param remark why it was not dialed, or which treatment followed, in a few words; may be empty
 * @param blockedBy the rule of a third party that forbade the dial
 * @param attended whether a call action or an application had the call: if an agent had it after
 *     that, nobody waited for him
 */
public record AttemptEnd(
    String guid,
    boolean dialed,
    int callResult,
    String agentLogin,
    Instant at,
    Map<AttemptMoment, Instant> moments,
    String remark,
    Optional<BlockingRule> blockedBy,
    boolean attended) {
  public AttemptEnd {
    moments = Map.copyOf(moments);
  }

  /** An end that no third party's rule, no call action and no application brought about. */
  public AttemptEnd(
      String guid,
      boolean dialed,
      int callResult,
      String agentLogin,
      Instant at,
      Map<AttemptMoment, Instant> moments,
      String remark) {
    this(guid, dialed, callResult, agentLogin, at, moments, remark, Optional.empty(), false);
  }
}
