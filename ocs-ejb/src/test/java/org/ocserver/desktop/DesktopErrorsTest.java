package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.StoreException;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.record.RequestError;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.telephony.TKVList;

/** Every error of the manual, provoked by a desktop. */
class DesktopErrorsTest {
  private static final String AGENT = "agent1";
  private static final int UNKNOWN_HANDLE = 4711;

  private SessionWorld world;

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource
  @Manual("Error Names and Codes: each name with its code")
  void shouldAnswerWithTheManualsNameAndNumber(RequestError error) {
    TKVList answer = provoke(error);
    assertThat(answer.get("GSW_USER_EVENT")).contains("Error");
    assertThat(answer.get("GSW_ERROR_NUMBER")).contains(error.number());
    assertThat(answer.get("GSW_ERROR")).contains(error.errorName());
    assertThat(answer.get("GSW_APPLICATION_ID")).contains(101);
    assertThat(answer.get("GSW_REFERENCE_ID")).contains(77);
  }

  private TKVList provoke(RequestError error) {
    return switch (error) {
      case INVALID_REQUEST -> ask(in(""), request("RecordDance"));
      case PREVIEW_START_REQUIRED ->
          ask(
              running(in("agent_preview_mode_start: \"true\""), DialMode.PREVIEW),
              request("PreviewRecordRequest"));
      case NO_AUTO_CAMPAIGN -> ask(running(in(""), DialMode.PREVIEW), request("LogOut"));
      case SMARTLY_LOGGED_OUT -> {
        AgentCall call = released();
        ask(call, request("LogOut"));
        world.advance(Duration.ofMinutes(2));
        yield ask(call, request("UpdateCallCompletionStats"));
      }
      case ATTRIBUTE_NOT_FOUND -> ask(in(""), request("RecordProcessed"));
      case INVALID_ATTRIBUTE_VALUE ->
          ask(in(""), request("RecordProcessed").put("GSW_RECORD_HANDLE", "first"));
      case AGENT_NOT_FOUND -> ask(in(""), "nobody", request("PreviewDialingModeStart"));
      case CAMPAIGN_GROUP_NOT_FOUND ->
          ask(
              in(""),
              request("PreviewDialingModeStart").put("GSW_CAMPAIGN_GROUP_NAME", "Autumn@Sales"));
      case NO_ACTIVE_CAMPAIGNS -> ask(in(""), request("PreviewDialingModeStart"));
      case NO_RUNNING_PREVIEW_CAMPAIGNS ->
          ask(running(in(""), DialMode.PROGRESSIVE), request("PreviewRecordRequest"));
      case NO_RECORDS_AVAILABLE ->
          ask(running(in(""), DialMode.PREVIEW), request("PreviewRecordRequest"));
      case RECORD_NOT_FOUND -> ask(in(""), about("RecordReject"));
      case INVALID_TIME ->
          ask(talking(DialMode.PROGRESSIVE), reschedule("RecordReschedule", "01/01/2020 10:00"));
      case INVALID_TIME_FORMAT ->
          ask(talking(DialMode.PROGRESSIVE), reschedule("RecordReschedule", "25/45/00"));
      case NO_CALL_FOUND -> ask(in(""), about("RecordProcessed"));
      case DB_ERROR -> ask(loaded(in("", DesktopErrorsTest::failing)), addition());
      case CHAINED_RECORDS_NOT_FOUND ->
          ask(loaded(in("")), addition().put("GSW_CHAIN_ID", UNKNOWN_HANDLE));
      case RECORD_ALREADY_EXISTS -> {
        loaded(in("")).add(3, 1, "5550001", 0, 86_400, 122);
        yield ask(world, addition().put("GSW_CHAIN_ID", 3).put("GSW_CHAIN_N", 1));
      }
      case ADD_RECORD_ERROR -> ask(loaded(in("")), addition().put("GSW_RECORD_TYPE", 7));
      case SCHEDULED_RECORD_NOT_FOUND ->
          ask(
              in(""),
              reschedule("ScheduledRecordReschedule", "11/24/2026 15:30")
                  .put("GSW_RECORD_HANDLE", UNKNOWN_HANDLE));
      case PREVIEW_MODE_ALREADY_STARTED -> {
        ask(loaded(in("")), request("PreviewDialingModeStart"));
        yield ask(world, request("PreviewDialingModeStart"));
      }
      case PREVIEW_MODE_NOT_STARTED -> ask(loaded(in("")), request("PreviewDialingModeOver"));
      case DUPLICATE_REQUEST -> {
        AgentCall call = talking(DialMode.PREDICTIVE);
        ask(call, request("ReadyTime").put("GSW_READY_TIME", 5));
        yield ask(call, request("ReadyTime").put("GSW_READY_TIME", 5));
      }
    };
  }

  private SessionWorld in(String options) {
    return in(options, store -> store);
  }

  private SessionWorld in(String options, UnaryOperator<ChainStore> store) {
    world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace(
                    "lists: [{listDbid: 1}]",
                    "options: {default: {%s}}, lists: [{listDbid: 1}]".formatted(options)),
            store,
            "talk.seconds",
            "fixed(60)");
    return world;
  }

  private static ChainStore failing(ChainStore store) {
    return (ChainStore)
        Proxy.newProxyInstance(
            ChainStore.class.getClassLoader(),
            new Class<?>[] {ChainStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("add")) {
                throw new StoreException("the disk is full", new SQLException());
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  private static SessionWorld loaded(SessionWorld world) {
    world.load();
    return world;
  }

  private static SessionWorld running(SessionWorld world, DialMode mode) {
    loaded(world).start(new DialParameters(mode, OptimizeBy.OVERDIAL_RATE, 3));
    world.advance(Duration.ofSeconds(6));
    return world;
  }

  private AgentCall talking(DialMode mode) {
    in("record_processed: \"true\"").add("5550001");
    running(world, mode);
    return world.awaitCalls(AgentCallStage.ESTABLISHED, 1).get(0);
  }

  private AgentCall released() {
    talking(DialMode.PROGRESSIVE);
    return world.awaitCalls(AgentCallStage.RELEASED, 1).get(0);
  }

  private static TKVList.Builder request(String type) {
    return TKVList.builder()
        .put("GSW_AGENT_REQ_TYPE", type)
        .put("GSW_APPLICATION_ID", 101)
        .put("GSW_CALLING_LIST", "Spring List")
        .put("GSW_CAMPAIGN_NAME", "Spring")
        .put("GSW_REFERENCE_ID", 77);
  }

  private static TKVList.Builder about(String type) {
    return request(type).put("GSW_RECORD_HANDLE", UNKNOWN_HANDLE);
  }

  private static TKVList.Builder reschedule(String type, String time) {
    return request(type).put("GSW_CALLBACK_TYPE", "Personal").put("GSW_DATE_TIME", time);
  }

  private static TKVList.Builder addition() {
    return request("AddRecord").put("GSW_PHONE", "5559000").put("GSW_TZ_NAME", "CET");
  }

  private TKVList ask(SessionWorld asked, TKVList.Builder request) {
    return ask(asked, AGENT, request);
  }

  /** Asks about the record of a call, as its agent. */
  private TKVList ask(AgentCall call, TKVList.Builder request) {
    return ask(
        world,
        call.agentLogin(),
        request.put("GSW_RECORD_HANDLE", call.userData().get("GSW_RECORD_HANDLE")));
  }

  private static TKVList ask(SessionWorld world, String agent, TKVList.Builder request) {
    CompletableFuture<List<TKVList>> answer =
        new DesktopProtocol(
                world.sessions, world.withdrawals, world.additions, world::configuration)
            .answer(request.build(), Optional.of(agent));
    world.advance(Duration.ofSeconds(1));
    assertThat(answer.join()).hasSize(1);
    return answer.join().get(0);
  }
}
