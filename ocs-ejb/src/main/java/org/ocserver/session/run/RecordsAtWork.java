package org.ocserver.session.run;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage;

/**
 * What can be asked about records that a session works on, whichever session that is. Thread safe.
 */
public final class RecordsAtWork {
  private final SessionDirectory directory;

  RecordsAtWork(SessionDirectory directory) {
    this.directory = directory;
  }

  /**
   * Changes a record at work, and perhaps finishes it; then the answer comes when that is stored.
   *
   * @param agentLogin who asks, if that is known
   */
  public CompletableFuture<RecordOutcome> change(
      int handle, Optional<String> agentLogin, RecordChanges changes, AfterChange then) {
    return directory.ask(
        handle, reply -> new SessionMessage.ChangeRecord(handle, agentLogin, changes, then, reply));
  }

  /**
   * Has a customer called back; it counts when the record is done with.
   *
   * @param agentLogin who asks, if that is known
   * @param personal whether by the same agent; as it was if absent
   * @param at by the clock at the record's place
   */
  public CompletableFuture<RecordOutcome> reschedule(
      int handle, Optional<String> agentLogin, Optional<Boolean> personal, LocalDateTime at) {
    return reschedule(handle, agentLogin, personal, at, Optional.empty());
  }

  /**
   * Has a customer called back, and is done with the record; answered when that is stored.
   *
   * @param agentLogin who asks, if that is known
   * @param personal whether by the same agent; as it was if absent
   * @param at by the clock at the record's place
   * @param changes what else is changed in the record
   */
  public CompletableFuture<RecordOutcome> rescheduleAndFinish(
      int handle,
      Optional<String> agentLogin,
      Optional<Boolean> personal,
      LocalDateTime at,
      RecordChanges changes) {
    return reschedule(handle, agentLogin, personal, at, Optional.of(changes));
  }

  private CompletableFuture<RecordOutcome> reschedule(
      int handle,
      Optional<String> agentLogin,
      Optional<Boolean> personal,
      LocalDateTime at,
      Optional<RecordChanges> last) {
    return directory.ask(
        handle,
        reply ->
            new SessionMessage.RescheduleRecord(handle, agentLogin, personal, at, last, reply));
  }

  /**
   * A record at work, as it is.
   *
   * @param agentLogin who asks, if that is known
   */
  public CompletableFuture<RecordOutcome> show(int handle, Optional<String> agentLogin) {
    return directory.ask(handle, reply -> new SessionMessage.ShowRecord(handle, agentLogin, reply));
  }

  /**
   * The rest of the chain of a record at work.
   *
   * @param agentLogin who asks, if that is known
   */
  public CompletableFuture<RecordOutcome> chain(int handle, Optional<String> agentLogin) {
    return directory.ask(handle, reply -> new SessionMessage.ShowChain(handle, agentLogin, reply));
  }

  /**
   * Gives a record back for another agent; answered when that is stored.
   *
   * @param agentLogin who asks, if that is known
   */
  public CompletableFuture<RecordOutcome> reject(int handle, Optional<String> agentLogin) {
    return directory.ask(
        handle, reply -> new SessionMessage.RejectRecord(handle, agentLogin, reply));
  }

  /**
   * An agent tells when he will be ready after a record.
   *
   * @param agentLogin who asks, if that is known
   * @param seconds from now, above 0
   */
  public CompletableFuture<RecordOutcome> announceReady(
      int handle, Optional<String> agentLogin, int seconds) {
    return directory.ask(
        handle, reply -> new SessionMessage.AnnounceReady(handle, agentLogin, seconds, reply));
  }
}
