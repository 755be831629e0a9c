package org.ocserver.pacing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.ocserver.pacing.bench.VicidialPacer.Settings;

/**
 * All policies on the same workloads and seeds.
 *
 * @param seeds how many runs a cell has, from {@code firstSeed} on
 * @param tuningSeeds on how many of them VICIdial and the informed policy are tuned
 */
record Comparison(List<Workload> workloads, long firstSeed, int seeds, int tuningSeeds) {
  static final List<String> POLICIES =
      List.of(
          "ocs",
          "vicidial-default",
          "vicidial-tuned",
          "issabel",
          "erlang",
          "ratio-1",
          "ratio-2",
          "ratio-3",
          "progressive",
          "informed",
          "clairvoyant");

  /** The cells, by workload and then by policy, each told as soon as it is there. */
  List<Cell> run(Consumer<Cell> told) throws InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Cell>> cells = new ArrayList<>();
      for (Workload workload : workloads) {
        for (String policy : POLICIES) {
          Callable<Cell> task =
              () -> {
                Cell cell = tuning(workload, seeds).cell(policy(policy, workload));
                told.accept(cell);
                return cell;
              };
          cells.add(threads.submit(task));
        }
      }
      List<Cell> done = new ArrayList<>();
      for (Future<Cell> cell : cells) {
        done.add(cell.get());
      }
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Policy policy(String name, Workload workload) {
    return switch (name) {
      case "ocs" -> Policies.ocs();
      case "vicidial-default" -> Policies.vicidial(name, Settings.DEFAULT);
      case "vicidial-tuned" -> tuning(workload, tuningSeeds).vicidial();
      case "issabel" -> Policies.issabel();
      case "erlang" -> Policies.erlang();
      case "ratio-1" -> Policies.ratio(1);
      case "ratio-2" -> Policies.ratio(2);
      case "ratio-3" -> Policies.ratio(3);
      case "progressive" -> Policies.progressive();
      case "informed" -> tuning(workload, tuningSeeds).informed();
      case "clairvoyant" -> Policies.clairvoyant();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Tuning tuning(Workload workload, int count) {
    return new Tuning(workload, LongStream.range(firstSeed, firstSeed + count).toArray());
  }
}
