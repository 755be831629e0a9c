package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.session.SessionWorld;
import org.ocserver.telephony.TKVList;

/** What an agent's desktop is told of a callback, from its time until it is canceled. */
class RecordEventsTest {
  private record Sent(String agentLogin, TKVList event) {}

  private final SessionWorld world = new SessionWorld();
  private final List<Sent> sent = new ArrayList<>();

  @BeforeEach
  void haveACallbackDue() {
    world.add("4155550001");
    world.execute(
        "UPDATE \"customers\" SET \"record_type\" = 5, \"agent_id\" = 'agent2', \"call_result\" = 33, \"attempt\" = 1, \"call_time\" = 1795000000, \"dial_sched_time\" = "
            + world.time.now().getEpochSecond());
    world.load();
    world.start();
    world.advance(Duration.ofSeconds(5));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private TKVList event(String name) {
    sent.clear();
    DesktopNotifications notifications =
        new DesktopNotifications((agent, event) -> sent.add(new Sent(agent, event)));
    List.copyOf(world.events).forEach(notifications::on);
    Sent found =
        sent.stream()
            .filter(s -> s.event().get("GSW_USER_EVENT").filter(name::equals).isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(found.agentLogin()).isEqualTo("agent2");
    return found.event();
  }

  @Test
  @Manual("ScheduledCall: its mandatory keys")
  @Manual("URI Supported by OCS: GSW_RECORD_URI of a record given to a desktop")
  void shouldTellAllOfTheRecordWhenACallbackIsDue() {
    TKVList event = event("ScheduledCall");
    assertThat(event.get("GSW_APPLICATION_ID")).contains(101);
    assertThat(event.get("GSW_CAMPAIGN_NAME")).contains("Spring");
    assertThat(event.get("GSW_CALLING_LIST")).contains("Spring List");
    assertThat(event.get("GSW_RECORD_HANDLE")).get().isInstanceOf(Integer.class);
    assertThat(event.string("GSW_RECORD_URI").orElseThrow())
        .startsWith(SessionWorld.RECORD_URI_BASE);
    assertThat(event.get("GSW_PHONE")).contains("4155550001");
    assertThat(event.get("GSW_CALL_RESULT")).contains(33);
    assertThat(event.get("GSW_CALLBACK_TYPE")).contains("Personal");
    assertThat(event.get("GSW_CALL_TIME")).contains("1795000000");
    assertThat(event.get("GSW_CHAIN_ID")).contains(1);
    assertThat(event.get("GSW_DATE_TIME")).contains("11/24/2026 10:00");
    assertThat(event.get("GSW_FROM")).contains(28_800);
    assertThat(event.get("GSW_UNTIL")).contains(64_800);
    assertThat(event.get("GSW_TZ_OFFSET")).contains(3600);
    assertThat(event.get("customer_name")).contains("Name 1");
    assertThat(event.get("balance")).contains(12);
  }

  @Test
  @Manual("RecordCancel: its keys")
  void shouldTellTheDesktopWhenTheCallbackIsCanceled() {
    world
        .withdrawals
        .cancel(
            1, OptionalInt.empty(), new ContactMatch.Phone("4155550001"), ChainScope.RECORD_ONLY)
        .join();
    TKVList event = event("RecordCancel");
    assertThat(event.get("GSW_CHAIN_ATTR")).contains("RecordOnly");
    assertThat(event.get("GSW_PHONE")).contains("4155550001");
    assertThat(event.get("GSW_CUSTOMER_ID")).contains("C1");
    assertThat(event.get("GSW_RECORD_HANDLE")).isPresent();
    assertThat(world.record(10)).containsEntry("record_status", 5);
  }
}
