package org.ocserver.record;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ocserver.callinglist.LocalTimes;
import org.ocserver.callinglist.MalformedDateTime;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.run.Sessions;
import org.ocserver.telephony.TKVList;

/**
 * Has customers called back at another time. The future of an operation that was rejected fails
 * with a {@link RejectedRequest} as the cause.
 *
 * <p>Source: manual, "Scheduling and Rescheduling".
 */
public final class CallbackOperations {
  /** Values of GSW_CALLBACK_TYPE. */
  public static final String PERSONAL = "Personal";

  public static final String CAMPAIGN = "Campaign";
  private static final Map<String, Boolean> CALLBACK_TYPES =
      Map.of(PERSONAL, true, CAMPAIGN, false);

  private final Sessions sessions;

  public CallbackOperations(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Has the customer called back; it counts when the record is done with.
   *
   * @throws RejectedRequest 103 if the type of callback is none, 111 if the time is none; later 110
   *     if it is past, 112 if there is no such record
   */
  public CompletableFuture<RecordOutcome.Accepted> reschedule(
      int handle, Optional<String> agentLogin, TKVList list) throws RejectedRequest {
    return reschedule(handle, agentLogin, list, RequestError.NO_CALL_FOUND);
  }

  /**
   * Has a customer called back at another time; as {@link #reschedule}, but 117 if there is no such
   * record.
   */
  public CompletableFuture<RecordOutcome.Accepted> rescheduleAgain(
      int handle, Optional<String> agentLogin, TKVList list) throws RejectedRequest {
    return reschedule(handle, agentLogin, list, RequestError.SCHEDULED_RECORD_NOT_FOUND);
  }

  /**
   * Has the customer called back, and is done with the record in the same step; answered when the
   * database has it.
   *
   * <p>Source: manual, "HTTP Request Actions and req Values for records Resource": RecordReschedule
   * is finalizing.
   *
   * @param list may change fields of the record, too
   * @throws RejectedRequest 102 if the type of callback or the time is missing, 103 if an attribute
   *     has a wrong value, 111 if the time is none; later 110 if it is past, 112 if there is no
   *     such record
   */
  public CompletableFuture<RecordOutcome.Accepted> rescheduleAndFinish(
      int handle, Optional<String> agentLogin, TKVList list) throws RejectedRequest {
    Attributes attributes = new Attributes(list);
    attributes.require(ReservedKey.CALLBACK_TYPE);
    Optional<Boolean> personal = isPersonal(attributes);
    LocalDateTime at = requiredDateTime(attributes);
    RecordChanges changes = RecordOperations.changes(attributes);
    return sessions
        .askAboutRecord(
            reply ->
                new SessionMessage.RescheduleRecord(
                    handle, agentLogin, personal, at, Optional.of(changes), reply))
        .thenApply(outcome -> RecordOperations.accepted(outcome, handle));
  }

  private CompletableFuture<RecordOutcome.Accepted> reschedule(
      int handle, Optional<String> agentLogin, TKVList list, RequestError ifMissing)
      throws RejectedRequest {
    Attributes attributes = new Attributes(list);
    Optional<Boolean> personal = isPersonal(attributes);
    LocalDateTime at = requiredDateTime(attributes);
    return sessions
        .askAboutRecord(
            reply ->
                new SessionMessage.RescheduleRecord(
                    handle, agentLogin, personal, at, Optional.empty(), reply))
        .thenApply(outcome -> RecordOperations.accepted(outcome, handle, ifMissing));
  }

  private static Optional<Boolean> isPersonal(Attributes attributes) throws RejectedRequest {
    Optional<String> type = attributes.string(ReservedKey.CALLBACK_TYPE);
    if (type.isPresent() && !CALLBACK_TYPES.containsKey(type.get())) {
      throw Attributes.invalid(ReservedKey.CALLBACK_TYPE, type.get(), PERSONAL + " or " + CAMPAIGN);
    }
    return type.map(CALLBACK_TYPES::get);
  }

  private static LocalDateTime requiredDateTime(Attributes attributes) throws RejectedRequest {
    attributes.require(ReservedKey.DATE_TIME);
    return dateTime(attributes).orElseThrow();
  }

  /** GSW_DATE_TIME, if it is given. */
  static Optional<LocalDateTime> dateTime(Attributes attributes) throws RejectedRequest {
    Optional<String> text = attributes.string(ReservedKey.DATE_TIME);
    try {
      return text.isPresent()
          ? Optional.of(LocalTimes.parseDateTime(text.get()))
          : Optional.empty();
    } catch (MalformedDateTime malformed) {
      throw new RejectedRequest(
          RequestError.INVALID_TIME_FORMAT,
          ReservedKey.DATE_TIME.key() + ": " + malformed.getMessage());
    }
  }
}
