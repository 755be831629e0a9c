package org.ocserver.session.message;

import java.time.LocalDateTime;
import java.util.List;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.settings.SessionIdentity;

/** The answer to a request about a record. */
public sealed interface RecordOutcome {
  /**
   * Done; for a final request, and stored.
   *
   * @param session which has the record
   * @param tenantDbid whose record it is
   * @param record as it is now
   * @param chainPhones the numbers of the whole chain
   * @param callback for a request to call back: whether by the same agent
   */
  record Accepted(
      SessionIdentity session,
      int tenantDbid,
      RecordView record,
      List<String> chainPhones,
      boolean personalCallback)
      implements RecordOutcome {
    public String campaignName() {
      return session.campaignName();
    }
  }

  /**
   * The rest of a chain: those of its records that may be called now.
   *
   * @param record by which it was asked for
   */
  record Delivered(SessionIdentity session, RecordView record, List<RecordView> others)
      implements RecordOutcome {}

  /** The chain was delivered before. */
  record DeliveredBefore() implements RecordOutcome {}

  /** The call still goes on, so that the record cannot be given back. */
  record InCall() implements RecordOutcome {}

  /** The session has no such record at work, or it is another agent's. */
  record NotFound() implements RecordOutcome {}

  /**
   * The session no longer held the record when it was written: others have changed or deleted its
   * row. The result of a call is stored; what else was asked for is not.
   */
  record NoLongerHeld(int recordId) implements RecordOutcome {}

  /** A custom field cannot take the value; nothing was changed. */
  record InvalidValue(String key, String expected) implements RecordOutcome {}

  /** The session does not dial in a mode in which it counts when agents will be ready. */
  record NotPredictive(DialMode mode) implements RecordOutcome {}

  /** The agent told before when he will be ready after this record. */
  record AnnouncedBefore() implements RecordOutcome {}

  /** The agent was told to log out; his requests are not served any more. */
  record SmartlyLoggedOut() implements RecordOutcome {}

  /**
   * The customer cannot be called back then; nothing was changed.
   *
   * @param now the time at the record's place
   */
  record InvalidTime(LocalDateTime now) implements RecordOutcome {}
}
