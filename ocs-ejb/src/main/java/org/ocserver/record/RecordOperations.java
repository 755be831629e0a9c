package org.ocserver.record;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.run.Sessions;
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
   * The rest of the chain of a record on a desktop; none if it was delivered before.
   *
   * @throws RejectedRequest later 109 if there is no such record
   */
  public CompletableFuture<Optional<RecordOutcome.Delivered>> chain(
      int handle, Optional<String> agentLogin) {
    return sessions
        .askAboutRecord(reply -> new SessionMessage.ShowChain(handle, agentLogin, reply))
        .thenApply(
            outcome -> {
              if (outcome instanceof RecordOutcome.DeliveredBefore) {
                return Optional.empty();
              }
              if (outcome instanceof RecordOutcome.Delivered delivered) {
                return Optional.of(delivered);
              }
              throw new CompletionException(
                  rejection(outcome, handle, RequestError.RECORD_NOT_FOUND));
            });
  }

  /**
   * Gives a record back for another agent; answered when the database has it.
   *
   * @throws RejectedRequest later 101 if a call goes on, 109 if there is no such record
   */
  public CompletableFuture<RecordOutcome.Accepted> reject(int handle, Optional<String> agentLogin) {
    return sessions
        .askAboutRecord(reply -> new SessionMessage.RejectRecord(handle, agentLogin, reply))
        .thenApply(outcome -> accepted(outcome, handle, RequestError.RECORD_NOT_FOUND));
  }

  private CompletableFuture<RecordOutcome.Accepted> change(
      int handle, Optional<String> agentLogin, TKVList attributes, AfterChange then)
      throws RejectedRequest {
    RecordChanges changes = changes(new Attributes(attributes));
    return sessions
        .askAboutRecord(
            reply -> new SessionMessage.ChangeRecord(handle, agentLogin, changes, then, reply))
        .thenApply(outcome -> accepted(outcome, handle));
  }

  /**
   * Tells when the agent will be ready after the record that he works on: GSW_READY_TIME, in
   * seconds from now.
   *
   * <p>Source: manual, "ReadyTime Request".
   *
   * @throws RejectedRequest 102 if the time is absent, 103 if it is not above 0, 104 if the agent
   *     is not configured; later 101 if the session does not dial in a predictive mode, 112 if the
   *     agent has no such record, 120 if the time was told before
   */
  public CompletableFuture<RecordOutcome.Accepted> readyTime(
      int handle, Optional<String> agentLogin, TKVList list) throws RejectedRequest {
    Attributes attributes = new Attributes(list);
    attributes.require(ReservedKey.READY_TIME);
    int seconds = attributes.integer(ReservedKey.READY_TIME).orElseThrow();
    requireAgent(sessions, agentLogin);
    return sessions
        .askAboutRecord(
            reply -> new SessionMessage.AnnounceReady(handle, agentLogin, seconds, reply))
        .thenApply(outcome -> accepted(outcome, handle));
  }

  /** The login of the agent who asks, who must be one of the configuration. */
  static String requireAgent(Sessions sessions, Optional<String> agentLogin)
      throws RejectedRequest {
    return agentLogin
        .filter(sessions::isAgent)
        .orElseThrow(
            () ->
                new RejectedRequest(
                    RequestError.AGENT_NOT_FOUND,
                    agentLogin.orElse("the request names none, and it") + " is no agent"));
  }

  static RecordOutcome.Accepted accepted(RecordOutcome outcome, int handle) {
    return accepted(outcome, handle, RequestError.NO_CALL_FOUND);
  }

  static RecordOutcome.Accepted accepted(
      RecordOutcome outcome, int handle, RequestError ifMissing) {
    if (outcome instanceof RecordOutcome.Accepted accepted) {
      return accepted;
    }
    throw new CompletionException(rejection(outcome, handle, ifMissing));
  }

  private static RejectedRequest rejection(
      RecordOutcome outcome, int handle, RequestError ifMissing) {
    if (outcome instanceof RecordOutcome.InvalidValue invalid) {
      return invalid(invalid);
    }
    if (outcome instanceof RecordOutcome.InvalidTime past) {
      return new RejectedRequest(
          RequestError.INVALID_TIME,
          ReservedKey.DATE_TIME.key() + " is past; there it is " + past.now());
    }
    if (outcome instanceof RecordOutcome.NoLongerHeld lost) {
      return new RejectedRequest(
          RequestError.RECORD_NOT_FOUND,
          "the row of record %d was changed or deleted in the calling list, which was expected to be left alone while it is Retrieved"
              .formatted(lost.recordId()));
    }
    if (outcome instanceof RecordOutcome.InCall) {
      return new RejectedRequest(RequestError.INVALID_REQUEST, "the call goes on");
    }
    if (outcome instanceof RecordOutcome.NotPredictive mode) {
      return new RejectedRequest(
          RequestError.INVALID_REQUEST, "the campaign dials in mode " + mode.mode().modeName());
    }
    if (outcome instanceof RecordOutcome.SmartlyLoggedOut) {
      return smartlyLoggedOut();
    }
    return new RejectedRequest(
        outcome instanceof RecordOutcome.AnnouncedBefore
            ? RequestError.DUPLICATE_REQUEST
            : ifMissing,
        ReservedKey.RECORD_HANDLE.key() + " = " + handle);
  }

  static RejectedRequest invalid(RecordOutcome.InvalidValue invalid) {
    return new RejectedRequest(
        RequestError.INVALID_ATTRIBUTE_VALUE, invalid.key() + " must be " + invalid.expected());
  }

  /** The answer to an agent who was told to log out, and goes on asking. */
  static RejectedRequest smartlyLoggedOut() {
    return new RejectedRequest(
        RequestError.SMARTLY_LOGGED_OUT, "a record is still on the desktop; log out");
  }

  static RecordChanges changes(Attributes attributes) throws RejectedRequest {
    OptionalInt from = attributes.integer(ReservedKey.FROM);
    OptionalInt until = attributes.integer(ReservedKey.UNTIL);
    if (from.isPresent() && until.isPresent() && until.getAsInt() <= from.getAsInt()) {
      throw Attributes.invalid(
          ReservedKey.UNTIL, until.getAsInt(), "above " + ReservedKey.FROM.key());
    }
    attributes.check(ReservedKey.PHONE);
    Optional<String> phone = attributes.string(ReservedKey.PHONE);
    if (phone.filter(String::isBlank).isPresent()) {
      throw Attributes.invalid(ReservedKey.PHONE, phone.get(), "a number");
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
