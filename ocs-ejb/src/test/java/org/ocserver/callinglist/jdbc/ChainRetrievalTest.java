package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.callinglist.jdbc.TestList.CAMPAIGN;
import static org.ocserver.callinglist.jdbc.TestList.GROUP;
import static org.ocserver.callinglist.jdbc.TestList.NOW;
import static org.ocserver.callinglist.jdbc.TestList.SERVER;
import static org.ocserver.callinglist.jdbc.TestList.ZONES;
import static org.ocserver.callinglist.jdbc.TestList.request;
import static org.ocserver.callinglist.jdbc.TestList.where;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.Selection;
import org.ocserver.dialrule.Mistake;
import org.ocserver.dialrule.Mistake.Example;
import org.ocserver.dialrule.Obstacle;

class ChainRetrievalTest {
  private final TestList list = new TestList();
  private final ListTable table = TestList.table();

  private List<Integer> take(Retrieval request) {
    return list.store.retrieve(request).stream().map(Chain::chainId).toList();
  }

  @Test
  void shouldTakeTheTypesInTheOrderAskedForAndTimedOnesOnlyOnceTheyAreDue() {
    list.add(1, 0);
    list.add(2, 0, "record_type", 3, "dial_sched_time", NOW);
    list.add(3, 0, "record_type", 3, "dial_sched_time", NOW - 60);
    list.add(4, 0, "record_type", 3, "dial_sched_time", NOW + 1);
    list.add(5, 0, "record_type", 6, "dial_sched_time", NOW - 5);
    list.add(6, 0, "record_type", 7);

    assertThat(take(request(table, 10))).containsExactly(5, 3, 2, 1);
    assertThat(list.record(40)).containsEntry("record_status", 1);
  }

  @Test
  void shouldTakeAChainOnceWhenSeveralOfItsRecordsWouldDo() {
    list.add(1, 0);
    list.add(1, 1, "record_type", 6, "dial_sched_time", NOW);
    list.add(1, 2);
    list.add(2, 0);

    List<Chain> chains = list.store.retrieve(request(table, 2));

    assertThat(chains).extracting(Chain::chainId).containsExactly(1, 2);
    assertThat(chains.get(0).records()).extracting(CallingRecord::chainN).containsExactly(0, 1, 2);
  }

  @Test
  void shouldGiveNoMoreThanWasAskedFor() {
    for (int chain = 1; chain <= 9; chain++) {
      list.add(chain, 0);
      list.add(chain, 1, "record_type", 3, "dial_sched_time", NOW);
    }
    assertThat(take(request(table, 4))).hasSize(4);
    assertThat(take(request(table, 0))).isEmpty();
    assertThat(take(request(table, 100))).hasSize(5);
  }

  @Test
  @Manual("Record Types: Campaign CallBack is delivered to any agent in the campaign group")
  void shouldLeaveCallbacksToTheCampaignGroupThatMadeThemUnlessAnyWillDo() {
    list.add(1, 0, "record_type", 6, "dial_sched_time", NOW, "campaign_id", CAMPAIGN);
    list.add(2, 0, "record_type", 6, "dial_sched_time", NOW, "campaign_id", 77, "group_id", 7);
    list.add(
        3, 0, "record_type", 6, "dial_sched_time", NOW, "campaign_id", CAMPAIGN, "group_id", 7);
    list.add(4, 0, "record_type", 6, "dial_sched_time", NOW, "campaign_id", 0, "group_id", GROUP);

    assertThat(take(request(table, 10))).containsExactly(1, 4);
    assertThat(take(withSelection(false, true))).containsExactly(3);
    assertThat(take(withSelection(true, true))).containsExactly(2);
  }

  private Retrieval withSelection(boolean anyCampaign, boolean anyGroup) {
    return new Retrieval(
        table,
        SERVER,
        CAMPAIGN,
        GROUP,
        new Selection(List.of(RecordType.CAMPAIGN_CALLBACK), anyCampaign, anyGroup),
        10,
        ZONES,
        TestList.MORNING);
  }

  @Test
  void shouldRememberWhichGroupMadeACallbackWhenItIsWrittenBackOrLeftBehind() {
    list.add(1, 0);
    Chain chain = list.store.retrieve(request(table, 1)).get(0);
    chain.first().set(MandatoryField.RECORD_TYPE, RecordType.CAMPAIGN_CALLBACK.value());
    chain.first().set(MandatoryField.DIAL_SCHED_TIME, NOW);
    save(chain, RecordStatus.READY);
    assertThat(list.record(10)).containsEntry("group_id", GROUP).containsEntry("app_id", null);

    list.store.retrieve(request(table, 1));
    list.store.recover(SERVER, List.of(table, table), TestList.MORNING);
    assertThat(list.record(10)).containsEntry("group_id", GROUP).containsEntry("record_status", 1);

    save(list.store.retrieve(request(table, 1)).get(0), RecordStatus.UPDATED);
    assertThat(list.record(10)).containsEntry("group_id", null).containsEntry("record_status", 3);
  }

  private void save(Chain chain, RecordStatus status) {
    list.store.save(
        List.of(
            new ChainUpdate(
                SERVER,
                GROUP,
                table,
                chain.records().stream().map(record -> record.toUpdate(status)).toList(),
                Optional.empty())));
  }

  @Test
  void shouldTakeOnlyTheListsRecordsOfAChainInTheListsOrder() {
    list.add(1, 0, "balance", 5);
    list.add(1, 1, "balance", 50);
    list.add(1, 2, "balance", 70);
    list.add(2, 0, "balance", 90);
    list.add(3, 0, "balance", 1);
    ListTable rich =
        TestList.table(new RecordFilter("\"balance\" > ?", List.of(10), "\"balance\" DESC"), 0);

    assertThat(list.store.countReady(request(rich, 1))).isEqualTo(2);
    List<Chain> chains = list.store.retrieve(request(rich, 10));

    assertThat(chains).extracting(Chain::chainId).containsExactly(2, 1);
    assertThat(chains.get(1).records()).extracting(CallingRecord::chainN).containsExactly(2, 1);
    assertThat(list.record(10)).containsEntry("record_status", 1);
  }

  @Test
  void shouldNotTakeARestOfAChainWhileAnotherListHoldsAPartOfIt() {
    list.add(1, 0, "balance", 5);
    list.add(1, 1, "balance", 50);
    assertThat(take(request(TestList.table(where("\"balance\" < ?", 10), 0), 1)))
        .containsExactly(1);
    assertThat(take(request(TestList.table(where("\"balance\" > ?", 10), 0), 1))).isEmpty();
  }

  @Test
  void shouldNotTakeRecordsThatHaveHadAllTheirAttempts() {
    list.add(1, 0, "attempt", 3);
    list.add(2, 0, "attempt", 2);
    assertThat(take(request(TestList.table(RecordFilter.ALL, 3), 10))).containsExactly(2);
  }

  @Test
  void shouldPassOverWhatBreaksTheRulesAndTellItByNameAndPlace() {
    list.execute("ALTER TABLE \"customers\" ALTER COLUMN \"daily_from\" DROP NOT NULL");
    list.add(1, 0, "contact_info", "  ");
    list.add(2, 0);
    list.add(2, 1, "daily_from", -5);
    list.add(3, 0, "daily_from", null, "tz_dbid", 777);
    list.add(4, 0, "daily_till", 90_000);
    list.add(6, 0, "daily_from", 3600, "daily_till", 3600);
    list.add(7, 0, "daily_from", 86_400, "daily_till", 0);
    list.add(5, 0);
    list.add(5, 1, "record_type", 7);

    assertThat(take(request(table, 1))).containsExactly(5);
    assertThat(take(request(table, 10))).isEmpty();
    assertThat(list.mistakes(table, 100))
        .containsExactly(
            mistake(Obstacle.TYPE, new Example(51, "No Call (7)")),
            mistake(Obstacle.NO_CONTACT, new Example(10, "contact_info is empty")),
            mistake(Obstacle.UNKNOWN_TIME_ZONE, new Example(30, "there is no time zone 777")),
            mistake(
                Obstacle.IMPOSSIBLE_WINDOW,
                new Example(21, "daily_from -5 and daily_till 86400 must be between 0 and 86400"),
                new Example(30, "its hours are missing: daily_from or daily_till is null"),
                new Example(40, "daily_from 0 and daily_till 90000 must be between 0 and 86400"),
                new Example(60, "daily_from 3600 and daily_till 3600 leave no time to dial"),
                new Example(70, "daily_from 86400 and daily_till 0 leave no time to dial")),
            mistake(
                Obstacle.CHAIN_MATE,
                new Example(
                    20,
                    "another record of the chain has no contact, no known time zone or no hours")));
  }

  private static Mistake mistake(Obstacle obstacle, Example... examples) {
    return new Mistake(obstacle, examples.length, List.of(examples));
  }

  @Test
  void shouldPassOverChainsWithoutEndAndPlacesTakenTwice() {
    TestList foreign = new TestList(ForeignTable.withoutConstraints());
    foreign.add(1, 0);
    foreign.addMany(1, 1, 1499);
    foreign.add(2000, 3);
    foreign.add(2000, 3);
    foreign.execute("UPDATE \"customers\" SET \"chain_id\" = NULL WHERE \"record_id\" = 11");
    foreign.add(3000, 0);

    assertThat(foreign.store.retrieve(request(table, 1)))
        .extracting(Chain::chainId)
        .containsExactly(3000);
    assertThat(foreign.store.retrieve(request(table, 10))).isEmpty();
    assertThat(foreign.mistakes(table, 2))
        .containsExactly(
            mistake(Obstacle.NO_CHAIN, new Example(11, "chain_id is null")),
            new Mistake(
                Obstacle.CHAIN_PLACE,
                2,
                List.of(
                    new Example(20_003, "a chain_n of the chain is null or there twice"),
                    new Example(20_003, "a chain_n of the chain is null or there twice"))),
            new Mistake(
                Obstacle.LONG_CHAIN,
                1499,
                List.of(
                    new Example(10, "the chain has more than 1000 records"),
                    new Example(12, "the chain has more than 1000 records"))));
  }
}
