package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LocalTransactionTest {
  private final TestList list = new TestList();
  private final LocalTransaction transaction = new LocalTransaction(list.database);

  @Test
  void shouldRunWorkAgainThatEndedForADeadlock() throws Exception {
    list.add(1, 0);
    list.add(2, 0);
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (Future<Boolean> done :
          two.invokeAll(List.of(raising(10, 20, bothHoldOne), raising(20, 10, bothHoldOne)))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      two.shutdownNow();
    }
    assertThat(list.count("\"attempt\" = 2")).isEqualTo(2);
  }

  /**
   * Counts an attempt of both records; at first, not of the second before the other has its own.
   */
  private Callable<Boolean> raising(int first, int second, CyclicBarrier bothHoldOne) {
    AtomicBoolean again = new AtomicBoolean();
    return () ->
        transaction.run(
            "Counting",
            connection -> {
              raise(connection, first);
              if (!again.getAndSet(true)) {
                await(bothHoldOne);
              }
              raise(connection, second);
              return true;
            });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static void raise(Connection connection, int recordId) throws SQLException {
    SqlText.of("UPDATE \"customers\" SET \"attempt\" = COALESCE(\"attempt\", 0) + 1")
        .add(" WHERE \"record_id\" = ?", recordId)
        .prepare(connection)
        .executeUpdate();
  }
}
