package org.ocserver.session.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.ocserver.session.port.TableKeys;
import org.ocserver.session.settings.SessionList;
import org.ocserver.session.settings.SessionSettings;

/**
 * Looks at the tables of a campaign group before it is loaded: a list whose table does not keep its
 * records apart is left out. Commands for the group that come meanwhile keep their order. Thread
 * safe.
 */
final class LoadChecks {
  private final TableKeys keys;

  /** The checks under way, with what waits behind them, by campaign group. */
  private final ConcurrentMap<Integer, CompletableFuture<Void>> underWay =
      new ConcurrentHashMap<>();

  LoadChecks(TableKeys keys) {
    this.keys = keys;
  }

  /**
   * What can be loaded.
   *
   * @param leftOut lists that cannot, each by its name with the reason
   */
  record Loadable(SessionSettings settings, List<String> leftOut) {}

  /**
   * @param load takes what is left, which has a list at least
   * @param refuse takes why nothing can be loaded
   */
  void check(SessionSettings settings, Consumer<Loadable> load, Consumer<String> refuse) {
    int group = settings.group().dbid();
    inOrder(
        group,
        problems(settings)
            .handle(
                (problems, failure) -> {
                  if (failure != null) {
                    refuse.accept("its tables cannot be looked at: " + reason(failure));
                  } else {
                    decide(settings, problems, load, refuse);
                  }
                  return null;
                }));
  }

  private CompletableFuture<Map<Integer, String>> problems(SessionSettings settings) {
    try {
      return keys.problems(settings.lists().stream().map(SessionList::table).toList());
    } catch (RejectedExecutionException noThread) {
      return CompletableFuture.failedFuture(noThread);
    }
  }

  private static void decide(
      SessionSettings settings,
      Map<Integer, String> problems,
      Consumer<Loadable> load,
      Consumer<String> refuse) {
    List<String> leftOut =
        settings.lists().stream()
            .map(SessionList::table)
            .filter(table -> problems.containsKey(table.listDbid()))
            .map(
                table ->
                    "the list %s is left out: %s"
                        .formatted(table.listName(), problems.get(table.listDbid())))
            .toList();
    SessionSettings rest = settings.without(problems.keySet());
    if (rest.lists().isEmpty()) {
      refuse.accept("no list is left: " + String.join("; ", leftOut));
    } else {
      load.accept(new Loadable(rest, leftOut));
    }
  }

  private static String reason(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause().getMessage()
        : failure.getMessage();
  }

  /** Posts a command, behind the check that is under way if there is one. */
  void post(int campaignGroupDbid, Runnable command) {
    CompletableFuture<Void> check = underWay.get(campaignGroupDbid);
    if (check == null) {
      command.run();
    } else {
      inOrder(campaignGroupDbid, check.thenRun(command));
    }
  }

  private void inOrder(int campaignGroupDbid, CompletableFuture<Void> last) {
    if (!last.isDone()) {
      underWay.put(campaignGroupDbid, last);
      last.whenComplete((done, failure) -> underWay.remove(campaignGroupDbid, last));
    }
  }
}
