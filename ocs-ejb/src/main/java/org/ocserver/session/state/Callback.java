package org.ocserver.session.state;

import java.time.Instant;
import org.ocserver.callinglist.RecordType;

/**
 * When a customer is to be called back.
 *
 * @param personal whether by the agent who promised it; otherwise by any of the campaign group
 */
public record Callback(boolean personal, Instant at) {

  /**
   * The type of the rescheduled record.
   *
   * <p>Source: manual, "Record Types": a callback that an agent reschedules becomes a rescheduled
   * record.
   */
  public RecordType typeAfter(RecordType before) {
    if (before.isCallback()) {
      return personal ? RecordType.PERSONAL_RESCHEDULED : RecordType.CAMPAIGN_RESCHEDULED;
    }
    return personal ? RecordType.PERSONAL_CALLBACK : RecordType.CAMPAIGN_CALLBACK;
  }
}
