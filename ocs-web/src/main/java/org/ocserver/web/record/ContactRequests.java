package org.ocserver.web.record;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Person;
import org.ocserver.campaign.Tenant;
import org.ocserver.record.Attributes;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;
import org.ocserver.record.WithdrawalOperations;
import org.ocserver.telephony.TKVList;
import org.ocserver.web.http.HttpAnswer;

/**
 * Answers requests about phones and customers.
 *
 * <p>Source: manual, "HTTP Requests for the phones and customer_ids Resources".
 */
final class ContactRequests {
  private final RecordAnswers answers = new RecordAnswers(RefusalTable.RECORDS);
  private final WithdrawalOperations withdrawals;
  private final Supplier<Configuration> configuration;

  ContactRequests(WithdrawalOperations withdrawals, Supplier<Configuration> configuration) {
    this.withdrawals = withdrawals;
    this.configuration = configuration;
  }

  CompletableFuture<HttpAnswer> ofPhone(String phone, Command command) {
    return answer(ReservedKey.PHONE, phone, command);
  }

  CompletableFuture<HttpAnswer> ofCustomer(String customerId, Command command) {
    return answer(ReservedKey.CUSTOMER_ID, customerId, command);
  }

  private CompletableFuture<HttpAnswer> answer(ReservedKey key, String contact, Command command) {
    return answers.answer(
        () -> {
          ContactAction action = command.action(ContactAction.values(), ContactAction::req);
          Optional<String> agent = command.caller().agentLogin();
          TKVList list = UriAttributes.ofContact(key, contact, command.attributes());
          Attributes attributes = new Attributes(list);
          attributes.check(key);
          Tenant tenant = tenant(attributes);
          requireColleague(tenant, agent);
          return switch (action) {
            case DO_NOT_CALL -> withdrawals.doNotCallContact(tenant.dbid(), list);
            case REQUEST_RECORD_CANCEL ->
                withdrawals.cancelContact(tenant.dbid(), campaign(tenant, attributes), agent, list);
          };
        });
  }

  /** The DBID counts more than the name; one of them must be there. */
  private Tenant tenant(Attributes attributes) throws RejectedRequest {
    OptionalInt dbid = attributes.integer(ReservedKey.TENANT_DBID);
    if (dbid.isPresent()) {
      return configuration
          .get()
          .tenant(dbid.getAsInt())
          .orElseThrow(() -> noSuch(ReservedKey.TENANT_DBID));
    }
    String name = attributes.requiredString(ReservedKey.TENANT_NAME);
    return configuration.get().tenants().stream()
        .filter(tenant -> tenant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> noSuch(ReservedKey.TENANT_NAME));
  }

  private static RejectedRequest noSuch(ReservedKey key) {
    return new RejectedRequest(
        RequestError.INVALID_ATTRIBUTE_VALUE, "no tenant of the configuration has this " + key);
  }

  /** An agent cannot change what is another tenant's. */
  private void requireColleague(Tenant tenant, Optional<String> agent) throws RejectedRequest {
    if (agent
        .flatMap(configuration.get()::personWithLogin)
        .map(Person::tenantDbid)
        .filter(own -> own != tenant.dbid())
        .isPresent()) {
      throw new RejectedRequest(
          RequestError.AGENT_NOT_FOUND, "the user is no agent of " + tenant.name());
    }
  }

  /** The only campaign that is meant, if one is named. */
  private OptionalInt campaign(Tenant tenant, Attributes attributes) throws RejectedRequest {
    Optional<String> name = attributes.string(ReservedKey.CAMPAIGN_NAME);
    if (name.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        configuration
            .get()
            .campaignNamed(name.get())
            .filter(campaign -> campaign.tenantDbid() == tenant.dbid())
            .map(Campaign::dbid)
            .orElseThrow(
                () ->
                    new RejectedRequest(
                        RequestError.CAMPAIGN_GROUP_NOT_FOUND,
                        tenant.name() + " has no campaign of this name")));
  }
}
