package org.ocserver.session.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.callinglist.filter.BadFilterException;
import org.ocserver.callinglist.filter.FilterCompiler;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.CampaignList;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ContactLimitSettings;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.Filter;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.Tenant;
import org.ocserver.campaign.option.ContactLimitOptions;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.RecordOptions;
import org.ocserver.campaign.option.TreatmentOptions;
import org.ocserver.treatment.TreatmentPlan;

/**
 * What a session takes from the configuration when it is loaded.
 *
 * @param switchName the switch that dials
 * @param lines the DNs through which its calls go
 * @param members who works for it
 * @param dnNumbers of the DNs that treatments may send calls to, by DBID
 * @param countsContacts whether its attempts are counted against contact limits, its own or others'
 * @param options in force for the campaign group
 */
public record SessionSettings(
    SessionIdentity identity,
    CampaignGroup group,
    Tenant tenant,
    String switchName,
    SessionDns lines,
    GroupAgents members,
    List<SessionList> lists,
    TimeZones timeZones,
    Map<Integer, String> dnNumbers,
    boolean countsContacts,
    OptionLookup options) {

  /** The configuration does not make a session; the message says what is missing. */
  public static final class Incomplete extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Incomplete(String message) {
      super(message);
    }
  }

  public Optional<String> numberOfDn(int dbid) {
    return Optional.ofNullable(dnNumbers.get(dbid));
  }

  /** The calling lists that the session draws from. */
  public List<ListTable> tables() {
    return lists.stream().map(SessionList::table).toList();
  }

  /**
   * @param table of one of its lists
   */
  public SessionList listOf(ListTable table) {
    return lists.stream()
        .filter(list -> list.table().listDbid() == table.listDbid())
        .findFirst()
        .orElseThrow();
  }

  /**
   * @param ownZone the zone of records that name none
   * @throws Incomplete if the campaign group lacks what dialing needs
   */
  public static SessionSettings of(
      Configuration configuration, CampaignGroup group, ZoneId ownZone) {
    Campaign campaign =
        required(configuration.campaign(group.campaignDbid()), "campaign", group.campaignDbid());
    Tenant tenant =
        required(configuration.tenant(group.tenantDbid()), "tenant", group.tenantDbid());
    GroupAgents members = GroupAgents.of(configuration, group);
    SessionIdentity identity = identity(configuration, group, campaign);
    return new SessionSettings(
        identity,
        group,
        tenant,
        required(configuration.switchOf(group.switchDbid()), "switch", group.switchDbid()).name(),
        SessionDns.of(configuration, group, members),
        members,
        lists(configuration, group, campaign),
        configuration.zones(ownZone),
        configuration.dns().stream().collect(Collectors.toMap(Dn::dbid, Dn::number)),
        ContactLimitSettings.isAnySet(configuration, group.tenantDbid()),
        configuration.optionsFor(group));
  }

  /** These, but for some lists. */
  public SessionSettings without(Set<Integer> listDbids) {
    return new SessionSettings(
        identity,
        group,
        tenant,
        switchName,
        lines,
        members,
        lists.stream().filter(list -> !listDbids.contains(list.table().listDbid())).toList(),
        timeZones,
        dnNumbers,
        countsContacts,
        options);
  }

  /** Why the session of a campaign group would not dial in a mode; empty if it would. */
  public static Optional<String> problem(
      Configuration configuration, CampaignGroup group, DialMode mode) {
    try {
      GroupAgents members = GroupAgents.of(configuration, group);
      SessionDns lines = SessionDns.of(configuration, group, members);
      return ModeRefusal.of(mode, lines, members, configuration.optionsFor(group))
          .map(ModeRefusal::detail);
    } catch (Incomplete incomplete) {
      return Optional.of(incomplete.getMessage());
    }
  }

  /** How the session of a campaign group is known to others. */
  public static SessionIdentity identity(Configuration configuration, CampaignGroup group) {
    Campaign campaign =
        required(configuration.campaign(group.campaignDbid()), "campaign", group.campaignDbid());
    return identity(configuration, group, campaign);
  }

  private static SessionIdentity identity(
      Configuration configuration, CampaignGroup group, Campaign campaign) {
    return new SessionIdentity(
        configuration.application().dbid(),
        campaign.dbid(),
        group.groupDbid(),
        group.dbid(),
        group.switchDbid(),
        campaign.name(),
        campaign.description(),
        group.name(),
        group.description());
  }

  private static List<SessionList> lists(
      Configuration configuration, CampaignGroup group, Campaign campaign) {
    List<SessionList> lists = new ArrayList<>();
    for (CampaignList entry : campaign.lists()) {
      if (entry.active() && entry.weight() > 0) {
        CallingList list =
            required(configuration.callingList(entry.listDbid()), "calling list", entry.listDbid());
        lists.add(
            sessionList(
                configuration,
                list,
                entry.weight(),
                script(list, campaign, group),
                configuration.optionsFor(group, list)));
      }
    }
    if (lists.isEmpty()) {
      throw new Incomplete(campaign.name() + " has no active calling list");
    }
    return List.copyOf(lists);
  }

  /**
   * The script of a list's records.
   *
   * <p>Source: manual, "Attaching Scripts": the Calling List's, else the Campaign's, else the
   * Campaign Group's.
   */
  private static Optional<Integer> script(
      CallingList list, Campaign campaign, CampaignGroup group) {
    return list.scriptDbid().or(campaign::scriptDbid).or(group::scriptDbid);
  }

  private static SessionList sessionList(
      Configuration configuration,
      CallingList list,
      int weight,
      Optional<Integer> scriptDbid,
      OptionLookup options) {
    return new SessionList(
        tableOf(configuration, list, options),
        weight,
        TreatmentPlan.of(
            list.treatmentDbids().stream()
                .flatMap(dbid -> configuration.treatment(dbid).stream())
                .toList()),
        businessHours(configuration, options.value(RecordOptions.BUSINESS_HOURS_TABLE)),
        businessHours(
            configuration,
            options
                .value(TreatmentOptions.TREATMENT_DAYTIME_TABLE)
                .or(() -> options.value(RecordOptions.BUSINESS_HOURS_TABLE))),
        ContactLimitOptions.limits(options),
        scriptDbid,
        options);
  }

  private static BusinessHours businessHours(Configuration configuration, Optional<String> table) {
    return table
        .map(
            name ->
                configuration
                    .businessHours(name)
                    .orElseThrow(() -> new Incomplete("there is no statistical table " + name)))
        .orElse(BusinessHours.ALWAYS);
  }

  /**
   * The table behind a calling list.
   *
   * @throws Incomplete if its table access or format is missing, or its filter is not valid
   */
  public static ListTable tableOf(Configuration configuration, CallingList list) {
    return tableOf(configuration, list, configuration.optionsFor(list));
  }

  private static ListTable tableOf(
      Configuration configuration, CallingList list, OptionLookup options) {
    var access =
        required(
            configuration.tableAccess(list.tableAccessDbid()),
            "table access",
            list.tableAccessDbid());
    Format format =
        required(configuration.format(access.formatDbid()), "format", access.formatDbid());
    return new ListTable(
        list.dbid(),
        list.name(),
        access.tableName(),
        format.customFields(),
        options.value(RecordOptions.CUSTOMER_ID),
        filter(configuration, list, format),
        list.maxAttempts());
  }

  private static RecordFilter filter(Configuration configuration, CallingList list, Format format) {
    if (list.filterDbid().isEmpty()) {
      return RecordFilter.ALL;
    }
    Filter filter =
        required(configuration.filter(list.filterDbid().get()), "filter", list.filterDbid().get());
    try {
      return new FilterCompiler(format.customFields()).compile(filter.criteria(), filter.orderBy());
    } catch (BadFilterException bad) {
      throw new Incomplete("the filter " + filter.name() + ": " + bad.getMessage());
    }
  }

  static <T> T required(Optional<T> object, String kind, int dbid) {
    return object.orElseThrow(() -> new Incomplete("there is no " + kind + " " + dbid));
  }
}
