package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.Withdrawal;

class ConcurrentRetrievalTest {
  private static final int SERVERS = 6;
  private static final int CHAINS = 60;
  private static final int ROUNDS = 60;

  private final TestList list = new TestList();

  private final CountDownLatch working = new CountDownLatch(SERVERS);

  /** Which server holds a chain; asked by all of them at once. */
  private final Map<Integer, Integer> holders = new ConcurrentHashMap<>();

  @Test
  void shouldNeverLetTwoHoldPartsOfOneChainWhenTheirListsChooseDifferently() throws Exception {
    for (int chain = 1; chain <= CHAINS; chain++) {
      for (int n = 0; n < 3; n++) {
        list.add(chain, n, "balance", n);
      }
    }
    ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int server = 1; server <= SERVERS; server++) {
        int dbid = server;
        work.add(() -> takeAndReturn(dbid));
      }
      work.add(this::withdrawNow);
      int taken = 0;
      for (Future<Integer> server : servers.invokeAll(work)) {
        taken += server.get();
      }
      assertThat(taken).isGreaterThan(CHAINS);
    } finally {
      servers.shutdownNow();
    }
    assertThat(list.count("\"record_status\" = 2")).isZero();
    assertThat(list.count("\"record_status\" = 1")).isEqualTo(3L * (CHAINS - 10));
  }

  private Integer takeAndReturn(int server) {
    try {
      return takeAndReturn(server, new Random(server));
    } finally {
      working.countDown();
    }
  }

  private int takeAndReturn(int server, Random random) {
    int taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ListTable table = TestList.table(filter(random), 0);
      List<Chain> chains =
          list.store.retrieve(TestList.request(server, table, 1 + random.nextInt(20)));
      for (Chain chain : chains) {
        assertThat(holders.putIfAbsent(chain.chainId(), server)).isNull();
      }
      taken += chains.size();
      chains.forEach(chain -> holders.remove(chain.chainId()));
      list.store.save(chains.stream().map(chain -> returned(server, chain)).toList());
    }
    return taken;
  }

  private static RecordFilter filter(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> RecordFilter.ALL;
      case 1 -> TestList.where("\"balance\" = ?", random.nextInt(3));
      case 2 -> TestList.where("\"balance\" <> ?", random.nextInt(3));
      default -> new RecordFilter("", List.of(), "\"balance\" DESC, \"record_id\" DESC");
    };
  }

  private static ChainUpdate returned(int server, Chain chain) {
    return new ChainUpdate(
        server,
        TestList.GROUP,
        chain.table(),
        chain.records().stream().map(record -> record.toUpdate(RecordStatus.READY)).toList(),
        Optional.empty());
  }

  /**
   * Until each of ten chains has been caught while nobody held it; once after all have returned
   * theirs must do.
   */
  private Integer withdrawNow() {
    for (int chain = 1; chain <= 10; chain++) {
      ContactMatch match = new ContactMatch.Phone("555" + chain + "0");
      boolean last = false;
      while (!last && list.count("\"chain_id\" = " + chain + " AND \"record_status\" <> 5") > 0) {
        last = working.getCount() == 0;
        list.store.withdraw(TestList.table(), match, ChainScope.ALL_CHAIN, Withdrawal.CANCEL);
      }
    }
    return 0;
  }
}
