package org.ocserver.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.ocserver.callinglist.CallResult.AGENT_CALLBACK_ERROR;
import static org.ocserver.callinglist.CallResult.ANSWERING_MACHINE_DETECTED;
import static org.ocserver.callinglist.CallResult.BUSY;
import static org.ocserver.callinglist.CallResult.NO_ANSWER;
import static org.ocserver.campaign.RecordAction.ASSIGN_TO_GROUP;
import static org.ocserver.campaign.RecordAction.CYCLE;
import static org.ocserver.campaign.RecordAction.NEXT_IN_CHAIN;
import static org.ocserver.campaign.RecordAction.NEXT_IN_CHAIN_AT;
import static org.ocserver.campaign.RecordAction.NO_ACTION;
import static org.ocserver.campaign.RecordAction.REDIAL;
import static org.ocserver.campaign.RecordAction.RETRY_AT;
import static org.ocserver.campaign.RecordAction.RETRY_IN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.CallAction;
import org.ocserver.campaign.RecordAction;
import org.ocserver.treatment.TreatedChain.Contact;
import org.ocserver.treatment.TreatmentDecision.DialAgain;
import org.ocserver.treatment.TreatmentDecision.Finish;

class TreatmentPlanTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

  /** Half an hour from now at the record's place. */
  private static final LocalDateTime NINE = LocalDateTime.parse("2026-03-02T09:00");

  /** Three numbers with chain_n 0, 1 and 2, of which 1 was called. */
  private static TreatedChain chain(CallResult result, RecordType type, String history) {
    return new TreatedChain(
        1,
        type,
        result.value(),
        BERLIN,
        List.of(new Contact(0, 1), new Contact(1, 1), new Contact(2, 0)),
        0,
        TreatmentHistory.parse(history));
  }

  private static TreatedChain chain(CallResult result, String history) {
    return chain(result, RecordType.GENERAL, history);
  }

  private static TreatedChain withAttempts(TreatedChain chain, int maxAttempts, int... attempts) {
    List<Contact> contacts =
        IntStream.range(0, attempts.length).mapToObj(n -> new Contact(n, attempts[n])).toList();
    return new TreatedChain(
        chain.chainN(),
        chain.type(),
        chain.callResult(),
        chain.zone(),
        contacts,
        maxAttempts,
        chain.history());
  }

  private static TreatmentPlan plan(ATreatment... treatments) {
    return TreatmentPlan.of(Arrays.stream(treatments).map(ATreatment::build).toList());
  }

  private static TreatmentDecision decide(TreatedChain chain, ATreatment... treatments) {
    return plan(treatments).decide(chain, NOW);
  }

  private static void assertDials(TreatmentDecision decision, int chainN, long afterMinutes) {
    assertThat(decision)
        .asInstanceOf(type(DialAgain.class))
        .returns(chainN, DialAgain::chainN)
        .returns(NOW.plus(Duration.ofMinutes(afterMinutes)), DialAgain::notBefore);
  }

  private static void assertFinishes(TreatmentDecision decision, RecordStatus status) {
    assertThat(decision).asInstanceOf(type(Finish.class)).returns(status, Finish::status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # action            | interval | increment | applied before | dials | after | history
          REDIAL              | 0        | 0         | ''             | 1     | 0     | 10@1@1@1
          REDIAL              | 0        | 0         | 10@2@1@1       | 1     | 0     | 10@3@1@1
          RETRY_IN            | 10       | 5         | ''             | 1     | 10    | 10@1@1@1
          RETRY_IN            | 10       | 5         | 10@1@1@1       | 1     | 15    | 10@2@1@1
          RETRY_IN            | 10       | 5         | 10@2@1@1       | 1     | 20    | 10@3@1@1
          # The other number's retries are its own.
          RETRY_IN            | 10       | 5         | 10@2@0@1       | 1     | 10    | 10@2@0@1;10@1@1@1
          RETRY_AT            | 0        | 0         | ''             | 1     | 30    | 10@1@1@1
          NEXT_IN_CHAIN       | 0        | 0         | ''             | 2     | 0     | 10@1@1@1
          NEXT_IN_CHAIN_AFTER | 15       | 0         | ''             | 2     | 15    | 10@1@1@1
          NEXT_IN_CHAIN_AT    | 0        | 0         | ''             | 2     | 30    | 10@1@1@1
          CYCLE               | 60       | 30        | ''             | 0     | 60    | 10@1@1@1
          # Cycles are counted for the chain, and other treatments begin anew.
          CYCLE               | 60       | 30        | 10@2@2@1;8@3@1@2 | 0   | 120   | 10@3@1@1
          """)
  void shouldDialAgainAsTheActionSays(
      RecordAction action,
      int interval,
      int increment,
      String before,
      int chainN,
      int after,
      String history) {
    TreatmentDecision decision =
        decide(
            chain(BUSY, before),
            ATreatment.on(BUSY, action).times(3).minutes(interval, increment).at(NINE));

    assertDials(decision, chainN, after);
    assertThat(decision.history()).hasToString(history);
    assertThat(decision.applied()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # action             | result               | type                 | status
          NO_ACTION            | BUSY                 | GENERAL              | UPDATED
          UPDATE_ALL_IN_CHAIN  | BUSY                 | GENERAL              | UPDATED
          EXECUTE_HTTP_REQUEST | BUSY                 | GENERAL              | UPDATED
          MARK_AS_AGENT_ERROR  | BUSY                 | GENERAL              | AGENT_ERROR
          MARK_AS_AGENT_ERROR  | NO_ANSWER            | PERSONAL_CALLBACK    | AGENT_ERROR
          MARK_AS_AGENT_ERROR  | AGENT_CALLBACK_ERROR | PERSONAL_CALLBACK    | MISSED_CALLBACK
          MARK_AS_AGENT_ERROR  | AGENT_CALLBACK_ERROR | PERSONAL_RESCHEDULED | MISSED_CALLBACK
          MARK_AS_AGENT_ERROR  | GROUP_CALLBACK_ERROR | CAMPAIGN_CALLBACK    | MISSED_CALLBACK
          MARK_AS_AGENT_ERROR  | GROUP_CALLBACK_ERROR | CAMPAIGN_RESCHEDULED | AGENT_ERROR
          """)
  @Manual("Record Statuses: Missed Callback if a callback was missed and is marked as agent error")
  @Manual("Combining Record Statuses and Record Types: Missed CallBack only with callbacks")
  void shouldEndTheChainAsTheActionSays(
      RecordAction action, CallResult result, RecordType type, RecordStatus status) {
    TreatmentDecision decision = decide(chain(result, type, ""), ATreatment.on(result, action));

    assertFinishes(decision, status);
    assertThat(decision.history()).hasToString("10@1@1@1");
    assertThat((Finish) decision)
        .returns(action == RecordAction.UPDATE_ALL_IN_CHAIN, Finish::wholeChainGetsResult)
        .returns(action == RecordAction.EXECUTE_HTTP_REQUEST, Finish::sendsRequest);
  }

  @ParameterizedTest
  @CsvSource({
    "GENERAL,CAMPAIGN_RESCHEDULED",
    "CAMPAIGN_RESCHEDULED,CAMPAIGN_RESCHEDULED",
    "PERSONAL_RESCHEDULED,PERSONAL_RESCHEDULED",
    "PERSONAL_CALLBACK,PERSONAL_CALLBACK",
    "CAMPAIGN_CALLBACK,CAMPAIGN_CALLBACK"
  })
  @Manual("Record Types: a record rescheduled by a treatment becomes Campaign Rescheduled")
  @Manual("Record Types: a callback keeps its type when a treatment is applied")
  void shouldRescheduleForTheCampaignUnlessSomeoneIsMeant(RecordType before, RecordType after) {
    for (RecordAction action : List.of(REDIAL, RETRY_IN, NEXT_IN_CHAIN, CYCLE)) {
      assertThat(decide(chain(NO_ANSWER, before, ""), ATreatment.on(NO_ANSWER, action)))
          .asInstanceOf(type(DialAgain.class))
          .returns(after, DialAgain::type);
    }
  }

  @ParameterizedTest
  @CsvSource({"PERSONAL_CALLBACK,CAMPAIGN_CALLBACK", "PERSONAL_RESCHEDULED,CAMPAIGN_RESCHEDULED"})
  void shouldGiveAPersonalCallbackToTheGroupAtOnce(RecordType before, RecordType after) {
    TreatmentDecision decision =
        decide(
            chain(AGENT_CALLBACK_ERROR, before, ""),
            ATreatment.on(AGENT_CALLBACK_ERROR, ASSIGN_TO_GROUP));

    assertDials(decision, 1, 0);
    assertThat(((DialAgain) decision).type()).isEqualTo(after);
  }

  @ParameterizedTest
  @EnumSource(names = {"GENERAL", "CAMPAIGN_RESCHEDULED", "CAMPAIGN_CALLBACK"})
  void shouldGiveToTheGroupOnlyWhatWasPersonal(RecordType type) {
    TreatmentDecision decision =
        decide(
            chain(AGENT_CALLBACK_ERROR, type, ""),
            ATreatment.on(AGENT_CALLBACK_ERROR, ASSIGN_TO_GROUP).sequence(1),
            ATreatment.on(AGENT_CALLBACK_ERROR, RETRY_IN).sequence(2).minutes(3, 0));

    assertDials(decision, 1, 3);
  }

  @Test
  void shouldEndTheChainWhenNothingIsConfiguredForTheResult() {
    TreatmentDecision decision =
        decide(chain(NO_ANSWER, "10@1@0@1"), ATreatment.on(BUSY, REDIAL).times(5));

    assertThat(decision)
        .isEqualTo(
            new Finish(RecordStatus.UPDATED, Optional.empty(), TreatmentHistory.parse("10@1@0@1")));
  }

  @Test
  void shouldGoThroughTheSequenceThenEndTheChain() {
    TreatmentPlan plan =
        plan(
            ATreatment.on(BUSY, NEXT_IN_CHAIN).sequence(3),
            ATreatment.on(BUSY, REDIAL).sequence(1).times(2),
            ATreatment.on(BUSY, RETRY_IN).sequence(2).minutes(10, 0));

    TreatmentDecision first = plan.decide(chain(BUSY, ""), NOW);
    TreatmentDecision second = plan.decide(chain(BUSY, first.history().format()), NOW);
    TreatmentDecision third = plan.decide(chain(BUSY, second.history().format()), NOW);
    TreatmentDecision fourth = plan.decide(chain(BUSY, third.history().format()), NOW);
    TreatmentDecision fifth = plan.decide(chain(BUSY, fourth.history().format()), NOW);

    assertDials(first, 1, 0);
    assertDials(second, 1, 0);
    assertDials(third, 1, 10);
    assertDials(fourth, 2, 0);
    assertThat(fourth.history()).hasToString("10@2@1@1;20@1@1@2;30@1@1@3");
    assertFinishes(fifth, RecordStatus.UPDATED);
    assertThat(fifth.applied()).isEmpty();
  }

  @Test
  void shouldPassOverADateThatIsPast() {
    LocalDateTime past = NINE.minusHours(1);

    TreatmentDecision decision =
        decide(
            chain(BUSY, ""),
            ATreatment.on(BUSY, RETRY_AT).sequence(1).at(past),
            ATreatment.on(BUSY, NEXT_IN_CHAIN_AT).sequence(2).at(past),
            ATreatment.on(BUSY, RETRY_IN).sequence(3).minutes(5, 0));

    assertDials(decision, 1, 5);
  }

  @Test
  void shouldGoOnInTheSequenceWhenThereIsNoNextNumber() {
    TreatedChain lastIsDone = withAttempts(chain(BUSY, ""), 3, 1, 1, 3);

    TreatmentDecision decision =
        decide(
            lastIsDone,
            ATreatment.on(BUSY, NEXT_IN_CHAIN).sequence(1),
            ATreatment.on(BUSY, CYCLE).sequence(2).minutes(60, 0));

    assertDials(decision, 0, 60);
  }

  @ParameterizedTest
  @EnumSource(names = {"REDIAL", "RETRY_IN", "RETRY_AT"})
  void shouldNotDialARecordMoreOftenThanTheListAllows(RecordAction action) {
    TreatmentDecision decision =
        decide(
            withAttempts(chain(BUSY, ""), 4, 4, 4, 3),
            ATreatment.on(BUSY, action).sequence(1).at(NINE).times(9),
            ATreatment.on(BUSY, NEXT_IN_CHAIN).sequence(2));

    assertDials(decision, 2, 0);
    assertFinishes(
        decide(
            withAttempts(chain(BUSY, ""), 4, 4, 4, 4),
            ATreatment.on(BUSY, action).sequence(1).at(NINE).times(9),
            ATreatment.on(BUSY, CYCLE).sequence(2)),
        RecordStatus.UPDATED);
  }

  @Test
  void shouldNotRetryARecordThatIsNoLongerToBeDialed() {
    TreatedChain canceled =
        new TreatedChain(
            1,
            RecordType.GENERAL,
            BUSY.value(),
            BERLIN,
            List.of(new Contact(2, 0)),
            0,
            TreatmentHistory.EMPTY);

    assertFinishes(decide(canceled, ATreatment.on(BUSY, REDIAL)), RecordStatus.UPDATED);
    assertDials(decide(canceled, ATreatment.on(BUSY, NEXT_IN_CHAIN)), 2, 0);
  }

  @Test
  void shouldRemainWithinTimeHoweverLongTheWait() {
    ATreatment endless =
        ATreatment.on(BUSY, RETRY_IN)
            .times(Integer.MAX_VALUE)
            .minutes(Integer.MAX_VALUE, Integer.MAX_VALUE);

    assertDials(decide(chain(BUSY, "10@2147483646@1@1"), endless), 1, 366 * 24 * 60);
    assertFinishes(decide(chain(BUSY, "10@2147483647@1@1"), endless), RecordStatus.UPDATED);
  }

  @Test
  void shouldEndTheChainWhenTheFieldHasNoRoomToCountIn() {
    List<String> history = new ArrayList<>();
    List<ATreatment> treatments = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int dbid = 2_000_000_000 + i;
      treatments.add(ATreatment.on(NO_ANSWER, REDIAL).dbid(dbid).times(1_000_000_000));
      history.add(dbid + "@100000@1@1");
    }
    treatments.add(ATreatment.on(BUSY, REDIAL).dbid(2_000_000_100));

    assertFinishes(
        decide(chain(BUSY, String.join(";", history)), treatments.toArray(ATreatment[]::new)),
        RecordStatus.UPDATED);
  }

  @ParameterizedTest
  @CsvSource({"CONNECT", "DROP", "TRANSFER", "PLAY_MESSAGE"})
  void shouldTreatTheCallAsTheTreatmentThatDecidesAboutTheRecord(CallAction action) {
    TreatmentPlan plan =
        plan(
            ATreatment.on(ANSWERING_MACHINE_DETECTED, RETRY_IN).sequence(1).call(CallAction.DROP),
            ATreatment.on(ANSWERING_MACHINE_DETECTED, NO_ACTION).sequence(2).call(action));

    assertThat(plan.callAction(chain(ANSWERING_MACHINE_DETECTED, ""), NOW))
        .contains(new CallInstruction(CallAction.DROP, Optional.of(ATreatment.DESTINATION)));
    assertThat(plan.callAction(chain(ANSWERING_MACHINE_DETECTED, "10@1@1@1"), NOW))
        .contains(new CallInstruction(action, Optional.of(ATreatment.DESTINATION)));
    assertThat(plan.callAction(chain(ANSWERING_MACHINE_DETECTED, "10@1@1@1;20@1@1@2"), NOW))
        .isEmpty();
  }

  @Test
  void shouldLeaveTheCallAloneIfTheTreatmentSaysNothingOfIt() {
    assertThat(plan(ATreatment.on(BUSY, REDIAL)).callAction(chain(BUSY, ""), NOW)).isEmpty();
    assertThat(plan().callAction(chain(BUSY, ""), NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # last applied        | may be dialed | goes on with
          ''                    | 0 1 2         | 0
          10@1@1@1              | 0 1 2         | 1
          10@1@1@1              | 0 2           | 2
          10@1@1@1              | 0             | none
          20@1@1@1              | 0 1 2         | 2
          20@1@1@1              | 0 1           | none
          30@1@1@1              | 0 1 2         | 0
          30@1@1@1              | 2             | 2
          10@1@1@1;20@1@0@1     | 0 1 2         | 1
          # A treatment that is not there any more.
          99@1@2@1              | 0 1 2         | 2
          99@1@2@1              | 0 1           | 0
          99@1@2@1              | ''            | none
          """)
  void shouldGoOnAfterARestartWhereTheChainWas(String history, String dialable, String expected) {
    TreatmentPlan plan =
        plan(
            ATreatment.on(BUSY, RETRY_IN).dbid(10),
            ATreatment.on(BUSY, NEXT_IN_CHAIN).dbid(20),
            ATreatment.on(BUSY, CYCLE).dbid(30));
    List<Integer> chain =
        Arrays.stream(dialable.split(" ")).filter(n -> !n.isEmpty()).map(Integer::valueOf).toList();

    assertThat(
            plan.resume(TreatmentHistory.parse(history), chain).map(String::valueOf).orElse("none"))
        .isEqualTo(expected);
  }
}
