package org.ocserver.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.contactlimit.ContactLimits;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.dialrule.ChainState;
import org.ocserver.dialrule.ContactDetails;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.DoNotCallCheck;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.dialrule.RecordState;

class InventoryCountTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final RecordState READY =
      new RecordState(
          true,
          true,
          1,
          2,
          0,
          false,
          true,
          0,
          0,
          0,
          Optional.of(new DailyWindow(0, 86_400)),
          ChainState.SOUND);

  /** 10,000 records with the numbers 0 to 9999, all of which can be dialed. */
  private static final class Numbers implements InventoryStore {
    @Override
    public void count(DialingTerms terms, Instant at, ObjLongConsumer<RecordState> each) {
      each.accept(READY, 10_000);
    }

    @Override
    public void candidates(
        DialingTerms terms, Instant at, int oneIn, BiConsumer<RecordState, ContactDetails> each) {
      for (int number = 0; number < 10_000; number += oneIn) {
        each.accept(READY, new ContactDetails(Integer.toString(number), ""));
      }
    }

    @Override
    public Optional<ListedRecord> record(DialingTerms terms, int recordId, Instant at) {
      return Optional.empty();
    }

    @Override
    public List<ListedRecord> recordsOf(DialingTerms terms, String digits, Instant at, int most) {
      return List.of();
    }
  }

  private static ListInventory take(int mostLookedUp, boolean checksDoNotCall) {
    ListTable table =
        new ListTable(1, "Customers", "customers", List.of(), "", RecordFilter.ALL, 0);
    DialingTerms terms =
        new DialingTerms(
            table,
            1,
            Optional.empty(),
            List.of(),
            new TimeZones(Map.of(), ZoneOffset.UTC),
            BusinessHours.ALWAYS,
            checksDoNotCall,
            true,
            ContactLimits.NONE);
    DoNotCallCheck everyTenth =
        (tenant, phone, customerId, at) -> !phone.isEmpty() && Integer.parseInt(phone) % 10 == 3;
    return new InventoryCount(
            new Numbers(),
            new JdbcContactLedger(new LocalTransaction(TestDatabase.empty())),
            everyTenth,
            mostLookedUp)
        .take(terms, NOON);
  }

  @Test
  void shouldLookUpEveryContactWhenTheyAreNotTooMany() {
    ListInventory inventory = take(10_000, true);
    assertThat(inventory.isEstimated()).isFalse();
    assertThat(inventory.checked()).isEqualTo(10_000);
    assertThat(inventory.dialable()).isEqualTo(9_000);
    assertThat(inventory.obstacles()).isEqualTo(Map.of(Obstacle.DO_NOT_CALL_NUMBER, 1_000L));
  }

  @Test
  void shouldEstimateFromASampleWhenTheyAreTooMany() {
    ListInventory inventory = take(1_000, true);
    assertThat(inventory.isEstimated()).isTrue();
    assertThat(inventory.checked()).isBetween(800L, 1_000L);
    assertThat(inventory.dialable()).isBetween(8_900L, 9_100L);
    assertThat(inventory.records()).isEqualTo(10_000);
  }

  @Test
  void shouldLookAtCallbacksOnlyWhenTheListDoes() {
    DialingTerms terms =
        new DialingTerms(
            new ListTable(1, "Customers", "customers", List.of(), "", RecordFilter.ALL, 0),
            1,
            Optional.empty(),
            List.of(),
            new TimeZones(Map.of(), ZoneOffset.UTC),
            BusinessHours.ALWAYS,
            true,
            false,
            ContactLimits.NONE);
    assertThat(terms.checksDoNotCall(RecordType.GENERAL.value())).isTrue();
    assertThat(terms.checksDoNotCall(RecordType.CAMPAIGN_CALLBACK.value())).isFalse();
  }

  @Test
  void shouldNotLookAtTheDoNotCallListsWhenTheListDoesNot() {
    assertThat(take(10_000, false).dialable()).isEqualTo(10_000);
  }
}
