package org.ocserver.web.admin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Loads, run one after another: two at once into one list would give the same record ids. Thread
 * safe.
 */
final class ImportQueue {
  private static final Logger LOG = System.getLogger(ImportQueue.class.getName());

  /** How many loads may wait or run. */
  static final int MAX_OPEN = 10;

  /** How many loads that are done can still be looked at. */
  static final int MAX_DONE = 50;

  private final Executor executor;
  private final Map<Integer, ListImport> loads = new TreeMap<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private int lastId;

  ImportQueue(Executor executor) {
    this.executor = executor;
  }

  /**
   * Takes on a load.
   *
   * @return empty if too many are waiting
   */
  synchronized Optional<ListImport> add(int listDbid, ListImport.Work work) {
    if (open() >= MAX_OPEN) {
      return Optional.empty();
    }
    forget();
    ListImport load = new ListImport(++lastId, listDbid);
    loads.put(load.id(), load);
    last = last.thenRunAsync(() -> run(load, work), executor);
    return Optional.of(load);
  }

  synchronized Optional<ListImport> find(int id) {
    return Optional.ofNullable(loads.get(id));
  }

  /** All that are known, in the order in which they came. */
  synchronized Collection<ListImport> all() {
    return List.copyOf(loads.values());
  }

  private long open() {
    return loads.values().stream().filter(load -> !load.view().state().isDone()).count();
  }

  private void forget() {
    long surplus = loads.size() - open() - MAX_DONE + 1;
    Iterator<ListImport> oldestFirst = loads.values().iterator();
    while (surplus > 0 && oldestFirst.hasNext()) {
      if (oldestFirst.next().view().state().isDone()) {
        oldestFirst.remove();
        surplus--;
      }
    }
  }

  private static void run(ListImport load, ListImport.Work work) {
    try {
      load.run(work);
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "Import " + load.id() + " broke off", failure);
      load.fail("internal error: the server's log has details");
    }
    LOG.log(
        Level.INFO,
        "Import {0} into calling list {1} {2}: {3} rows read, {4} loaded, {5} rejected",
        load.id(),
        load.view().listDbid(),
        load.view().state().word(),
        load.view().read(),
        load.view().loaded(),
        load.view().rejected());
  }
}
