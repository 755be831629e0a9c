package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.AttemptDetails;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainStore.Recovery;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MachineChange;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.Selection;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.StoredMachine;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.settings.SessionSettings;

class JdbcChainStoreTest {
  private static final int SERVER = 101;
  private static final int OTHER_SERVER = 201;

  private final SessionWorld world = new SessionWorld("agents", "0");
  private final SessionSettings settings =
      SessionSettings.of(world.configuration(), world.group(), world.time.clock().getZone());
  private final ListTable table =
      SessionSettings.tableOf(
          world.configuration(), world.configuration().callingList(1).orElseThrow());
  private final JdbcChainStore store =
      new JdbcChainStore(new LocalTransaction(world.database()), new RetrievalRules());

  @AfterEach
  void close() {
    world.close();
  }

  private List<Chain> retrieve(int server, int chains) {
    return store.retrieve(request(server, chains));
  }

  private Retrieval request(int server, int chains) {
    return new Retrieval(
        table,
        server,
        139,
        SessionWorld.GROUP,
        new Selection(List.of(RecordType.CAMPAIGN_RESCHEDULED, RecordType.GENERAL), false, false),
        chains,
        settings.timeZones(),
        SessionWorld.MORNING);
  }

  private AttemptStart start(Chain chain, String guid) {
    CallingRecord record = chain.first();
    return new AttemptStart(
        guid,
        SERVER,
        139,
        SessionWorld.GROUP,
        table,
        record.recordId(),
        record.chainId(),
        record.handle(),
        record.phone(),
        SessionWorld.MORNING,
        record.expectation(chain),
        AttemptDetails.UNKNOWN);
  }

  private ChainUpdate finished(int server, Chain chain, String guid, int result) {
    chain.first().set(MandatoryField.CALL_RESULT, result);
    chain.first().set(MandatoryField.ATTEMPT, chain.first().attempts() + 1);
    return new ChainUpdate(
        server,
        SessionWorld.GROUP,
        table,
        chain.records().stream().map(record -> record.toUpdate(RecordStatus.UPDATED)).toList(),
        Optional.of(
            new AttemptEnd(guid, true, result, "agent1", SessionWorld.MORNING, Map.of(), "")));
  }

  @Test
  @Manual("Record Statuses: Retrieved while in the active dialing queue")
  void shouldMarkTheWholeChainRetrievedAndSayWhoHoldsItWhenItIsTaken() {
    world.add(1, 1, "200", 0, 86400, 122);
    world.add(1, 0, "100", 0, 86400, 122);
    List<Chain> chains = retrieve(SERVER, 10);

    assertThat(chains).hasSize(1);
    assertThat(chains.get(0).records())
        .extracting(CallingRecord::phone)
        .containsExactly("100", "200");
    assertThat(world.record(10))
        .containsEntry("record_status", 2)
        .containsEntry("app_id", SERVER)
        .containsEntry("group_id", SessionWorld.GROUP);
    assertThat(world.record(11)).containsEntry("record_status", 2);
    assertThat(retrieve(SERVER, 10)).isEmpty();
  }

  @Test
  void shouldTakeNoChainOfWhichARecordIsHeldOrOutOfItsHours() {
    world.add(1, 0, "100", 0, 86400, 122);
    world.add(1, 1, "200", 0, 86400, 122);
    world.execute("UPDATE \"customers\" SET \"record_status\" = 2 WHERE \"record_id\" = 11");
    world.add(2, 0, "300", 11 * 3600, 12 * 3600, 122);
    world.add(3, 0, "400", 0, 86400, 777);
    assertThat(retrieve(SERVER, 10)).isEmpty();
    world.add(4, 0, "500", 23 * 3600, 11 * 3600, 122);
    assertThat(retrieve(SERVER, 10)).hasSize(1);
  }

  @Test
  void shouldGiveNoChainTwiceWhenSeveralServersRetrieveAtOnce() throws Exception {
    world.addMany(400);
    ExecutorService servers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Integer>>> work = new ArrayList<>();
      for (int server = 0; server < 4; server++) {
        int dbid = SERVER + server;
        work.add(() -> takeAll(dbid));
      }
      List<Integer> taken = new ArrayList<>();
      for (Future<List<Integer>> server : servers.invokeAll(work)) {
        taken.addAll(server.get());
      }
      Set<Integer> distinct = new TreeSet<>(taken);
      assertThat(taken).hasSameSizeAs(distinct).hasSize(400);
    } finally {
      servers.shutdownNow();
    }
  }

  private List<Integer> takeAll(int server) {
    List<Integer> taken = new ArrayList<>();
    int empty = 0;
    while (empty < 3) {
      List<Chain> chains = retrieve(server, 7);
      chains.forEach(chain -> taken.add(chain.chainId()));
      empty = chains.isEmpty() ? empty + 1 : 0;
    }
    return taken;
  }

  @Test
  void shouldCountTheAttemptOnceWhenTheWriteBackIsRepeated() {
    world.add("100");
    Chain chain = retrieve(SERVER, 1).get(0);
    store.begin(List.of(start(chain, "a1")));
    ChainUpdate update = finished(SERVER, chain, "a1", 33);
    store.save(List.of(update));
    store.save(List.of(update));

    assertThat(world.record(10))
        .containsEntry("attempt", 1)
        .containsEntry("call_result", 33)
        .containsEntry("record_status", 3)
        .containsEntry("app_id", null);
    assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE call_result = 33"))
        .isEqualTo(1);
  }

  @Test
  void shouldChangeNothingWhenTheChainIsAnothersByNow() {
    world.add("100");
    Chain chain = retrieve(SERVER, 1).get(0);
    store.recover(SERVER, List.of(table), SessionWorld.MORNING);
    retrieve(OTHER_SERVER, 1);
    store.save(List.of(finished(SERVER, chain, "a1", 6)));

    assertThat(world.record(10))
        .containsEntry("record_status", 2)
        .containsEntry("app_id", OTHER_SERVER)
        .containsEntry("attempt", 0);
  }

  @Test
  void shouldBeginNothingWhenOneOfTheAttemptsCannotBeWritten() {
    world.addMany(3);
    List<Chain> chains = retrieve(SERVER, 3);
    store.begin(List.of(start(chains.get(0), "a1")));
    List<AttemptStart> repeated = List.of(start(chains.get(1), "a2"), start(chains.get(2), "a1"));
    assertThatThrownBy(() -> store.begin(repeated)).isInstanceOf(StoreException.class);
    assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt")).isEqualTo(1);
  }

  @Test
  @Manual("Record Statuses: Stale if dialed and not updated")
  void shouldMarkStaleWhatMayHaveRungAndReleaseTheRestWhenTheServerDied() {
    world.addMany(3);
    world.add(8, 0, "800", 0, 86400, 122);
    world.add(8, 1, "801", 0, 86400, 122);
    List<Chain> chains = retrieve(SERVER, 10);
    world.add("999");
    retrieve(OTHER_SERVER, 10);
    store.begin(
        List.of(
            start(chains.get(0), "a1"), start(chains.get(1), "a2"), start(chains.get(3), "a3")));
    store.save(List.of(finished(SERVER, chains.get(1), "a2", 7)));

    Recovery found = store.recover(SERVER, List.of(table), SessionWorld.MORNING);

    assertThat(found).isEqualTo(new Recovery(2, 1));
    assertThat(world.record(10))
        .containsEntry("record_status", 4)
        .containsEntry("call_result", 46)
        .containsEntry("attempt", 1);
    assertThat(world.record(20)).containsEntry("record_status", 3).containsEntry("attempt", 1);
    assertThat(world.record(30)).containsEntry("record_status", 1).containsEntry("attempt", 0);
    assertThat(world.record(80)).containsEntry("record_status", 4).containsEntry("attempt", 1);
    assertThat(world.record(81)).containsEntry("record_status", 3).containsEntry("attempt", 0);
    assertThat(world.record(90))
        .containsEntry("record_status", 2)
        .containsEntry("app_id", OTHER_SERVER);
    assertThat(store.recover(SERVER, List.of(table), SessionWorld.MORNING))
        .isEqualTo(new Recovery(0, 0));
  }

  @Test
  void shouldGiveHandlesThatNoRecordHadBeforeWhenTheServerStartsAgain() {
    world.addMany(2);
    Chain first = retrieve(SERVER, 1).get(0);
    store.begin(List.of(start(first, "a1")));
    JdbcChainStore restarted =
        new JdbcChainStore(new LocalTransaction(world.database()), new RetrievalRules());
    Chain second = restarted.retrieve(request(SERVER, 1)).get(0);
    assertThat(second.first().handle()).isGreaterThan(first.first().handle());
  }

  private ChainUpdate waiting(int server, Chain chain, MachineChange machine) {
    chain
        .records()
        .forEach(r -> r.set(MandatoryField.TREATMENTS, StoredMachine.reference("machine-1")));
    return new ChainUpdate(
        server,
        SessionWorld.GROUP,
        table,
        chain.records().stream().map(record -> record.toUpdate(RecordStatus.READY)).toList(),
        Optional.empty(),
        machine);
  }

  @Test
  void shouldGiveAChainWithTheMachineThatWasStoredWithIt() {
    world.add(1, 0, "100", 0, 86400, 122);
    String state = "{\"a\": \"Ünd — 漢字'\"}".repeat(500);
    MachineChange stored = new MachineChange.Store(new StoredMachine("machine-1", state));
    store.save(List.of(waiting(SERVER, retrieve(SERVER, 1).get(0), stored)));
    Chain again = retrieve(SERVER, 1).get(0);
    assertThat(again.machine()).contains(new StoredMachine("machine-1", state));
    store.save(List.of(waiting(OTHER_SERVER, again, new MachineChange.Remove("machine-1"))));
    assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isEqualTo(1);
    store.save(List.of(waiting(SERVER, again, new MachineChange.Remove("machine-1"))));
    assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isZero();
    assertThat(retrieve(SERVER, 1).get(0).machine()).isEmpty();
  }

  @Test
  void shouldDropMachinesThatNoRecordNamesWhenTheServerStarts() {
    world.add(1, 0, "100", 0, 86400, 122);
    MachineChange stored = new MachineChange.Store(new StoredMachine("machine-1", "{}"));
    store.save(List.of(waiting(SERVER, retrieve(SERVER, 1).get(0), stored)));
    store.recover(SERVER, List.of(table), SessionWorld.MORNING);
    assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isEqualTo(1);
    world.execute("UPDATE \"customers\" SET \"record_status\" = 5");
    store.recover(SERVER, List.of(table), SessionWorld.MORNING);
    assertThat(world.count("SELECT COUNT(*) FROM ocs_chain_machine")).isZero();
  }
}
