package org.ocserver.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.RecordView;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.telephony.TKVList;

/** Records that agents add to calling lists. */
class AdditionOperationsTest {
  private static final String AGENT = "agent1";

  private final SessionWorld world = new SessionWorld();
  private final AdditionOperations operations =
      new AdditionOperations(world.sessions, world.additions, world::configuration);

  @AfterEach
  void close() {
    world.close();
  }

  private static TKVList.Builder request() {
    return TKVList.builder()
        .put("GSW_CALLING_LIST", "Spring List")
        .put("GSW_CAMPAIGN_NAME", "Spring")
        .put("GSW_PHONE", "5559000")
        .put("GSW_TZ_NAME", "CET");
  }

  /** 0 if it was added, else the error's number. */
  private int add(String agent, TKVList.Builder request) {
    try {
      CompletableFuture<AdditionOperations.Added> answer =
          operations.add(Optional.of(agent), request.build());
      assertThat(answer.join()).isEqualTo(new AdditionOperations.Added("Spring List", "Spring"));
      return 0;
    } catch (RejectedRequest rejected) {
      return rejected.error().number();
    } catch (CompletionException failure) {
      return ((RejectedRequest) failure.getCause()).error().number();
    }
  }

  private int add(TKVList.Builder request) {
    return add(AGENT, request);
  }

  private Map<String, Object> added() {
    return world.rows("SELECT * FROM \"customers\" WHERE \"contact_info\" = '5559000'").get(0);
  }

  @Test
  @Manual("AddRecord: the defaults of its attached data")
  @Manual("AddRecord: without GSW_CHAIN_ID the next chain_id, and chain_n 0")
  void shouldMakeAChainOfItsOwnWithTheManualsDefaults() {
    world.add("5550001");
    world.load();
    assertThat(add(request().put("customer_name", "Ann").put("balance", 7))).isZero();
    assertThat(added())
        .containsEntry("record_id", 11)
        .containsEntry("chain_id", 2)
        .containsEntry("chain_n", 0)
        .containsEntry("record_type", RecordType.GENERAL.value())
        .containsEntry("record_status", RecordStatus.READY.value())
        .containsEntry("contact_info_type", 2)
        .containsEntry("daily_from", 28800)
        .containsEntry("daily_till", 64800)
        .containsEntry("attempt", 0)
        .containsEntry("call_time", 0)
        .containsEntry("tz_dbid", 122)
        .containsEntry("customer_name", "Ann")
        .containsEntry("balance", 7);
  }

  @Test
  void shouldDialWhatWasAddedWhileTheCampaignRuns() {
    world.load();
    world.start();
    assertThat(add(request())).isZero();
    world.advance(Duration.ofSeconds(15));
    assertThat(world.dialed()).containsExactly("5559000");
  }

  @Test
  @Manual("AddRecord: a callback at its time by the clock of the record's zone")
  void shouldScheduleACallbackForTheAgentWhoAddsIt() {
    world.load();
    assertThat(
            add(
                request()
                    .put("GSW_RECORD_TYPE", RecordType.PERSONAL_CALLBACK.value())
                    .put("GSW_DATE_TIME", "11/24/2026 10:30")))
        .isZero();
    assertThat(added())
        .containsEntry("agent_id", AGENT)
        .containsEntry("campaign_id", 139)
        .containsEntry(
            "dial_sched_time", (int) SessionWorld.MORNING.plusSeconds(1800).getEpochSecond());
  }

  @Test
  @Manual("AddRecord: a record that joins a chain assumes its type, and the next place")
  @Manual("AddRecord: chain_n 0 is as good as none")
  void shouldJoinTheChain() {
    world.add(3, 0, "5550001", 8 * 3600, 18 * 3600, 122);
    world.execute("UPDATE \"customers\" SET \"record_type\" = 3, \"dial_sched_time\" = 77");
    world.load();
    assertThat(add(request().put("GSW_CHAIN_ID", 3).put("GSW_CHAIN_N", 0))).isZero();
    assertThat(added())
        .containsEntry("chain_id", 3)
        .containsEntry("chain_n", 1)
        .containsEntry("record_type", RecordType.CAMPAIGN_RESCHEDULED.value())
        .containsEntry("dial_sched_time", 77);
  }

  @Test
  @Manual("AddRecord: fails if the pair of chain_id and chain_n is in the list")
  void shouldRefuseAPlaceThatIsTaken() {
    world.add(3, 1, "5550001", 8 * 3600, 18 * 3600, 122);
    world.load();
    assertThat(add(request().put("GSW_CHAIN_ID", 3).put("GSW_CHAIN_N", 1))).isEqualTo(115);
    assertThat(add(request().put("GSW_CHAIN_ID", 3).put("GSW_CHAIN_N", 5))).isZero();
    assertThat(added()).containsEntry("chain_n", 5);
  }

  @Test
  void shouldRefuseAChainThatIsNotThere() {
    world.load();
    assertThat(add(request().put("GSW_CHAIN_ID", 99))).isEqualTo(114);
  }

  @Test
  @Manual("AddRecord: only while the campaign is loaded or running")
  void shouldRefuseWhenTheCampaignIsNotLoaded() {
    assertThat(add(request())).isEqualTo(106);
  }

  @Test
  @Manual("AddRecord: the agent should belong to the campaign group")
  void shouldRefuseAnAgentOfNoGroup() {
    world.load();
    assertThat(add("nobody", request())).isEqualTo(104);
  }

  @ParameterizedTest
  @CsvSource({
    "GSW_CALLING_LIST,Other,103",
    "GSW_CAMPAIGN_NAME,Other,105",
    "GSW_TZ_NAME,Nowhere,103",
    "GSW_PHONE,'',103",
    "GSW_PHONE,'555\r\n1',103",
    "GSW_RECORD_STATUS,2,116",
    "GSW_RECORD_STATUS,9,103",
    "GSW_RECORD_TYPE,9,103",
    "GSW_RECORD_TYPE,7,116",
    "GSW_RECORD_TYPE,5,116",
    "GSW_DATE_TIME,25/45/00,111",
    "GSW_CALL_TIME,yesterday,103",
    "GSW_FROM,-1,103",
    "GSW_PHONE_TYPE,12,103",
    "GSW_ATTEMPTS,-1,103",
    "GSW_CHAIN_ID,-1,103",
    "balance,text,103",
  })
  void shouldRefuseAndAddNothingWhenAValueIsWrong(String key, String value, int error) {
    world.load();
    TKVList.Builder rest = TKVList.builder();
    request().build().pairs().stream()
        .filter(pair -> !pair.key().equals(key))
        .forEach(pair -> rest.put(pair.key(), pair.value()));
    Object typed = value.matches("-?[0-9]+") ? (Object) Integer.valueOf(value) : value;
    assertThat(add(rest.put(key, typed))).isEqualTo(error);
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\"")).isZero();
  }

  @Test
  void shouldNotAddARecordThatTheTableDoesNotTake() {
    world.load();
    assertThat(add(request().put("GSW_AGENT_ID", "x".repeat(500)))).isEqualTo(116);
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\"")).isZero();
  }

  private RecordView preview() {
    world.add(3, 0, "5550001", 8 * 3600, 18 * 3600, 122);
    world.load();
    DialParameters configured = DialParameters.configured(world.group());
    world.start(
        new DialParameters(DialMode.PREVIEW, configured.optimizeBy(), configured.optimizeGoal()));
    world.advance(Duration.ofSeconds(6));
    CompletableFuture<PreviewOutcome> reply = world.sessions.previewRecord(world.group(), AGENT);
    world.advance(Duration.ofSeconds(1));
    return ((PreviewOutcome.Given) reply.join()).record();
  }

  @Test
  @Manual("AddRecord: a new record of a chain on the desktop is delivered by ChainedRecordRequest")
  void shouldDeliverTheNewRecordWithTheRestOfTheChain() {
    int handle = preview().handle();
    world
        .sessions
        .askAboutRecord(reply -> new SessionMessage.ShowChain(handle, Optional.of(AGENT), reply))
        .join();
    assertThat(add(request().put("GSW_RECORD_HANDLE", handle).put("GSW_CHAIN_ID", 3))).isZero();
    assertThat(added())
        .containsEntry("record_status", RecordStatus.RETRIEVED.value())
        .containsEntry("chain_n", 1);
    RecordOutcome.Delivered rest =
        (RecordOutcome.Delivered)
            world
                .sessions
                .askAboutRecord(
                    reply -> new SessionMessage.ShowChain(handle, Optional.of(AGENT), reply))
                .join();
    assertThat(rest.others()).extracting(RecordView::phone).isEqualTo(List.of("5559000"));
    world
        .sessions
        .askAboutRecord(
            reply ->
                new SessionMessage.RejectRecord(
                    rest.others().get(0).handle(), Optional.of(AGENT), reply))
        .join();
    assertThat(added()).containsEntry("record_status", RecordStatus.READY.value());
  }

  @Test
  @Manual("AddRecord: a GSW_CHAIN_ID that is not the chain's gets error 103")
  void shouldRefuseAChainThatIsNotTheRecords() {
    int handle = preview().handle();
    assertThat(add(request().put("GSW_RECORD_HANDLE", handle).put("GSW_CHAIN_ID", 4)))
        .isEqualTo(103);
    assertThat(add(request().put("GSW_RECORD_HANDLE", handle + 1))).isEqualTo(103);
  }

  private static int errorOf(CompletableFuture<?> answer) {
    return answer
        .handle((done, failure) -> failure == null ? 0 : number(failure))
        .thenApply(Integer.class::cast)
        .join();
  }

  private static int number(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return ((RejectedRequest) cause).error().number();
  }

  @Test
  @Manual("HTTP Requests for the lists Resource: AddRecord names the list and the campaign")
  void shouldAddForAnApplicationToALoadedCampaign() throws RejectedRequest {
    assertThat(errorOf(operations.addToCampaign(request().build()))).isEqualTo(106);
    world.load();
    assertThat(errorOf(operations.addToCampaign(request().build()))).isZero();
    assertThat(added()).containsEntry("record_status", RecordStatus.READY.value());
    assertThatThrownBy(
            () ->
                operations.addToCampaign(
                    request()
                        .put("GSW_RECORD_TYPE", RecordType.PERSONAL_CALLBACK.value())
                        .put("GSW_DATE_TIME", "11/24/2026 10:30")
                        .build()))
        .isInstanceOf(RejectedRequest.class)
        .hasMessage("GSW_AGENT_ID");
  }

  @Test
  @Manual("HTTP Requests for the records Resource: the handle determines campaign group and list")
  void shouldAddBesideTheRecordAtWork() {
    int handle = preview().handle();
    TKVList record =
        TKVList.builder().put("GSW_PHONE", "5559000").put("GSW_TZ_NAME", "CET").build();
    assertThat(errorOf(operations.addBeside(handle, Optional.of("agent2"), record))).isEqualTo(112);
    assertThat(errorOf(operations.addBeside(handle, Optional.of(AGENT), record))).isZero();
    assertThat(added()).containsEntry("chain_n", 0).containsEntry("chain_id", 4);
    assertThat(
            world
                .sessions
                .askAboutRecord(
                    reply -> new SessionMessage.ShowRecord(handle, Optional.empty(), reply))
                .join())
        .isInstanceOf(RecordOutcome.Accepted.class);
  }
}
