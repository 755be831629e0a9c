package org.ocserver.inventory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.CallingList;
import org.ocserver.contactlimit.AttemptLimit;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.ContactLimits;
import org.ocserver.contactlimit.Reservation;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.inventory.Check;
import org.ocserver.inventory.DrawingSession;
import org.ocserver.inventory.Explainer;
import org.ocserver.inventory.Inventories;
import org.ocserver.inventory.InventoryCount;
import org.ocserver.inventory.InventoryStore;
import org.ocserver.inventory.ListInventory;
import org.ocserver.inventory.ListTerms;
import org.ocserver.inventory.NumberExplanation;
import org.ocserver.inventory.RecordExplanation;
import org.ocserver.inventory.Verdict;
import org.ocserver.session.SessionWorld;

class InventoriesTest {
  private static final Instant NOW = SessionWorld.MORNING;

  private final SessionWorld world = new SessionWorld("agents", "0");
  private final CallingList list = world.configuration().callingList(1).orElseThrow();
  private final InventoryStore store =
      new JdbcInventoryStore(new LocalTransaction(world.database()));
  private final ContactLedger ledger =
      new JdbcContactLedger(new LocalTransaction(world.database()));
  private final InventoryCount count = new InventoryCount(store, ledger, world.doNotCall::forbids);
  private final Explainer explaining =
      new Explainer(
          store,
          new JdbcPastCalls(new LocalTransaction(world.database())),
          ledger,
          world.doNotCall::forbids);
  private boolean isRunning = true;
  private final Inventories inventories =
      new Inventories(
          world::configuration,
          count,
          explaining,
          group ->
              new DrawingSession(
                  group.dbid(), group.name(), isRunning ? "Running" : "Active", isRunning),
          Clock.fixed(NOW, world.time.clock().getZone()));

  @AfterEach
  void close() {
    world.close();
  }

  private void set(int recordId, String assignment) {
    world.execute(
        "UPDATE \"customers\" SET %s WHERE \"record_id\" = %d".formatted(assignment, recordId));
  }

  private DialingTerms terms(RecordFilter filter, int maxAttempts, ContactLimits limits) {
    DialingTerms terms = ListTerms.of(world.configuration(), list, world.time.clock().getZone());
    ListTable table = terms.table();
    return new DialingTerms(
        new ListTable(
            table.listDbid(),
            table.listName(),
            table.table(),
            table.customFields(),
            table.customerIdColumn(),
            filter,
            maxAttempts),
        terms.tenantDbid(),
        terms.campaignGroupDbid(),
        terms.callers(),
        terms.timeZones(),
        terms.hours(),
        true,
        true,
        limits);
  }

  private ListInventory preview() {
    return inventories.preview(list, Optional.empty()).orElseThrow();
  }

  @Test
  void shouldCountEachRecordOnceByWhatKeepsItFromBeingDialed() {
    world.add("100");
    set(world.add("101"), "\"record_status\" = 3");
    set(world.add("102"), "\"record_status\" = 4");
    set(world.add("103"), "\"record_type\" = 7");
    set(
        world.add("104"),
        "\"record_type\" = 3, \"dial_sched_time\" = " + (NOW.getEpochSecond() + 5400));
    set(world.add("105"), "\"record_type\" = 3, \"dial_sched_time\" = " + NOW.getEpochSecond());
    set(world.add("106"), "\"record_type\" = 6, \"dial_sched_time\" = NULL");
    set(world.add("107"), "\"tz_dbid\" = 777");
    set(world.add("108"), "\"daily_from\" = 5, \"daily_till\" = 5");
    set(world.add("109"), "\"daily_from\" = 43200");
    set(world.add("110"), "\"record_status\" = 99");
    world.add(50, 0, "120", 0, 86_400, 122);
    world.add(50, 1, "121", 0, 86_400, 122);
    set(500, "\"record_status\" = 2");
    world.add("130");
    world.forbid("1-3-0");
    world.add("131");
    world.execute("INSERT INTO gsw_donotcall_list (customer_id, tenant_dbid) VALUES ('C52', 1)");
    world.doNotCall.reread();

    ListInventory inventory = preview();

    assertThat(inventory.records()).isEqualTo(15);
    assertThat(inventory.dialable()).isEqualTo(2);
    assertThat(inventory.obstacles())
        .isEqualTo(
            Map.of(
                Obstacle.STATUS, 4L,
                Obstacle.CHAIN_HELD, 1L,
                Obstacle.TYPE, 1L,
                Obstacle.NO_TIME, 1L,
                Obstacle.SCHEDULED, 1L,
                Obstacle.UNKNOWN_TIME_ZONE, 1L,
                Obstacle.IMPOSSIBLE_WINDOW, 1L,
                Obstacle.OUTSIDE_HOURS, 1L,
                Obstacle.DO_NOT_CALL_NUMBER, 1L,
                Obstacle.DO_NOT_CALL_CUSTOMER, 1L));
    assertThat(inventory.notReady()).isEqualTo(Map.of(2, 1L, 3, 1L, 4, 1L, 99, 1L));
    assertThat(inventory.at()).isEqualTo(NOW);
    assertThat(inventory.checked()).isEqualTo(4);
    assertThat(inventory.isEstimated()).isFalse();
    assertThat(inventory.campaignGroupDbid()).contains(SessionWorld.GROUP);
  }

  @Test
  void shouldTellHowManyRecordsAreOpenAtEachHourOfTheNextDay() {
    world.add("100");
    set(
        world.add("101"),
        "\"record_type\" = 3, \"dial_sched_time\" = " + (NOW.getEpochSecond() + 5400));
    set(world.add("102"), "\"daily_from\" = 43200");

    List<Long> open = preview().openByHour();

    assertThat(open).hasSize(24);
    assertThat(open.subList(0, 9)).containsExactly(1L, 1L, 3L, 3L, 3L, 3L, 3L, 3L, 0L);
    assertThat(open.subList(21, 24)).containsExactly(0L, 2L, 2L);
  }

  @Test
  void shouldFindNothingInAnEmptyList() {
    ListInventory inventory = preview();
    assertThat(inventory.records()).isZero();
    assertThat(inventory.dialable()).isZero();
    assertThat(inventory.openByHour()).isEqualTo(Collections.nCopies(24, 0L));
  }

  @Test
  void shouldLeaveOutWhatTheFilterDoesAndWhatHasHadItsAttempts() {
    world.addMany(4);
    set(20, "\"attempt\" = 3");
    set(30, "\"attempt\" = 2");
    RecordFilter filter = new RecordFilter("\"customer_name\" <> ?", List.of("Name 1"), "");

    ListInventory inventory = count.take(terms(filter, 3, ContactLimits.NONE), NOW);

    assertThat(inventory.dialable()).isEqualTo(2);
    assertThat(inventory.obstacles())
        .isEqualTo(Map.of(Obstacle.FILTERED_OUT, 1L, Obstacle.MAX_ATTEMPTS, 1L));
  }

  private static ContactLimits onceADay() {
    return new ContactLimits(
        Duration.ofMinutes(30), AttemptLimit.parseAll("1/24h"), AttemptLimit.parseAll("1/24h"));
  }

  @Test
  void shouldCountThoseWhomAContactLimitForbids() {
    world.addMany(3);
    ledger.reserve(
        List.of(
            new Reservation("a", 1, "(41555) 00000", "", NOW.minusSeconds(60), onceADay()),
            new Reservation("b", 1, "999", "C2", NOW.minusSeconds(60), onceADay()),
            new Reservation("c", 1, "4155500002", "", NOW.minusSeconds(86_400), onceADay())));

    ListInventory inventory = count.take(terms(RecordFilter.ALL, 0, onceADay()), NOW);

    assertThat(inventory.dialable()).isEqualTo(1);
    assertThat(inventory.obstacles()).isEqualTo(Map.of(Obstacle.CONTACT_LIMIT, 2L));
  }

  private RecordExplanation explain(int recordId) {
    return inventories.record(list, recordId, Optional.of(NOW)).orElseThrow();
  }

  private static List<Obstacle> failed(RecordExplanation explanation) {
    return explanation.checks().stream()
        .filter(check -> !check.isPassed())
        .map(Check::obstacle)
        .toList();
  }

  @Test
  void shouldPassEveryCheckWhenARecordCouldBeDialed() {
    RecordExplanation explanation = explain(world.add("100"));
    assertThat(explanation.verdict()).isEqualTo(Verdict.DIALABLE);
    assertThat(explanation.checks()).extracting(Check::obstacle).containsExactly(Obstacle.values());
    assertThat(explanation.checks())
        .extracting(Check::detail)
        .contains(
            "Ready (1)",
            "General (2)",
            "0 made, no limit",
            "Europe/Paris",
            "2026-11-24T10:00 at the record's place; its hours are 08:00 to 18:00",
            "100 is not on the list of tenant 1",
            "no limit is set");
  }

  @Test
  void shouldTellAllThatForbidsADial() {
    int record = world.add("100");
    set(
        record,
        "\"record_status\" = 2, \"app_id\" = 101, \"group_id\" = 115, \"daily_from\" = 43200");
    world.forbid("100");
    isRunning = false;

    RecordExplanation explanation = explain(record);

    assertThat(explanation.verdict()).isEqualTo(Verdict.NOT_DIALABLE);
    assertThat(failed(explanation))
        .containsExactly(
            Obstacle.STATUS,
            Obstacle.OUTSIDE_HOURS,
            Obstacle.DO_NOT_CALL_NUMBER,
            Obstacle.NO_SESSION);
    assertThat(explanation.checks().get(2).detail())
        .isEqualTo("Retrieved (2), held by campaign group 115 of server 101");
  }

  @Test
  void shouldTellHowEachContactLimitStands() {
    int record = world.add("100");
    ledger.reserve(List.of(new Reservation("a", 1, "100", "", NOW.minusSeconds(3600), onceADay())));
    Explainer.Context context =
        new Explainer.Context(terms(RecordFilter.ALL, 0, onceADay()), List.of());

    List<Check> checks = explaining.record(context, record, NOW).orElseThrow().checks();

    assertThat(checks)
        .filteredOn(check -> check.obstacle() == Obstacle.CONTACT_LIMIT)
        .containsExactly(
            new Check(Obstacle.CONTACT_LIMIT, true, "gap 30m per number: 0 counted"),
            new Check(
                Obstacle.CONTACT_LIMIT,
                false,
                "1/24h per number: 1 counted, allowed from 2026-11-25T08:00:00Z"),
            new Check(Obstacle.CONTACT_LIMIT, true, "1/24h per customer: 0 counted"));
  }

  private void attempt(String guid, int recordId, String phone, Instant begun, boolean dialed) {
    world.execute(
        """
        INSERT INTO ocs_call_attempt (guid, application_dbid, campaign_dbid, campaign_group_dbid,
          list_dbid, list_table, record_id, chain_id, record_handle, phone, attempt_number, begun_at,
          ended_at, dialed, call_result)
        VALUES ('%s', 101, 139, 115, 1, 'customers', %d, 1, 1, '%s', 1, %d, %d, %s, 7)
        """
            .formatted(
                guid,
                recordId,
                phone,
                begun.toEpochMilli(),
                begun.plusSeconds(30).toEpochMilli(),
                dialed));
  }

  @Test
  void shouldTellTheAttemptsAroundTheMoment() {
    int record = world.add("100");
    attempt("a", record, "100", NOW.minusSeconds(40), true);
    attempt("b", record, "100", NOW.minusSeconds(7200), true);
    attempt("c", record, "100", NOW.minus(Duration.ofDays(2)), true);
    attempt("d", 999, "100", NOW.plusSeconds(3600), false);

    RecordExplanation explanation = explain(record);

    assertThat(explanation.verdict()).isEqualTo(Verdict.DIALED);
    assertThat(explanation.attempts()).extracting(call -> call.guid()).containsExactly("a", "b");
    assertThat(inventories.record(list, record, Optional.of(NOW.plusSeconds(3600))))
        .map(RecordExplanation::verdict)
        .contains(Verdict.DIALABLE);
  }

  @Test
  void shouldFindTheRecordsAndAttemptsOfANumberHoweverItIsAskedFor() {
    int record = world.add("+4155");
    world.add("4156");
    attempt("a", 999, "4155", NOW.minusSeconds(7200), true);
    world.forbid("4155");

    NumberExplanation explanation = inventories.number("(41) 55", Optional.of(NOW));

    assertThat(explanation.records())
        .extracting(found -> found.record().recordId())
        .containsExactly(record);
    assertThat(explanation.attempts()).extracting(call -> call.guid()).containsExactly("a");
    assertThat(explanation.forbiddenIn()).containsExactly(1);
    assertThat(explanation.verdict()).isEqualTo(Verdict.NOT_DIALABLE);
  }

  @Test
  void shouldFindNoRecordThatIsNotThere() {
    assertThat(inventories.record(list, 4711, Optional.empty())).isEmpty();
    assertThat(inventories.number("4711", Optional.empty()).verdict())
        .isEqualTo(Verdict.NOT_DIALABLE);
  }
}
