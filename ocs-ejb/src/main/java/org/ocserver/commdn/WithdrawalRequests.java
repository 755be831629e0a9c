package org.ocserver.commdn;

import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ATTR;
import static org.ocserver.callinglist.ReservedKey.CUSTOMER_ID;
import static org.ocserver.callinglist.ReservedKey.DURATION;
import static org.ocserver.callinglist.ReservedKey.MESSAGE;
import static org.ocserver.callinglist.ReservedKey.PHONE;
import static org.ocserver.callinglist.ReservedKey.TENANT_DBID;
import static org.ocserver.callinglist.ReservedKey.TENANT_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.Tenant;
import org.ocserver.record.Attributes;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;
import org.ocserver.record.WithdrawalOperations;
import org.ocserver.session.run.Withdrawals;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.telephony.TKVList;

/**
 * Requests of applications that take records out of dialing, by phone and by customer; if both are
 * given, by each.
 *
 * <p>Source: manual, "Record Cancellation from a Third-Party Application" and "DoNotCall Requests
 * from a Third-Party Application".
 */
final class WithdrawalRequests {
  private static final String CANCEL_RECORD = "cancel_record";
  private static final String DO_NOT_CALL = "do_not_call";
  private static final List<ReservedKey> PASSED_ON =
      List.of(PHONE, CUSTOMER_ID, CHAIN_ATTR, DURATION, MESSAGE);

  /** What is done with the records of one contact. */
  @FunctionalInterface
  private interface Operation {
    CompletableFuture<TKVList> on(int tenantDbid, OptionalInt campaignDbid, TKVList contact)
        throws RejectedRequest;
  }

  private final WithdrawalOperations operations;
  private final Supplier<Configuration> configuration;

  WithdrawalRequests(Withdrawals withdrawals, Supplier<Configuration> configuration) {
    operations = new WithdrawalOperations(withdrawals);
    this.configuration = configuration;
  }

  /**
   * @param commDn the number of the communication DN on which the request came, if it came on one
   * @return fails with a {@link RefusedRequest} as the cause: 3 if the campaign is not loaded or,
   *     when none is named, no campaign at all
   * @throws RefusedRequest 3 if the campaign is unknown, 10 if an attribute is missing or wrong
   */
  CompletableFuture<TKVList.Builder> cancel(TKVList request, Optional<String> commDn)
      throws RefusedRequest {
    TKVList asked = properties(request, CANCEL_RECORD);
    return carryOut(
            asked,
            commDn,
            (tenant, campaign, contact) ->
                operations.cancelContact(tenant, campaign, Optional.empty(), contact))
        .thenApply(
            told ->
                response(
                    MessageType.EV_RECORD_CANCELED,
                    CANCEL_RECORD,
                    told.put(CAMPAIGN_NAME.key(), asked.get(CAMPAIGN_NAME.key()))));
  }

  /**
   * @param commDn the number of the communication DN on which the request came, if it came on one
   * @throws RefusedRequest 3 if the campaign is unknown, 10 if an attribute is missing or wrong
   */
  CompletableFuture<TKVList.Builder> doNotCall(TKVList request, Optional<String> commDn)
      throws RefusedRequest {
    return carryOut(
            properties(request, DO_NOT_CALL),
            commDn,
            (tenant, campaign, contact) -> operations.doNotCall(tenant, Optional.empty(), contact))
        .thenApply(told -> response(MessageType.EV_DO_NOT_CALL_PROCESSED, DO_NOT_CALL, told));
  }

  private static TKVList properties(TKVList request, String key) throws RefusedRequest {
    return request
        .list(CommDnKey.PROPERTIES)
        .flatMap(properties -> properties.list(key))
        .orElseThrow(
            () ->
                new RefusedRequest(
                    CampaignError.CM_ERROR_INVALID_PARAMETER,
                    CommDnKey.PROPERTIES + " has no list " + key));
  }

  private static TKVList.Builder response(MessageType type, String key, TKVList.Builder told) {
    return TKVList.builder()
        .put(CommDnKey.MESSAGE_TYPE, type.value())
        .put(CommDnKey.ERROR, 0)
        .put(CommDnKey.PROPERTIES, TKVList.builder().put(key, told.build()).build());
  }

  /** Nothing is begun unless all attributes are right; what was done is told in one list. */
  private CompletableFuture<TKVList.Builder> carryOut(
      TKVList asked, Optional<String> commDn, Operation operation) throws RefusedRequest {
    try {
      Attributes attributes = new Attributes(asked);
      for (ReservedKey key : PASSED_ON) {
        attributes.check(key);
      }
      Optional<Campaign> campaign = campaign(attributes);
      int tenant = tenant(attributes, campaign, commDn);
      OptionalInt dbid = campaign.stream().mapToInt(Campaign::dbid).findFirst();
      CompletableFuture<TKVList> told = CompletableFuture.completedFuture(TKVList.empty());
      for (TKVList contact : contacts(attributes, asked)) {
        told = told.thenCombine(operation.on(tenant, dbid, contact), TKVList::updatedWith);
      }
      return told.thenApply(list -> TKVList.builder().putAll(list))
          .exceptionally(
              failure -> {
                throw new CompletionException(refusal(failure));
              });
    } catch (RejectedRequest rejected) {
      throw refused(rejected);
    }
  }

  private static Throwable refusal(Throwable failure) {
    return failure instanceof CompletionException
            && failure.getCause() instanceof RejectedRequest rejected
        ? refused(rejected)
        : failure;
  }

  private static RefusedRequest refused(RejectedRequest rejected) {
    boolean notLoaded =
        rejected.error() == RequestError.NO_ACTIVE_CAMPAIGNS
            || rejected.error() == RequestError.CAMPAIGN_GROUP_NOT_FOUND;
    return new RefusedRequest(
        notLoaded
            ? CampaignError.CM_ERROR_CAMPAIGN_NOT_FOUND
            : CampaignError.CM_ERROR_INVALID_PARAMETER,
        rejected.detail());
  }

  /** For each contact that is named the request as if it named that one alone. */
  private static List<TKVList> contacts(Attributes attributes, TKVList asked)
      throws RejectedRequest {
    List<TKVList> lists = new ArrayList<>();
    for (ReservedKey contact : List.of(PHONE, CUSTOMER_ID)) {
      Optional<String> text = attributes.text(contact);
      if (text.isPresent()) {
        TKVList.Builder list = TKVList.builder().put(contact.key(), text.get());
        PASSED_ON.stream()
            .filter(key -> key != PHONE && key != CUSTOMER_ID)
            .forEach(key -> list.put(key.key(), asked.get(key.key())));
        lists.add(list.build());
      }
      if (text.filter(String::isBlank).isPresent()) {
        throw new RejectedRequest(
            RequestError.INVALID_ATTRIBUTE_VALUE, contact.key() + " is blank");
      }
    }
    if (lists.isEmpty()) {
      throw new RejectedRequest(
          RequestError.ATTRIBUTE_NOT_FOUND, PHONE.key() + " or " + CUSTOMER_ID.key());
    }
    return lists;
  }

  private Optional<Campaign> campaign(Attributes attributes) throws RejectedRequest {
    Optional<String> name = attributes.string(CAMPAIGN_NAME);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Campaign> campaign = configuration.get().campaignNamed(name.get());
    if (campaign.isEmpty()) {
      throw new RejectedRequest(RequestError.CAMPAIGN_GROUP_NOT_FOUND, CAMPAIGN_NAME.key());
    }
    return campaign;
  }

  /**
   * Whose records are meant: the campaign's tenant; without a campaign the tenant that is named by
   * DBID or name; else that of the communication DN; else the only one. Never a guess.
   */
  private int tenant(Attributes attributes, Optional<Campaign> campaign, Optional<String> commDn)
      throws RejectedRequest {
    Collection<Tenant> tenants = configuration.get().tenants();
    OptionalInt dbid = attributes.integer(TENANT_DBID);
    Optional<String> name = attributes.string(TENANT_NAME);
    Optional<Integer> found;
    if (campaign.isPresent()) {
      found = campaign.map(Campaign::tenantDbid);
    } else if (dbid.isPresent() || name.isPresent()) {
      found =
          tenants.stream()
              .filter(
                  tenant ->
                      dbid.isPresent()
                          ? tenant.dbid() == dbid.getAsInt()
                          : tenant.name().equals(name.get()))
              .map(Tenant::dbid)
              .findFirst();
    } else {
      found =
          CommunicationDns.used(configuration.get()).stream()
              .filter(dn -> commDn.filter(dn.number()::equals).isPresent())
              .map(Dn::tenantDbid)
              .findFirst()
              .or(
                  () ->
                      tenants.stream()
                          .map(Tenant::dbid)
                          .filter(one -> tenants.size() == 1)
                          .findFirst());
    }
    return found.orElseThrow(
        () ->
            new RejectedRequest(
                RequestError.INVALID_ATTRIBUTE_VALUE,
                "there is no such tenant, or it is not said which is meant"));
  }
}
