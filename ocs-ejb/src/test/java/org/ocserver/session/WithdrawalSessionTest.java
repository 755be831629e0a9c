package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionEvent.RecordWithdrawn;
import org.ocserver.session.run.Withdrawals;

/** Records taken out of dialing while a session is loaded. */
class WithdrawalSessionTest {
  private static final int TENANT = 1;
  private static final Withdrawals.Reason REASON =
      new Withdrawals.Reason("asked us not to call", Optional.empty());

  private final SessionWorld world = new SessionWorld("talk.seconds", "fixed(60)");

  @AfterEach
  void close() {
    world.close();
  }

  private void chain(int chainId, String... phones) {
    for (int n = 0; n < phones.length; n++) {
      world.add(chainId, n, phones[n], 8 * 3600, 18 * 3600, 122);
    }
  }

  private Map<String, Object> record(int id) {
    return world.record(id);
  }

  @Test
  @Manual("RequestRecordCancel: all chained records are Canceled")
  void shouldCancelChainsInMemoryAndInTheTableWhenAPhoneIsCanceled() {
    chain(1, "5550001", "5550002");
    world.load();
    world.advance(Duration.ofSeconds(2));
    chain(2, "5550001");
    assertThat(record(10)).containsEntry("record_status", RecordStatus.RETRIEVED.value());

    Withdrawals.Outcome outcome =
        world
            .withdrawals
            .cancel(
                TENANT,
                OptionalInt.empty(),
                new ContactMatch.Phone("555-0001"),
                ChainScope.ALL_CHAIN)
            .join();
    assertThat(outcome.onDesktop()).isZero();
    for (int id : List.of(10, 11, 20)) {
      assertThat(record(id))
          .containsEntry("record_status", RecordStatus.CANCELED.value())
          .containsEntry("call_result", CallResult.CANCEL_RECORD.value());
    }
    world.start();
    world.advance(Duration.ofMinutes(1));
    assertThat(world.dialed()).isEmpty();
  }

  @Test
  @Manual("RequestRecordCancel: with RecordOnly the others of the chain are Updated")
  void shouldUpdateTheOthersWhenOnlyTheRecordIsCanceled() {
    chain(1, "5550001", "5550002");
    world.load();
    world.advance(Duration.ofSeconds(2));
    world
        .withdrawals
        .cancel(
            TENANT, OptionalInt.empty(), new ContactMatch.Phone("5550002"), ChainScope.RECORD_ONLY)
        .join();
    assertThat(record(11)).containsEntry("record_status", RecordStatus.CANCELED.value());
    assertThat(record(10)).containsEntry("record_status", RecordStatus.UPDATED.value());
  }

  @Test
  @Manual("DoNotCall: by phone, only the phone of the request is put on the list")
  void shouldCallNobodyOfTheCustomerWhenTheCustomerMustNotBeCalled() {
    chain(1, "5550001");
    chain(2, "5550002");
    world.load();
    world.advance(Duration.ofSeconds(2));
    world
        .withdrawals
        .doNotCall(TENANT, new ContactMatch.Customer("C1"), ChainScope.ALL_CHAIN, REASON)
        .join();
    assertThat(record(10))
        .containsEntry("record_type", RecordType.NO_CALL.value())
        .containsEntry("record_status", RecordStatus.UPDATED.value())
        .containsEntry("call_result", CallResult.DO_NOT_CALL.value());
    world.start();
    world.advance(Duration.ofMinutes(1));
    assertThat(world.dialed()).containsExactly("5550002");
    assertThat(world.rows("SELECT customer_id FROM gsw_donotcall_list"))
        .allSatisfy(row -> assertThat(row).containsValue("C1"));
  }

  @Test
  @Manual("DoNotCall: with RecordOnly all other records of the chain can be considered for dialing")
  void shouldDialTheOthersWhenOnlyOneNumberMustNotBeCalled() {
    chain(1, "5550001", "5550002");
    world.load();
    world.advance(Duration.ofSeconds(2));
    world
        .withdrawals
        .doNotCall(TENANT, new ContactMatch.Phone("5550001"), ChainScope.RECORD_ONLY, REASON)
        .join();
    world.start();
    world.advance(Duration.ofMinutes(1));
    assertThat(world.dialed()).containsExactly("5550002");
    assertThat(record(10)).containsEntry("record_type", RecordType.NO_CALL.value());
  }

  @Test
  @Manual("DoNotCall: by handle, all numbers of the chain are put on the list")
  void shouldListTheWholeChainWhenTheAgentNamesTheRecord() {
    chain(1, "5550001", "5550002");
    world.load();
    world.start();
    DeskWork desk = DeskWork.awaitCall(world);
    RecordOutcome outcome =
        world
            .withdrawals
            .doNotCallRecord(
                desk.handle(), Optional.of(desk.agentLogin()), ChainScope.ALL_CHAIN, REASON)
            .join();
    assertThat(outcome).isInstanceOf(RecordOutcome.Accepted.class);
    assertThat(world.rows("SELECT phone FROM gsw_donotcall_list ORDER BY phone"))
        .extracting(row -> row.values().iterator().next())
        .containsExactly("5550001", "5550002");
    for (int id : List.of(10, 11)) {
      assertThat(record(id))
          .containsEntry("record_type", RecordType.NO_CALL.value())
          .containsEntry("record_status", RecordStatus.UPDATED.value());
    }
  }

  @Test
  @Manual("RecordCancel: the desktop that has the record is told")
  void shouldTellTheDesktopWhenItsRecordIsCanceledElsewhere() {
    chain(1, "5550001");
    world.load();
    world.start();
    DeskWork desk = DeskWork.awaitCall(world);
    Withdrawals.Outcome outcome =
        world
            .withdrawals
            .cancel(
                TENANT,
                OptionalInt.empty(),
                new ContactMatch.Phone("5550001"),
                ChainScope.ALL_CHAIN)
            .join();
    assertThat(outcome.onDesktop()).isEqualTo(1);
    assertThat(world.events)
        .anyMatch(
            event ->
                event instanceof RecordWithdrawn withdrawn
                    && withdrawn.agentLogin().equals(desk.agentLogin()));
    desk.process(CallResult.ANSWER, AfterChange.DONE);
    assertThat(record(10))
        .containsEntry("record_status", RecordStatus.CANCELED.value())
        .containsEntry("call_result", CallResult.CANCEL_RECORD.value());
  }

  @Test
  void shouldTakeOutWhatComesFromTheDatabaseWhileTheRequestIsCarriedOut() {
    world.load();
    world
        .withdrawals
        .cancel(
            TENANT + 1,
            OptionalInt.empty(),
            new ContactMatch.Phone("5550001"),
            ChainScope.ALL_CHAIN)
        .join();
    chain(1, "5550001");
    world.start();
    world.advance(Duration.ofMinutes(1));
    assertThat(world.dialed()).containsExactly("5550001");
  }

  @Test
  @Manual(
      "Record Cancellation from a Third-Party Application: with a campaign, only its records are canceled")
  void shouldCancelOnlyInTheCampaignThatIsGiven() {
    chain(1, "5550001");
    world.load();
    world.advance(Duration.ofSeconds(2));
    chain(2, "5550001");
    ContactMatch phone = new ContactMatch.Phone("5550001");
    int campaign = world.group().campaignDbid();

    assertThat(cancelIn(campaign + 1, phone)).isEqualTo(new Withdrawals.Outcome(0, 0, 0));
    assertThat(record(10)).containsEntry("record_status", RecordStatus.RETRIEVED.value());
    assertThat(record(20)).containsEntry("record_status", RecordStatus.READY.value());

    assertThat(cancelIn(campaign, phone)).isEqualTo(new Withdrawals.Outcome(1, 2, 0));
    for (int id : List.of(10, 20)) {
      assertThat(record(id)).containsEntry("record_status", RecordStatus.CANCELED.value());
    }
  }

  private Withdrawals.Outcome cancelIn(int campaignDbid, ContactMatch match) {
    return world
        .withdrawals
        .cancel(TENANT, OptionalInt.of(campaignDbid), match, ChainScope.ALL_CHAIN)
        .join();
  }
}
