package org.ocserver.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Rounds of all kinds, as many as are wanted. */
@EnabledIfSystemProperty(named = "bench", matches = "chaos")
class ChaosBench {
  private static final int ROUNDS = Integer.getInteger("rounds", 20);
  private static final long SEED = Long.getLong("seed", System.currentTimeMillis() % 1_000_000);
  private static final int LONGEST = Integer.getInteger("longest", 60);
  private static final String KINDS = System.getProperty("kinds", "");
  private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("limit", 120));
  private static final int DATABASE_MEGABYTES = 1024;

  private final PrintStream out = System.out;

  @Test
  void measure() throws Exception {
    List<Round> plan = Plan.of(SEED, ROUNDS, LONGEST, Plan.kinds(KINDS));
    Path folder = Files.createDirectories(Path.of(System.getProperty("ocs.test.servers"), "chaos"));
    out.printf("chaos seed=%d rounds=%d longest=%d%n", SEED, ROUNDS, LONGEST);
    try (World world = new World(folder, DATABASE_MEGABYTES, SEED)) {
      ChaosRun run = new ChaosRun(world, out, SEED, LIMIT);
      run.begin();
      try {
        for (Round round : plan) {
          run.play(round);
        }
        run.end();
      } finally {
        out.println(run.summary());
      }
      assertThat(run.isClean()).as(run.summary()).isTrue();
    }
  }
}
