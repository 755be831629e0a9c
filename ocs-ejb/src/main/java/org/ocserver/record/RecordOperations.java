package org.ocserver.record;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ocserver.callinglist.LocalTimes;
import org.ocserver.callinglist.MalformedDateTime;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.session.AfterChange;
import org.ocserver.session.RecordChanges;
import org.ocserver.session.RecordOutcome;
import org.ocserver.session.Sessions;
import org.ocserver.telephony.TKVList;

/**
 * What can be done with a record that is at work. The future of an operation that was rejected
 * fails with a {@link RejectedRequest} as the cause.
 *
 * <p>Source: manual, "Updating Call Results and Custom Fields".
 */
public final class RecordOperations {
  /** Values of GSW_TREATMENT. */
  public static final String TREAT_PERSONAL = "RecordTreatPersonal";

  public static final String TREAT_CAMPAIGN = "RecordTreatCampaign";
  private static final Map<String, AfterChange> TREATMENTS =
      Map.of(
          TREAT_PERSONAL, AfterChange.TREAT_FOR_AGENT,
          TREAT_CAMPAIGN, AfterChange.TREAT);

  /** Values of GSW_CALLBACK_TYPE. */
  public static final String PERSONAL = "Personal";

  public static final String CAMPAIGN = "Campaign";
  private static final Map<String, Boolean> CALLBACK_TYPES =
      Map.of(PERSONAL, true, CAMPAIGN, false);

  private final Sessions sessions;

  public RecordOperations(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Updates fields of a record; it stays at work.
   *
   * @param agentLogin who asks, if that is known; only the agent who has the record may
   * @throws RejectedRequest 103 if an attribute has a wrong value
   */
  public CompletableFuture<RecordOutcome.Accepted> update(
      int handle, Optional<String> agentLogin, TKVList attributes) throws RejectedRequest {
    return change(handle, agentLogin, attributes, AfterChange.KEEP);
  }

  /**
   * Updates fields of a record and is done with it; answered when the database has it.
   *
   * @throws RejectedRequest 103 if an attribute has a wrong value
   */
  public CompletableFuture<RecordOutcome.Accepted> processed(
      int handle, Optional<String> agentLogin, TKVList attributes) throws RejectedRequest {
    Optional<String> treatment = new Attributes(attributes).string(ReservedKey.TREATMENT);
    if (treatment.isPresent() && !TREATMENTS.containsKey(treatment.get())) {
      throw Attributes.invalid(
          ReservedKey.TREATMENT, treatment.get(), TREAT_PERSONAL + " or " + TREAT_CAMPAIGN);
    }
    return change(
        handle, agentLogin, attributes, treatment.map(TREATMENTS::get).orElse(AfterChange.DONE));
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

  private CompletableFuture<RecordOutcome.Accepted> reschedule(
      int handle, Optional<String> agentLogin, TKVList list, RequestError ifMissing)
      throws RejectedRequest {
    Attributes attributes = new Attributes(list);
    Optional<Boolean> personal = Optional.empty();
    Optional<String> type = attributes.string(ReservedKey.CALLBACK_TYPE);
    if (type.isPresent()) {
      personal = Optional.ofNullable(CALLBACK_TYPES.get(type.get()));
      if (personal.isEmpty()) {
        throw Attributes.invalid(
            ReservedKey.CALLBACK_TYPE, type.get(), PERSONAL + " or " + CAMPAIGN);
      }
    }
    attributes.require(ReservedKey.DATE_TIME);
    return sessions
        .reschedule(handle, agentLogin, personal, dateTime(attributes).orElseThrow())
        .thenApply(outcome -> accepted(outcome, handle, ifMissing));
  }

  /**
   * The rest of the chain of a record on a desktop; none if it was delivered before.
   *
   * @throws RejectedRequest later 109 if there is no such record
   */
  public CompletableFuture<Optional<RecordOutcome.Delivered>> chain(
      int handle, Optional<String> agentLogin) {
    return sessions
        .chain(handle, agentLogin)
        .thenApply(
            outcome -> {
              if (outcome instanceof RecordOutcome.DeliveredBefore) {
                return Optional.empty();
              }
              if (outcome instanceof RecordOutcome.Delivered delivered) {
                return Optional.of(delivered);
              }
              throw missing(RequestError.RECORD_NOT_FOUND, handle);
            });
  }

  /**
   * Gives a record back for another agent; answered when the database has it.
   *
   * @throws RejectedRequest later 101 if a call goes on, 109 if there is no such record
   */
  public CompletableFuture<RecordOutcome.Accepted> reject(int handle, Optional<String> agentLogin) {
    return sessions
        .reject(handle, agentLogin)
        .thenApply(outcome -> accepted(outcome, handle, RequestError.RECORD_NOT_FOUND));
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

  private CompletableFuture<RecordOutcome.Accepted> change(
      int handle, Optional<String> agentLogin, TKVList attributes, AfterChange then)
      throws RejectedRequest {
    return sessions
        .changeRecord(handle, agentLogin, changes(new Attributes(attributes)), then)
        .thenApply(outcome -> accepted(outcome, handle));
  }

  static RecordOutcome.Accepted accepted(RecordOutcome outcome, int handle) {
    return accepted(outcome, handle, RequestError.NO_CALL_FOUND);
  }

  private static RecordOutcome.Accepted accepted(
      RecordOutcome outcome, int handle, RequestError ifMissing) {
    if (outcome instanceof RecordOutcome.Accepted accepted) {
      return accepted;
    }
    if (outcome instanceof RecordOutcome.InvalidValue invalid) {
      throw new CompletionException(
          new RejectedRequest(
              RequestError.INVALID_ATTRIBUTE_VALUE,
              invalid.key() + " must be " + invalid.expected()));
    }
    if (outcome instanceof RecordOutcome.InvalidTime past) {
      throw new CompletionException(
          new RejectedRequest(
              RequestError.INVALID_TIME,
              ReservedKey.DATE_TIME.key() + " is past; there it is " + past.now()));
    }
    if (outcome instanceof RecordOutcome.InCall) {
      throw new CompletionException(
          new RejectedRequest(RequestError.INVALID_REQUEST, "the call goes on"));
    }
    throw missing(ifMissing, handle);
  }

  private static CompletionException missing(RequestError error, int handle) {
    return new CompletionException(
        new RejectedRequest(error, ReservedKey.RECORD_HANDLE.key() + " = " + handle));
  }

  static RecordChanges changes(Attributes attributes) throws RejectedRequest {
    OptionalInt from = attributes.integer(ReservedKey.FROM);
    OptionalInt until = attributes.integer(ReservedKey.UNTIL);
    if (from.isPresent() && until.isPresent() && until.getAsInt() <= from.getAsInt()) {
      throw Attributes.invalid(
          ReservedKey.UNTIL, until.getAsInt(), "above " + ReservedKey.FROM.key());
    }
    Optional<String> phone = attributes.string(ReservedKey.PHONE);
    if (phone.isPresent() && (phone.get().isBlank() || phone.get().length() > 128)) {
      throw Attributes.invalid(ReservedKey.PHONE, phone.get(), "of 1 to 128 characters");
    }
    return new RecordChanges(
        attributes.integer(ReservedKey.CALL_RESULT),
        from,
        until,
        phone,
        attributes.integer(ReservedKey.PHONE_TYPE),
        attributes.customPairs());
  }
}
