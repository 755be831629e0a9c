package org.ocserver.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ocserver.callinglist.AddedRecord;
import org.ocserver.callinglist.Addition;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.run.Additions;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

/**
 * Adds a record to a calling list of a campaign that is loaded. The future of an operation that was
 * rejected fails with a {@link RejectedRequest} as the cause.
 *
 * <p>Source: manual, "AddRecord Request"; the defaults are those of its table.
 */
public final class AdditionOperations {
  private final Sessions sessions;
  private final Additions additions;
  private final Supplier<Configuration> configuration;

  public AdditionOperations(
      Sessions sessions, Additions additions, Supplier<Configuration> configuration) {
    this.sessions = sessions;
    this.additions = additions;
    this.configuration = configuration;
  }

  /** The list and the campaign that got the record, by their names. */
  public record Added(String callingList, String campaign) {}

  /**
   * @throws RejectedRequest 102 or 103 for an attribute, 104 if the agent does not work for the
   *     campaign, 105 for a campaign that is not configured, 111 for a time, 116 if the record's
   *     status, type and time do not fit; later 106 if the campaign is not loaded, 103 or 114 if
   *     there is no such chain, 115 if its place is taken, 116 if the table does not take it
   */
  public CompletableFuture<Added> add(Optional<String> agentLogin, TKVList list)
      throws RejectedRequest {
    Configuration current = configuration.get();
    Attributes attributes = new Attributes(list);
    CampaignGroup group = NamedCampaign.of(current, attributes, agentLogin);
    Campaign campaign = current.campaign(group.campaignDbid()).orElseThrow();
    String listName = attributes.requiredString(ReservedKey.CALLING_LIST);
    ListTable table =
        table(current, campaign, listName)
            .orElseThrow(
                () ->
                    Attributes.invalid(
                        ReservedKey.CALLING_LIST,
                        listName,
                        "a calling list of " + campaign.name()));
    OptionalInt handle = attributes.integer(ReservedKey.RECORD_HANDLE);
    AddedRecord record = NewRecord.of(current, group, table, agentLogin, attributes);
    return requireLoaded(List.of(group))
        .thenCompose(
            loaded ->
                handle.isPresent()
                    ? additions.addTo(handle.getAsInt(), agentLogin, record)
                    : additions.add(record))
        .thenApply(outcome -> added(outcome, campaign, record, handle));
  }

  /**
   * Adds a record on behalf of an application, for which no agent asks.
   *
   * <p>Source: manual, "HTTP Request Actions and req Values for the lists Resource".
   *
   * @throws RejectedRequest 102 or 103 for an attribute, 105 for a campaign that is not configured
   *     or a list that is not one of its, 111 for a time, 116 if the record's status, type and time
   *     do not fit; later 106 if the campaign is not loaded, 114 if there is no such chain, 115 if
   *     its place is taken, 116 if the table does not take it
   */
  public CompletableFuture<Added> addToCampaign(TKVList list) throws RejectedRequest {
    Configuration current = configuration.get();
    Attributes attributes = new Attributes(list);
    if (!attributes.has(ReservedKey.CAMPAIGN_GROUP_NAME)) {
      attributes.require(ReservedKey.CAMPAIGN_NAME);
    }
    List<CampaignGroup> groups = NamedCampaign.groups(current, attributes);
    CampaignGroup first = groups.get(0);
    Campaign campaign = current.campaign(first.campaignDbid()).orElseThrow();
    String listName = attributes.requiredString(ReservedKey.CALLING_LIST);
    ListTable table =
        table(current, campaign, listName).orElseThrow(() -> notFound(listName, campaign));
    AddedRecord record = NewRecord.of(current, first, table, Optional.empty(), attributes);
    return requireLoaded(groups)
        .thenCompose(loaded -> additions.add(record))
        .thenApply(outcome -> added(outcome, campaign, record, OptionalInt.empty()));
  }

  /**
   * Adds a record to the campaign and the calling list of a record at work: to its chain if
   * GSW_CHAIN_ID names that, else as a chain of its own. The record at work stays so.
   *
   * <p>Source: manual, "HTTP Request Actions and req Values for records Resource".
   *
   * @param agentLogin who asks, if that is known; only the agent who has the record may
   * @throws RejectedRequest later 112 if there is no such record, 102 or 103 for an attribute, 105
   *     if its campaign or list is no longer configured, 111 for a time, 115 if the chain's place
   *     is taken, 116 if the record's status, type and time do not fit, or the table does not take
   *     it
   */
  public CompletableFuture<Added> addBeside(int handle, Optional<String> agentLogin, TKVList list) {
    return sessions
        .askAboutRecord(reply -> new SessionMessage.ShowRecord(handle, agentLogin, reply))
        .thenApply(outcome -> RecordOperations.accepted(outcome, handle))
        .thenCompose(
            working -> {
              try {
                return addBeside(working, agentLogin, new Attributes(list));
              } catch (RejectedRequest rejected) {
                return CompletableFuture.failedFuture(rejected);
              }
            });
  }

  private CompletableFuture<Added> addBeside(
      RecordOutcome.Accepted working, Optional<String> agentLogin, Attributes attributes)
      throws RejectedRequest {
    Configuration current = configuration.get();
    int handle = working.record().handle();
    CampaignGroup group =
        current
            .campaignGroup(working.session().campaignGroupDbid())
            .orElseThrow(
                () ->
                    new RejectedRequest(
                        RequestError.CAMPAIGN_GROUP_NOT_FOUND, working.session().groupName()));
    Campaign campaign = current.campaign(group.campaignDbid()).orElseThrow();
    String listName = working.record().callingList();
    ListTable table =
        table(current, campaign, listName).orElseThrow(() -> notFound(listName, campaign));
    AddedRecord record = NewRecord.of(current, group, table, agentLogin, attributes);
    CompletableFuture<Addition> addition =
        record.chainId().isPresent()
            ? additions.addTo(handle, agentLogin, record)
            : additions.add(record);
    return addition.thenApply(outcome -> added(outcome, campaign, record, OptionalInt.of(handle)));
  }

  private static RejectedRequest notFound(String listName, Campaign campaign) {
    return new RejectedRequest(
        RequestError.CAMPAIGN_GROUP_NOT_FOUND,
        campaign.name() + " has no calling list " + listName);
  }

  /** Fails with 106 if none of the groups is loaded. */
  private CompletableFuture<Void> requireLoaded(List<CampaignGroup> groups) {
    List<CompletableFuture<SessionSnapshot>> replies =
        groups.stream().map(sessions::status).toList();
    return CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new))
        .thenRun(
            () -> {
              if (replies.stream()
                  .allMatch(reply -> reply.join().status() == SessionStatus.NOT_LOADED)) {
                throw rejected(RequestError.NO_ACTIVE_CAMPAIGNS, groups.get(0).name());
              }
            });
  }

  private static Optional<ListTable> table(
      Configuration current, Campaign campaign, String listName) {
    return current
        .callingListNamed(listName)
        .filter(list -> campaign.lists().stream().anyMatch(part -> part.listDbid() == list.dbid()))
        .map(list -> SessionSettings.tableOf(current, list));
  }

  private static Added added(
      Addition outcome, Campaign campaign, AddedRecord record, OptionalInt handle) {
    refuse(outcome, handle, record.chainId());
    return new Added(record.table().listName(), campaign.name());
  }

  private static void refuse(Addition outcome, OptionalInt handle, OptionalInt chainId) {
    String chain =
        ReservedKey.CHAIN_ID.key() + " = " + (chainId.isPresent() ? chainId.getAsInt() : "");
    if (outcome instanceof Addition.PlaceTaken) {
      throw rejected(RequestError.RECORD_ALREADY_EXISTS, chain);
    }
    if (outcome instanceof Addition.NoSuchChain) {
      throw handle.isPresent()
          ? rejected(
              RequestError.INVALID_ATTRIBUTE_VALUE,
              chain + " is not of " + ReservedKey.RECORD_HANDLE.key() + " = " + handle.getAsInt())
          : rejected(RequestError.CHAINED_RECORDS_NOT_FOUND, chain);
    }
    if (outcome instanceof Addition.Refused refused) {
      throw rejected(RequestError.ADD_RECORD_ERROR, refused.reason());
    }
  }

  private static CompletionException rejected(RequestError error, String detail) {
    return new CompletionException(new RejectedRequest(error, detail));
  }
}
