package org.ocserver.web.record;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.record.AdditionOperations;
import org.ocserver.record.CallbackOperations;
import org.ocserver.record.RecordOperations;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;
import org.ocserver.record.WithdrawalOperations;
import org.ocserver.telephony.TKVList;
import org.ocserver.web.http.HttpAnswer;

/**
 * Answers requests about records at work.
 *
 * <p>Source: manual, "HTTP Requests for the records Resource".
 */
final class RecordRequests {
  private static final Pattern HANDLE = Pattern.compile("[1-9][0-9]{0,9}");

  private final RecordAnswers answers = new RecordAnswers(RefusalTable.RECORDS);
  private final RecordOperations records;
  private final CallbackOperations callbacks;
  private final WithdrawalOperations withdrawals;
  private final AdditionOperations additions;

  RecordRequests(
      RecordOperations records,
      CallbackOperations callbacks,
      WithdrawalOperations withdrawals,
      AdditionOperations additions) {
    this.records = records;
    this.callbacks = callbacks;
    this.withdrawals = withdrawals;
    this.additions = additions;
  }

  /**
   * @param handle as the client wrote it
   */
  CompletableFuture<HttpAnswer> answer(String handle, Command command) {
    return answers.answer(
        () -> {
          RecordRequestAction action =
              command.action(RecordRequestAction.values(), RecordRequestAction::req);
          int record = handle(handle);
          Optional<String> agent = command.caller().agentLogin();
          return carryOut(action, record, agent, UriAttributes.ofRecord(command.attributes()));
        });
  }

  private CompletableFuture<?> carryOut(
      RecordRequestAction action, int handle, Optional<String> agent, TKVList attributes)
      throws RejectedRequest {
    return switch (action) {
      case UPDATE_CALL_COMPLETION_STATS -> records.update(handle, agent, attributes);
      case RECORD_PROCESSED -> records.processed(handle, agent, attributes);
      case RECORD_REJECT -> records.reject(handle, agent);
      case REQUEST_RECORD_CANCEL -> withdrawals.cancelRecord(handle, agent, attributes);
      case DO_NOT_CALL -> withdrawals.doNotCallRecord(handle, agent, attributes);
      case RECORD_RESCHEDULE -> callbacks.rescheduleAndFinish(handle, agent, attributes);
      case ADD_RECORD -> additions.addBeside(handle, agent, attributes);
    };
  }

  private static int handle(String text) throws RejectedRequest {
    if (HANDLE.matcher(text).matches()) {
      long handle = Long.parseLong(text);
      if (handle == (int) handle) {
        return (int) handle;
      }
    }
    throw new RejectedRequest(
        RequestError.INVALID_ATTRIBUTE_VALUE,
        ReservedKey.RECORD_HANDLE.key() + " of the URI is not a positive integer");
  }
}
