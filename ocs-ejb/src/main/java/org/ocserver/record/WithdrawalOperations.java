package org.ocserver.record;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.session.message.Participation;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.run.Withdrawals;
import org.ocserver.telephony.TKVList;

/**
 * Takes records out of dialing: by the handle of a record at work, or by a phone or a customer. The
 * future of an operation that was rejected fails with a {@link RejectedRequest} as the cause.
 *
 * <p>Source: manual, "Canceling Records" and "Submitting DoNotCall Requests".
 */
public final class WithdrawalOperations {
  /** GSW_MESSAGE of an answer to a cancellation that agents still have to follow. */
  private static final String INCOMPLETE = "Incomplete processing: record(s) on desktop";

  private final Withdrawals withdrawals;

  public WithdrawalOperations(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  /**
   * Cancels a record, or all of a phone or a customer; of several the first named here counts.
   *
   * @return what the acknowledgement tells
   * @throws RejectedRequest 102 if nothing names a record, 103 if an attribute has a wrong value;
   *     later 104 if the agent is in no group of a loaded campaign, 112 if there is no such record
   */
  public CompletableFuture<TKVList> cancel(
      int tenantDbid, Optional<String> agentLogin, TKVList list) throws RejectedRequest {
    OptionalInt handle = handle(new Attributes(list));
    return handle.isPresent()
        ? cancelRecord(handle.getAsInt(), agentLogin, list)
        : cancelContact(tenantDbid, OptionalInt.empty(), agentLogin, list);
  }

  /**
   * Cancels a record at work.
   *
   * @param agentLogin who asks, if that is known; only the agent who has the record may
   * @return what the acknowledgement tells
   * @throws RejectedRequest 103 if an attribute has a wrong value; later 112 if there is no such
   *     record
   */
  public CompletableFuture<TKVList> cancelRecord(
      int handle, Optional<String> agentLogin, TKVList list) throws RejectedRequest {
    ChainScope scope = scope(new Attributes(list));
    return withdrawals
        .cancelRecord(handle, agentLogin, scope)
        .thenApply(outcome -> ofRecord(outcome, handle, scope));
  }

  /**
   * Cancels all records of a phone or a customer, whatever handle the attributes may name; for
   * applications, too.
   *
   * @param campaignDbid the only campaign from which they are taken; absent for all that are loaded
   * @param agentLogin the agent who asks; absent if it is an application
   * @return what the acknowledgement tells
   * @throws RejectedRequest 102 if nothing names a contact, 103 if an attribute has a wrong value;
   *     later 104 if the agent is in no group of a loaded campaign, 106 if the campaign that is
   *     given is not loaded, or an application asks and none is
   */
  public CompletableFuture<TKVList> cancelContact(
      int tenantDbid, OptionalInt campaignDbid, Optional<String> agentLogin, TKVList list)
      throws RejectedRequest {
    Attributes attributes = new Attributes(list);
    ChainScope scope = scope(attributes);
    ContactMatch match = match(attributes);
    return requireMember(agentLogin)
        .thenCompose(member -> withdrawals.cancel(tenantDbid, campaignDbid, match, scope))
        .thenApply(
            outcome -> {
              if (outcome.sessions() == 0 && (campaignDbid.isPresent() || agentLogin.isEmpty())) {
                throw new CompletionException(
                    new RejectedRequest(
                        RequestError.NO_ACTIVE_CAMPAIGNS, "no campaign that is meant is loaded"));
              }
              return ofContact(match, scope)
                  .put(
                      ReservedKey.MESSAGE.key(),
                      Optional.of(INCOMPLETE).filter(message -> outcome.onDesktop() > 0))
                  .build();
            });
  }

  /**
   * Puts the number of a record, or a phone or a customer, on the do-not-call list. By phone or
   * customer anybody may: who must not be called is on the list even if no campaign is loaded.
   *
   * @return what the acknowledgement tells
   * @throws RejectedRequest 102 if nothing names a record, 103 if an attribute has a wrong value;
   *     later 103 if the list cannot hold the contact, 112 if there is no such record
   */
  public CompletableFuture<TKVList> doNotCall(
      int tenantDbid, Optional<String> agentLogin, TKVList list) throws RejectedRequest {
    OptionalInt handle = handle(new Attributes(list));
    return handle.isPresent()
        ? doNotCallRecord(handle.getAsInt(), agentLogin, list)
        : doNotCallContact(tenantDbid, list);
  }

  /**
   * Puts the number of a record at work on the do-not-call list of its tenant.
   *
   * @param agentLogin who asks, if that is known; only the agent who has the record may
   * @return what the acknowledgement tells
   * @throws RejectedRequest 103 if an attribute has a wrong value; later 112 if there is no such
   *     record
   */
  public CompletableFuture<TKVList> doNotCallRecord(
      int handle, Optional<String> agentLogin, TKVList list) throws RejectedRequest {
    Attributes attributes = new Attributes(list);
    ChainScope scope = scope(attributes);
    return withdrawals
        .doNotCallRecord(handle, agentLogin, scope, reason(attributes))
        .thenApply(outcome -> withDuration(ofRecord(outcome, handle, scope), list));
  }

  /**
   * Puts a phone or a customer on the do-not-call list, whatever handle the attributes may name.
   *
   * @return what the acknowledgement tells
   * @throws RejectedRequest 102 if nothing names a contact, 103 if an attribute has a wrong value;
   *     later 103 if the list cannot hold the contact
   */
  public CompletableFuture<TKVList> doNotCallContact(int tenantDbid, TKVList list)
      throws RejectedRequest {
    Attributes attributes = new Attributes(list);
    ChainScope scope = scope(attributes);
    ContactMatch match = match(attributes);
    return list(tenantDbid, match, scope, reason(attributes))
        .thenApply(outcome -> withDuration(ofContact(match, scope).build(), list));
  }

  private static Withdrawals.Reason reason(Attributes attributes) throws RejectedRequest {
    OptionalInt duration = attributes.integer(ReservedKey.DURATION);
    return new Withdrawals.Reason(
        attributes.string(ReservedKey.MESSAGE).orElse(""),
        duration.isPresent()
            ? Optional.of(Duration.ofSeconds(duration.getAsInt()))
            : Optional.empty());
  }

  private CompletableFuture<Withdrawals.Outcome> list(
      int tenantDbid, ContactMatch match, ChainScope scope, Withdrawals.Reason reason) {
    try {
      return withdrawals.doNotCall(tenantDbid, match, scope, reason);
    } catch (IllegalArgumentException impossible) {
      return CompletableFuture.failedFuture(
          new RejectedRequest(RequestError.INVALID_ATTRIBUTE_VALUE, impossible.getMessage()));
    }
  }

  /**
   * An agent who cancels more than the record that he has must be of a group that a loaded campaign
   * works with.
   *
   * <p>Source: manual, "Canceling Records", blended agents.
   */
  private CompletableFuture<Void> requireMember(Optional<String> agentLogin) {
    if (agentLogin.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return withdrawals
        .participationsOf(agentLogin.get())
        .thenAccept(
            sessions -> {
              if (sessions.isEmpty()) {
                throw new CompletionException(
                    new RejectedRequest(
                        RequestError.AGENT_NOT_FOUND,
                        agentLogin.get() + " is in no group of a loaded campaign"));
              }
              if (sessions.stream().anyMatch(Participation::smartlyLoggedOut)) {
                throw new CompletionException(RecordOperations.smartlyLoggedOut());
              }
            });
  }

  private static OptionalInt handle(Attributes attributes) throws RejectedRequest {
    OptionalInt handle = attributes.integer(ReservedKey.RECORD_HANDLE);
    if (handle.isPresent()) {
      attributes.requiredString(ReservedKey.CAMPAIGN_NAME);
      attributes.requiredString(ReservedKey.CALLING_LIST);
    }
    return handle;
  }

  private static ChainScope scope(Attributes attributes) throws RejectedRequest {
    Optional<String> asked = attributes.string(ReservedKey.CHAIN_ATTR);
    if (asked.isEmpty()) {
      return ChainScope.ALL_CHAIN;
    }
    return ChainScope.named(asked.get())
        .orElseThrow(
            () ->
                Attributes.invalid(
                    ReservedKey.CHAIN_ATTR,
                    asked.get(),
                    ChainScope.ALL_CHAIN.key() + " or " + ChainScope.RECORD_ONLY.key()));
  }

  private static ContactMatch match(Attributes attributes) throws RejectedRequest {
    attributes.check(ReservedKey.PHONE);
    attributes.check(ReservedKey.CUSTOMER_ID);
    Optional<String> phone = attributes.string(ReservedKey.PHONE).filter(p -> !p.isBlank());
    if (phone.isPresent()) {
      return new ContactMatch.Phone(phone.get());
    }
    return attributes
        .text(ReservedKey.CUSTOMER_ID)
        .filter(id -> !id.isBlank())
        .map(ContactMatch.Customer::new)
        .orElseThrow(
            () ->
                new RejectedRequest(
                    RequestError.ATTRIBUTE_NOT_FOUND,
                    ReservedKey.RECORD_HANDLE.key()
                        + ", "
                        + ReservedKey.PHONE.key()
                        + " or "
                        + ReservedKey.CUSTOMER_ID.key()));
  }

  private static TKVList ofRecord(RecordOutcome outcome, int handle, ChainScope scope) {
    RecordOutcome.Accepted accepted = RecordOperations.accepted(outcome, handle);
    return TKVList.builder()
        .put(ReservedKey.CALLING_LIST.key(), accepted.record().callingList())
        .put(ReservedKey.CAMPAIGN_NAME.key(), accepted.campaignName())
        .put(ReservedKey.CHAIN_ATTR.key(), scope.key())
        .put(ReservedKey.PHONE.key(), accepted.record().phone())
        .put(ReservedKey.RECORD_HANDLE.key(), handle)
        .build();
  }

  private static TKVList.Builder ofContact(ContactMatch match, ChainScope scope) {
    TKVList.Builder told = TKVList.builder().put(ReservedKey.CHAIN_ATTR.key(), scope.key());
    return match instanceof ContactMatch.Phone phone
        ? told.put(ReservedKey.PHONE.key(), phone.phone())
        : told.put(ReservedKey.CUSTOMER_ID.key(), ((ContactMatch.Customer) match).customerId());
  }

  private static TKVList withDuration(TKVList told, TKVList asked) {
    return TKVList.builder()
        .putAll(told)
        .put(ReservedKey.DURATION.key(), asked.get(ReservedKey.DURATION.key()))
        .build();
  }
}
