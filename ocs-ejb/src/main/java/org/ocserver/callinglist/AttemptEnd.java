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
 */
public record AttemptEnd(
    String guid,
    boolean dialed,
    int callResult,
    String agentLogin,
    Instant at,
    Map<AttemptMoment, Instant> moments,
    String remark,
    Optional<BlockingRule> blockedBy) {
  public AttemptEnd {
    moments = Map.copyOf(moments);
  }

  /** An end that no third party's rule brought about. */
  public AttemptEnd(
      String guid,
      boolean dialed,
      int callResult,
      String agentLogin,
      Instant at,
      Map<AttemptMoment, Instant> moments,
      String remark) {
    this(guid, dialed, callResult, agentLogin, at, moments, remark, Optional.empty());
  }
}
