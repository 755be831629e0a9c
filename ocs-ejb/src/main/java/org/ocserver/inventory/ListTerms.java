package org.ocserver.inventory;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.Selection;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.option.ContactLimitOptions;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.RecordOptions;
import org.ocserver.dialrule.Caller;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.session.settings.DialPriorities;
import org.ocserver.session.settings.SessionSettings;

/** On what terms lists are dialed, and by whom, as the configuration says. */
public final class ListTerms {
  private ListTerms() {}

  /**
   * The terms of a list of a checked configuration, for the campaign group that draws from it; if
   * several do, or none, for no one in particular.
   *
   * @param ownZone the zone of records that name none
   */
  public static DialingTerms of(Configuration configuration, CallingList list, ZoneId ownZone) {
    List<CampaignGroup> groups = drawingFrom(configuration, list);
    return of(
        configuration,
        list,
        groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty(),
        ownZone);
  }

  /** The terms of a list for a campaign group. */
  public static DialingTerms of(
      Configuration configuration, CallingList list, CampaignGroup group, ZoneId ownZone) {
    return of(configuration, list, Optional.of(group), ownZone);
  }

  private static DialingTerms of(
      Configuration configuration,
      CallingList list,
      Optional<CampaignGroup> group,
      ZoneId ownZone) {
    OptionLookup options =
        group
            .map(dialing -> configuration.optionsFor(dialing, list))
            .orElseGet(() -> configuration.optionsFor(list));
    return new DialingTerms(
        SessionSettings.tableOf(configuration, list),
        group.map(CampaignGroup::tenantDbid).orElse(list.tenantDbid()),
        group.map(CampaignGroup::dbid),
        callers(configuration, list, group),
        configuration.zones(ownZone),
        options
            .value(RecordOptions.BUSINESS_HOURS_TABLE)
            .flatMap(configuration::businessHours)
            .orElse(BusinessHours.ALWAYS),
        options.value(RecordOptions.CHECK_DNC_LIST),
        options.value(RecordOptions.CHECK_DNC_CALLBACK),
        ContactLimitOptions.limits(options));
  }

  /** The campaign groups that draw from a list when they run. */
  public static List<CampaignGroup> drawingFrom(Configuration configuration, CallingList list) {
    return configuration.campaignGroups().stream()
        .filter(
            group ->
                configuration.campaign(group.campaignDbid()).stream()
                    .flatMap(campaign -> campaign.lists().stream())
                    .anyMatch(
                        entry ->
                            entry.listDbid() == list.dbid()
                                && entry.active()
                                && entry.weight() > 0))
        .toList();
  }

  private static List<Caller> callers(
      Configuration configuration, CallingList list, Optional<CampaignGroup> group) {
    return group.map(List::of).orElseGet(() -> drawingFrom(configuration, list)).stream()
        .map(dialing -> caller(dialing, configuration.optionsFor(dialing)))
        .toList();
  }

  private static Caller caller(CampaignGroup group, OptionLookup options) {
    Selection callbacks = new DialPriorities(options).forBuffer();
    return new Caller(
        group.campaignDbid(), group.dbid(), callbacks.anyCampaign(), callbacks.anyGroup());
  }
}
