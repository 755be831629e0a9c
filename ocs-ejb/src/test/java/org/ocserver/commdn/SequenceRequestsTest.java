package org.ocserver.commdn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

/** Sequences of campaigns, run by an application. */
class SequenceRequestsTest {
  private static final int LOAD = 7;
  private static final int UNLOAD = 8;
  private static final int START = 9;
  private static final int STOP = 10;
  private static final int SET_MODE = 11;
  private static final int STATUS = 12;
  private static final int WRONG_SCHEDULE = 12;
  private static final int NOT_FOUND = 13;
  private static final int WRONG_MODE = 14;
  private static final Duration MOMENT = Duration.ofSeconds(3);

  private final SessionWorld world = new SessionWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private CommDnProtocol protocol() {
    return new CommDnProtocol(
        world.sessions, world.sequences, world.withdrawals, world::configuration);
  }

  private TKVList ask(int type, TKVList properties) {
    return protocol()
        .answer(
            TKVList.builder()
                .put("GSW_CM_MessageType", type)
                .put("GSW_CM_AttrCampaignID", 0)
                .put("GSW_CM_AttrGroupID", 234)
                .put("GSW_CM_AttrDialMode", 1)
                .put("GSW_CM_AttrOptimizeBy", 2)
                .put("GSW_CM_AttrOptimizeGoal", 3)
                .put("GSW_CM_AttrOriginAppID", 102)
                .put("GSW_CM_AttrTargetAppID", 101)
                .put("GSW_CM_AttrProperties", properties)
                .build(),
            Optional.empty())
        .join()
        .orElseThrow();
  }

  private TKVList ask(int type) {
    return ask(type, TKVList.empty());
  }

  private static TKVList item(Object... more) {
    TKVList.Builder item = TKVList.builder().put("campaignDBID", 139).put("dialMode", 2);
    for (int i = 0; i < more.length; i += 2) {
      item.put((String) more[i], more[i + 1]);
    }
    return item.build();
  }

  private static TKVList schedule(TKVList... items) {
    return schedule(list -> list, items);
  }

  private static TKVList schedule(UnaryOperator<TKVList> change, TKVList... items) {
    TKVList.Builder schedule =
        TKVList.builder().put("Description", "Morning").put("nItems", items.length);
    for (int i = 0; i < items.length; i++) {
      schedule.put("scheduleItem-" + (i + 1), items[i]);
    }
    return TKVList.builder().put("campaign_schedule", change.apply(schedule.build())).build();
  }

  private static void assertAnswer(TKVList answer, int type, SessionStatus status) {
    assertThat(answer.get("GSW_CM_MessageType")).as(answer.toString()).contains(type);
    assertThat(answer.get("GSW_CM_AttrCampaignID")).contains(0);
    assertThat(answer.get("GSW_CM_AttrGroupID")).contains(234);
    assertThat(answer.get("GSW_CM_AttrGroupCampStatus")).contains(status.value());
  }

  private static void assertError(TKVList answer, int error) {
    assertThat(answer.get("GSW_CM_MessageType")).as(answer.toString()).contains(27);
    assertThat(answer.get("GSW_CM_AttrError")).as(answer.toString()).contains(error);
  }

  /** The status of each item. */
  private static List<Object> statuses(TKVList answer) {
    TKVList schedule =
        answer.list("GSW_CM_AttrProperties").orElseThrow().list("campaign_schedule").orElseThrow();
    List<Object> statuses = new ArrayList<>();
    for (int n = 1; n <= schedule.integer("nItems").orElseThrow(); n++) {
      statuses.add(schedule.list("scheduleItem-" + n).orElseThrow().get("status").orElseThrow());
    }
    return statuses;
  }

  @Test
  @Manual("User Event Attributes for scheduleItem-<n>: stopAtDials, sleepBeforeNextStart, status")
  void shouldRunItemAfterItemAndTellTheStatusOfEach() {
    world.addMany(20);
    assertAnswer(
        ask(LOAD, schedule(item("stopAtDials", 5), item("sleepBeforeNextStart", 30))),
        19,
        SessionStatus.ACTIVE);
    assertThat(statuses(ask(STATUS))).containsExactly(3, 3);
    assertAnswer(ask(START), 21, SessionStatus.RUNNING);
    world.advance(MOMENT);
    assertThat(statuses(ask(STATUS))).containsExactly(5, 3);
    world.advance(Duration.ofMinutes(20));
    int first = world.dialed().size();
    assertThat(first).isBetween(5, 8);
    assertThat(statuses(ask(STATUS))).containsExactly(0, 3);
    world.advance(Duration.ofMinutes(20));
    assertThat(world.dialed()).hasSize(20).doesNotHaveDuplicates();
    world.advance(Duration.ofMinutes(10));
    assertError(ask(STATUS), NOT_FOUND);
    List<Object> told = new ArrayList<>();
    CommDnNotifications notifications =
        new CommDnNotifications(event -> told.add(event.get("GSW_CM_MessageType").orElseThrow()));
    world.sequenceEvents.forEach(notifications::on);
    assertThat(told).startsWith(19, 21, 24).endsWith(20);
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
  }

  @Test
  @Manual("User Event Attributes for scheduleItem-<n>: stopAtContacts, stopAtTime")
  void shouldEndAnItemAfterSoManyContactsAndAnotherAtItsTime() {
    world.addMany(2000);
    Instant end = SessionWorld.MORNING.plus(Duration.ofHours(1));
    ask(LOAD, schedule(item("stopAtContacts", 3), item("stopAtTime", (int) end.getEpochSecond())));
    ask(START);
    while (world.status().status() != SessionStatus.WAITING_UNLOAD) {
      world.advance(Duration.ofMillis(500));
    }
    assertThat(world.status().answered()).isBetween(3L, 6L);
    world.advance(Duration.ofMinutes(20));
    assertThat(statuses(ask(STATUS))).containsExactly(0, 5);
    world.advance(Duration.ofMinutes(45));
    assertError(ask(STATUS), NOT_FOUND);
    assertThat(world.dialed().size()).isLessThan(2000);
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 2"))
        .isZero();
  }

  @Test
  @Manual("User Event Attributes for scheduleItem-<n>: optMethod, optMethodValue")
  void shouldOptimizeAsTheCampaignGroupIsConfiguredWhenAnItemDoesNotSayHow() {
    world.addMany(20);
    ask(LOAD, schedule(item().updatedWith(TKVList.builder().put("dialMode", 1).build())));
    ask(START);
    assertThat(world.status().parameters().mode()).isEqualTo(DialMode.PREDICTIVE);
    assertThat(world.status().parameters().optimizeBy()).isEqualTo(OptimizeBy.OVERDIAL_RATE);
    assertThat(world.status().parameters().optimizeGoal()).isEqualTo(3);
  }

  @Test
  @Manual("User Event Attributes for campaign_schedule: startTime")
  void shouldWaitForTheStartTime() {
    world.addMany(3);
    int at = (int) SessionWorld.MORNING.plus(Duration.ofMinutes(30)).getEpochSecond();
    ask(
        LOAD,
        schedule(list -> list.updatedWith(TKVList.builder().put("startTime", at).build()), item()));
    ask(START);
    world.advance(Duration.ofMinutes(29));
    assertThat(world.dialed()).isEmpty();
    world.advance(Duration.ofMinutes(5));
    assertThat(world.dialed()).isNotEmpty();
  }

  @Test
  void shouldHoldAndGoOnAndDialInAnotherMode() {
    world.addMany(100);
    ask(LOAD, schedule(item()));
    ask(START);
    world.advance(Duration.ofMinutes(1));
    assertAnswer(ask(STOP), 22, SessionStatus.ACTIVE);
    assertThat(world.status().status()).isEqualTo(SessionStatus.ACTIVE);
    assertError(ask(STOP), WRONG_MODE);
    assertError(ask(SET_MODE), WRONG_MODE);
    assertAnswer(ask(START), 21, SessionStatus.RUNNING);
    assertThat(world.status().status()).isEqualTo(SessionStatus.RUNNING);
    assertAnswer(ask(SET_MODE), 23, SessionStatus.RUNNING);
    assertThat(world.status().parameters().mode().value()).isEqualTo(1);
    assertThat(ask(UNLOAD).get("GSW_CM_MessageType")).contains(20);
    world.advance(Duration.ofMinutes(30));
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
    assertError(ask(START), NOT_FOUND);
  }

  private TKVList setMode(Object... mode) {
    TKVList.Builder request =
        TKVList.builder()
            .put("GSW_CM_MessageType", SET_MODE)
            .put("GSW_CM_AttrCampaignID", 0)
            .put("GSW_CM_AttrGroupID", 234)
            .put("GSW_CM_AttrOriginAppID", 102)
            .put("GSW_CM_AttrTargetAppID", 101);
    for (int i = 0; i < mode.length; i += 2) {
      request.put((String) mode[i], mode[i + 1]);
    }
    return protocol().answer(request.build(), Optional.empty()).join().orElseThrow();
  }

  @Test
  void shouldKeepTheItemsOptimizationWhenItsNewModeNeedsNone() {
    world.addMany(100);
    ask(LOAD, schedule(item("optMethod", 3, "optMethodValue", 20)));
    ask(START);
    world.advance(MOMENT);
    assertAnswer(setMode("GSW_CM_AttrDialMode", 2), 23, SessionStatus.RUNNING);
    DialParameters dialing = world.status().parameters();
    assertThat(dialing.mode()).isEqualTo(DialMode.PROGRESSIVE);
    assertThat(dialing.optimizeBy()).isEqualTo(OptimizeBy.WAIT_TIME);
    assertThat(dialing.optimizeGoal()).isEqualTo(20);
    assertError(setMode("GSW_CM_AttrDialMode", 1), 10);
  }

  @Test
  void shouldUnloadACampaignGroupThatTheConfigurationHasNoMore() {
    world.addMany(100);
    CampaignGroup group = world.group();
    ask(LOAD, schedule(item(), item("sleepBeforeNextStart", 5)));
    ask(START);
    world.advance(Duration.ofMinutes(1));
    world.reconfigure(text -> text.replaceFirst("(?s)campaignGroups:.*", ""));
    world.advance(Duration.ofMinutes(30));
    assertError(ask(STATUS), NOT_FOUND);
    assertThat(world.sessions.status(group).join().status()).isEqualTo(SessionStatus.NOT_LOADED);
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 2"))
        .isZero();
  }

  @Test
  void shouldGoOnWhereItStoodWhenTheServerDied() {
    world.addMany(60);
    ask(LOAD, schedule(item("stopAtDials", 12), item("sleepBeforeNextStart", 10)));
    ask(START);
    world.advance(Duration.ofSeconds(30));
    int before = world.dialed().size();
    assertThat(before).isPositive();
    world.crash();
    world.advance(MOMENT);
    assertThat(world.status().status()).isEqualTo(SessionStatus.RUNNING);
    world.advance(Duration.ofMinutes(12));
    assertThat(world.dialed().size()).isBetween(12, 18);
    world.crash();
    world.advance(Duration.ofHours(2));
    assertThat(world.dialed()).hasSize(60).doesNotHaveDuplicates();
    assertError(ask(STATUS), NOT_FOUND);
  }

  @Test
  void shouldGoToTheNextItemWhenSomebodyElseUnloadsTheCampaign() {
    world.addMany(100);
    ask(LOAD, schedule(item(), item("sleepBeforeNextStart", 5)));
    ask(START);
    world.advance(Duration.ofMinutes(1));
    world.unload();
    world.advance(Duration.ofMinutes(4));
    assertThat(statuses(ask(STATUS))).containsExactly(0, 3);
    world.advance(Duration.ofMinutes(5));
    assertThat(statuses(ask(STATUS))).containsExactly(0, 5);
  }

  @Test
  @Manual("Enumeration Values for GSW_CM_AttrError: 13 and 14")
  void shouldRefuseWhatDoesNotFitTheSequence() {
    for (int type : List.of(START, STOP, UNLOAD, SET_MODE, STATUS)) {
      assertError(ask(type), NOT_FOUND);
    }
    ask(LOAD, schedule(item()));
    assertError(ask(LOAD, schedule(item())), WRONG_MODE);
    assertError(ask(STOP), WRONG_MODE);
    assertError(ask(STATUS, schedule(item("stopAtDials", 9))), NOT_FOUND);
    assertThat(ask(STATUS, schedule(item())).get("GSW_CM_MessageType")).contains(24);
    ask(START);
    assertError(ask(START), WRONG_MODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nItems=0",
        "nItems=2",
        "nItems=2147483647",
        "nItems=-1",
        "nItems=text",
        "startTime=text",
        "startTime=-5",
        "Description=7",
        "scheduleItem-1=text",
        "scheduleItem-7=text"
      })
  @Manual("Enumeration Values for GSW_CM_AttrError: 12, wrong Campaign Sequence")
  void shouldRefuseASequenceWhoseHeadIsWrong(String change) {
    String[] pair = change.split("=");
    Object value = pair[1].matches("-?\\d+") ? Integer.valueOf(pair[1]) : pair[1];
    assertError(
        ask(
            LOAD,
            schedule(
                list -> list.updatedWith(TKVList.builder().put(pair[0], value).build()), item())),
        WRONG_SCHEDULE);
    assertError(ask(STATUS), NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaignDBID=17",
        "campaignDBID=0",
        "campaignDBID=text",
        "dialMode=6",
        "dialMode=11",
        "optMethod=9",
        "stopAtDials=-1",
        "stopAtContacts=many",
        "stopAtTime=5",
        "sleepBeforeNextStart=-1"
      })
  @Manual("Enumeration Values for GSW_CM_AttrError: 12, wrong Campaign Sequence")
  void shouldRefuseASequenceWithAWrongItem(String change) {
    String[] pair = change.split("=");
    Object value = pair[1].matches("-?\\d+") ? Integer.valueOf(pair[1]) : pair[1];
    TKVList wrong = item().updatedWith(TKVList.builder().put(pair[0], value).build());
    if (!wrong.has(pair[0]) || !wrong.get(pair[0]).orElseThrow().equals(value)) {
      wrong = item(pair[0], value);
    }
    assertError(ask(LOAD, schedule(item(), wrong)), WRONG_SCHEDULE);
  }

  @Test
  void shouldRefuseALoadWithoutASchedule() {
    assertError(ask(LOAD), WRONG_SCHEDULE);
    assertError(ask(LOAD, TKVList.builder().put("campaign_schedule", "x").build()), WRONG_SCHEDULE);
    assertError(ask(29), 10);
  }
}
