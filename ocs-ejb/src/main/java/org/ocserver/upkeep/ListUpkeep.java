package org.ocserver.upkeep;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.Configuration;

/**
 * The upkeep of the lists of the configuration in force. Thread safe. The methods that take a list
 * throw {@link org.ocserver.session.settings.SessionSettings.Incomplete} if its configuration makes
 * no sense.
 */
public final class ListUpkeep {
  private record Work(int listDbid, CompletableFuture<TableReport> report) {}

  private final Map<String, Work> underWay = new ConcurrentHashMap<>();
  private final Supplier<Configuration> configuration;
  private final TableUpkeep tables;
  private final Executor executor;

  /**
   * @param executor on which tables are mended
   */
  public ListUpkeep(Supplier<Configuration> configuration, TableUpkeep tables, Executor executor) {
    this.configuration = configuration;
    this.tables = tables;
    this.executor = executor;
  }

  public Optional<CallingList> list(int dbid) {
    return configuration.get().callingList(dbid);
  }

  /** How the list's table stands. */
  public TableReport check(CallingList list) {
    return tables.check(TableNeeds.of(configuration.get(), list));
  }

  /** Whether the list's table is being mended by this server. */
  public boolean isUnderWay(TableReport report) {
    return underWay.containsKey(report.table());
  }

  /**
   * Mends the list's table. If that is under way already, no second time: its report is everyone's.
   *
   * @return empty if the table is being mended for another list
   */
  public Optional<CompletableFuture<TableReport>> mend(CallingList list) {
    TableNeeds needs = TableNeeds.of(configuration.get(), list);
    String table = needs.list().table();
    Work mine = new Work(list.dbid(), new CompletableFuture<>());
    Work other = underWay.putIfAbsent(table, mine);
    if (other != null) {
      return other.listDbid() == list.dbid() ? Optional.of(other.report()) : Optional.empty();
    }
    try {
      executor.execute(() -> run(needs, table, mine));
    } catch (RuntimeException rejected) {
      underWay.remove(table);
      throw rejected;
    }
    return Optional.of(mine.report());
  }

  private void run(TableNeeds needs, String table, Work work) {
    try {
      TableReport report = tables.mend(needs);
      underWay.remove(table);
      work.report().complete(report);
    } catch (RuntimeException failure) {
      underWay.remove(table);
      work.report().completeExceptionally(failure);
    }
  }
}
