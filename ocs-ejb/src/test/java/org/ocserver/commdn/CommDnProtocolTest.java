package org.ocserver.commdn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

class CommDnProtocolTest {
  private static final int LOAD = 7;
  private static final int UNLOAD = 8;
  private static final int START = 9;
  private static final int STOP = 10;
  private static final int SET_MODE = 11;
  private static final int STATUS = 12;

  private final SessionWorld world = new SessionWorld();
  private final CommDnProtocol protocol =
      new CommDnProtocol(world.sessions, world.sequences, world.withdrawals, world::configuration);

  @AfterEach
  void close() {
    world.close();
  }

  private static TKVList request(int type) {
    return TKVList.builder()
        .put("GSW_CM_MessageType", type)
        .put("GSW_CM_AttrCampaignID", 139)
        .put("GSW_CM_AttrGroupID", 234)
        .put("GSW_CM_AttrDialMode", 1)
        .put("GSW_CM_AttrOptimizeBy", 2)
        .put("GSW_CM_AttrOptimizeGoal", 3)
        .put("GSW_CM_AttrOriginAppID", 102)
        .put("GSW_CM_AttrTargetAppID", 101)
        .put("GSW_CM_AttrReferenceID", 6)
        .build();
  }

  private static TKVList changed(TKVList list, String key, Object value) {
    return list.updatedWith(TKVList.builder().put(key, value).build());
  }

  private static TKVList without(TKVList list, String key) {
    TKVList.Builder rest = TKVList.builder();
    list.pairs().stream()
        .filter(pair -> !pair.key().equals(key))
        .forEach(pair -> rest.put(pair.key(), pair.value()));
    return rest.build();
  }

  private TKVList ask(TKVList request) {
    return protocol.answer(request, Optional.empty()).join().orElseThrow();
  }

  private static void assertAnswer(TKVList answer, int type, int status) {
    assertThat(answer.get("GSW_CM_MessageType")).contains(type);
    assertThat(answer.get("GSW_CM_AttrGroupCampStatus")).contains(status);
    assertThat(answer.get("GSW_CM_AttrCampaignID")).contains(139);
    assertThat(answer.get("GSW_CM_AttrGroupID")).contains(234);
    assertThat(answer.get("GSW_CM_AttrOriginAppID")).contains(101);
    assertThat(answer.get("GSW_CM_AttrTargetAppID")).contains(102);
    assertThat(answer.get("GSW_CM_AttrReferenceID")).contains(6);
  }

  private static void assertError(TKVList answer, int error) {
    assertThat(answer.get("GSW_CM_MessageType")).contains(27);
    assertThat(answer.get("GSW_CM_AttrError")).contains(error);
    assertThat(answer.string("GSW_CM_AttrErrorMessage")).isPresent();
  }

  @Test
  @Manual("Communication Structure: load, start, stop, unload, status and their responses")
  void shouldRunACampaignWhenAsked() {
    assertAnswer(ask(request(STATUS)), 24, 0);
    assertAnswer(ask(request(LOAD)), 19, 4);
    assertAnswer(ask(request(START)), 21, 5);
    TKVList status = ask(request(STATUS));
    assertAnswer(status, 24, 5);
    assertThat(status.get("GSW_CM_AttrDialMode")).contains(1);
    assertThat(status.get("GSW_CM_AttrOptimizeBy")).contains(2);
    assertThat(status.get("GSW_CM_AttrOptimizeGoal")).contains(3);
    assertAnswer(ask(request(STOP)), 22, 4);
    assertThat(ask(request(UNLOAD)).get("GSW_CM_MessageType")).contains(20);
    world.advance(Duration.ofMinutes(1));
    assertAnswer(ask(request(STATUS)), 24, 0);
  }

  @Test
  @Manual("Enumeration Values for GSW_CM_AttrError: 4 to 7 by the session's state")
  void shouldAnswerTheErrorOfTheStateWhenTheRequestDoesNotFitIt() {
    assertError(ask(request(START)), 4);
    assertError(ask(request(STOP)), 4);
    assertError(ask(request(UNLOAD)), 4);
    ask(request(LOAD));
    assertError(ask(request(LOAD)), 5);
    assertError(ask(request(STOP)), 6);
    ask(request(START));
    assertError(ask(request(START)), 7);
  }

  @ParameterizedTest
  @CsvSource({"GSW_CM_AttrCampaignID,17,3", "GSW_CM_AttrGroupID,17,8"})
  @Manual("Enumeration Values for GSW_CM_AttrError: 3 and 8")
  void shouldAnswerNotFoundWhenCampaignOrGroupIsUnknown(String key, int value, int error) {
    assertError(ask(changed(request(LOAD), key, value)), error);
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GSW_CM_MessageType",
        "GSW_CM_AttrCampaignID",
        "GSW_CM_AttrGroupID",
        "GSW_CM_AttrDialMode",
        "GSW_CM_AttrOptimizeBy",
        "GSW_CM_AttrOptimizeGoal",
        "GSW_CM_AttrTargetAppID"
      })
  @Manual("Mandatory Attributes: without one the request is in error")
  void shouldAnswerInvalidParameterWhenAMandatoryAttributeIsMissingOrWrong(String key) {
    assertError(ask(without(request(LOAD), key)), 10);
    if (!key.equals("GSW_CM_AttrTargetAppID")) {
      assertError(ask(changed(request(LOAD), key, "text")), 10);
      assertError(ask(changed(request(LOAD), key, 4_000_000_000L)), 10);
    }
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 6, 13, 14, 19, 27, 28, 99, -1})
  @Manual("Data Enumeration Values for GSW_CM_MessageType: not applicable")
  void shouldAnswerAnErrorWhenTheMessageTypeIsNoRequest(int type) {
    assertError(ask(request(type)), 10);
  }

  @ParameterizedTest
  @CsvSource({"GSW_CM_AttrDialMode,6", "GSW_CM_AttrOptimizeBy,4", "GSW_CM_AttrOptimizeGoal,101"})
  void shouldAnswerInvalidParameterWhenAValueIsOutOfRange(String key, int value) {
    assertError(ask(changed(request(LOAD), key, value)), 10);
  }

  @Test
  @Manual("OCS and API Requests: all others are disregarded")
  @Manual("TargetAppDBID: the receiver; 0 is for all")
  void shouldDisregardTheRequestWhenItIsFromAStrangerOrForAnother() {
    assertThat(
            protocol
                .answer(changed(request(LOAD), "GSW_CM_AttrOriginAppID", 103), Optional.empty())
                .join())
        .isEmpty();
    assertThat(
            protocol
                .answer(without(request(LOAD), "GSW_CM_AttrOriginAppID"), Optional.empty())
                .join())
        .isEmpty();
    assertThat(
            protocol
                .answer(changed(request(LOAD), "GSW_CM_AttrTargetAppID", 999), Optional.empty())
                .join())
        .isEmpty();
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
    assertAnswer(ask(changed(request(LOAD), "GSW_CM_AttrTargetAppID", 0)), 19, 4);
  }

  @Test
  void shouldTellAllApplicationsWhateverBroughtTheChangeAbout() {
    world.load();
    world.start();
    world.stop();
    world.unload();
    world.advance(Duration.ofMinutes(1));
    List<Object> heard = new ArrayList<>();
    CommDnNotifications notifications =
        new CommDnNotifications(event -> heard.add(event.get("GSW_CM_MessageType").orElseThrow()));
    world.events.forEach(notifications::on);
    assertThat(heard).containsExactly(19, 21, 22, 24, 24, 20);
  }

  @Test
  @Manual("CM_ReqSetDialingMode: answered by CM_EvDialingModeChanged")
  void shouldAnswerWithTheNewModeWhenItIsChanged() {
    ask(request(LOAD));
    ask(request(START));
    TKVList answer = ask(changed(request(SET_MODE), "GSW_CM_AttrDialMode", 2));
    assertThat(answer.get("GSW_CM_MessageType")).contains(23);
    assertThat(answer.get("GSW_CM_AttrDialMode")).contains(2);
    assertThat(answer.get("GSW_CM_AttrGroupCampStatus")).contains(5);
    TKVList error = ask(changed(request(SET_MODE), "GSW_CM_AttrDialMode", 4));
    assertThat(error.get("GSW_CM_MessageType")).contains(27);
    assertThat(error.get("GSW_CM_AttrError")).contains(11);
  }

  private static TKVList priorities(Object... typesAndPriorities) {
    TKVList.Builder list = TKVList.builder();
    for (int i = 0; i < typesAndPriorities.length; i += 2) {
      list.put(
          (String) typesAndPriorities[i],
          TKVList.builder().put("priority", typesAndPriorities[i + 1]).put("n_records", 5).build());
    }
    return TKVList.builder().put("dialing_priority", list.build()).build();
  }

  @Test
  @Manual("User Event Attributes for dialing_priority: the order of record types")
  void shouldDialInTheOrderThatTheApplicationWants() {
    world.addMany(3);
    world.execute(
        "UPDATE \"customers\" SET \"record_type\" = 3, \"dial_sched_time\" = 1, \"campaign_id\" = 139"
            + " WHERE \"record_id\" IN (10, 20)");
    ask(
        changed(
            changed(request(LOAD), "GSW_CM_AttrDialMode", 2),
            "GSW_CM_AttrProperties",
            priorities("General", 9, "CampaignRescheduled", 1)));
    world.advance(Duration.ofSeconds(3));
    world.start();
    world.advance(Duration.ofMinutes(10));
    assertThat(world.dialed()).hasSize(3).first().isEqualTo("4155500002");
  }

  @Test
  void shouldRefuseADialingPriorityThatMakesNoSense() {
    for (TKVList wrong :
        List.of(
            TKVList.builder().put("dialing_priority", "high").build(),
            priorities("General", "high"),
            priorities("Other", 1),
            TKVList.builder()
                .put("dialing_priority", TKVList.builder().put("General", 1).build())
                .build())) {
      assertError(ask(changed(request(LOAD), "GSW_CM_AttrProperties", wrong)), 10);
    }
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
  }
}
