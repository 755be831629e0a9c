package org.ocserver.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.jdbc.LocalPostgres;
import org.ocserver.chaos.Round.Kind;

/** The short form: five kinds of rounds with one server, pauses of at most 8 s. */
class ChaosIT {
  private static final long SEED = Long.getLong("seed", 1);
  private static final int LONGEST = 8;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int DATABASE_MEGABYTES = 320;
  private static final List<Kind> KINDS =
      List.of(
          Kind.KILL, Kind.FREEZE_SERVER, Kind.STOP_DATABASE, Kind.FREEZE_SWITCH, Kind.THIRD_PARTY);

  private final PrintStream out = System.out;

  @Test
  void shouldLoseNobodyAndCallNobodyTwiceWhateverHappens() throws Exception {
    assumeThat(LocalPostgres.installed()).as("a PostgreSQL of this machine").isPresent();
    Path folder =
        Files.createDirectories(Path.of(System.getProperty("ocs.test.servers"), "chaos-short"));
    out.printf("chaos seed=%d%n", SEED);
    try (World world = new World(folder, DATABASE_MEGABYTES, SEED)) {
      ChaosRun run = new ChaosRun(world, out, SEED, LIMIT);
      run.begin();
      for (Round round : Plan.of(SEED, KINDS.size(), LONGEST, KINDS)) {
        run.play(round);
      }
      run.end();
      out.println(run.summary());
      assertThat(run.isClean()).as(run.summary()).isTrue();
    }
  }
}
