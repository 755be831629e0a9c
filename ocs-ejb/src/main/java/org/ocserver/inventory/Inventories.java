package org.ocserver.inventory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.dialrule.DialingTerms;

/**
 * What can be asked of lists, records and numbers, by the configuration in force. Thread safe; an
 * answer may take seconds, and throws {@link org.ocserver.callinglist.StoreException} if the
 * database fails.
 */
public final class Inventories {
  private static final int COUNTS_AT_ONCE = 2;

  private record Subject(int listDbid, Optional<Integer> campaignGroupDbid) {}

  private final SharedCounts<Subject, ListInventory> counts = new SharedCounts<>(COUNTS_AT_ONCE);
  private final Supplier<Configuration> configuration;
  private final InventoryCount count;
  private final Explainer explaining;
  private final Function<CampaignGroup, DrawingSession> sessions;
  private final Clock clock;

  /**
   * @param sessions how the session of a campaign group is
   */
  public Inventories(
      Supplier<Configuration> configuration,
      InventoryCount count,
      Explainer explaining,
      Function<CampaignGroup, DrawingSession> sessions,
      Clock clock) {
    this.configuration = configuration;
    this.count = count;
    this.explaining = explaining;
    this.sessions = sessions;
    this.clock = clock;
  }

  public Configuration configuration() {
    return configuration.get();
  }

  /**
   * What of a list could be dialed now.
   *
   * @param group for whom; if absent, for the one that draws from the list, if only one does
   * @return empty if too many lists are being counted
   */
  public Optional<ListInventory> preview(CallingList list, Optional<CampaignGroup> group) {
    Configuration current = configuration.get();
    DialingTerms terms =
        group
            .map(dialing -> ListTerms.of(current, list, dialing, clock.getZone()))
            .orElseGet(() -> ListTerms.of(current, list, clock.getZone()));
    return counts.take(
        new Subject(list.dbid(), terms.campaignGroupDbid()),
        () -> count.take(terms, clock.instant()));
  }

  /**
   * Explains a record.
   *
   * @param at now if absent
   * @return empty if the list's table has no such record
   */
  public Optional<RecordExplanation> record(CallingList list, int recordId, Optional<Instant> at) {
    return explaining.record(
        context(configuration.get(), list), recordId, at.orElseGet(clock::instant));
  }

  /**
   * Explains a number.
   *
   * @param at now if absent
   */
  public NumberExplanation number(String phone, Optional<Instant> at) {
    Configuration current = configuration.get();
    List<Explainer.Context> lists =
        current.callingLists().stream().map(list -> context(current, list)).toList();
    return explaining.number(lists, phone, at.orElseGet(clock::instant));
  }

  private Explainer.Context context(Configuration current, CallingList list) {
    return new Explainer.Context(
        ListTerms.of(current, list, clock.getZone()),
        ListTerms.drawingFrom(current, list).stream().map(sessions).toList());
  }
}
