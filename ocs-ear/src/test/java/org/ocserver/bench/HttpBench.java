package org.ocserver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.bench.HttpLoad.Request;
import org.ocserver.bench.HttpLoad.Tally;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;

/**
 * The HTTP interface: RecordProcessed on records that agents have, and the status of the campaign
 * groups; beside it, in the same server, a bare JAX-RS resource that answers 200.
 */
@EnabledIfSystemProperty(named = "bench", matches = "http")
class HttpBench {
  private static final ServerPorts PORTS = new ServerPorts(300);
  private static final Credentials ADMIN = new Credentials("bench", "bench-secret");
  private static final Credentials CLIENT = new Credentials("reporter", "reporter-secret");

  /** Named as an application of the configuration: a gateway. */
  private static final Credentials GATEWAY = new Credentials("CRM", "crm-secret");

  private static final int AGENTS = 100;
  private static final int CONNECTIONS = Integer.getInteger("connections", 32);

  /** On each connection, of all kinds together. */
  private static final int REQUESTS = Integer.getInteger("requests", 10_000);

  private static final int TURNS = Integer.getInteger("turns", 5);

  /** Turns before those that count, in which the server's code is compiled. */
  private static final int WARM_UP = Integer.getInteger("warmup", 2);

  private static final int KINDS = 4;

  /** On each connection in a turn, of one kind. */
  private static final int EACH = REQUESTS / KINDS / TURNS;

  private static final int OF_TURN = CONNECTIONS * EACH;

  /** What the campaign keeps in memory, so that it is as full at the end as at the beginning. */
  private static final int BUFFERED = 50 * AGENTS;

  private static final int RESULT = 33;
  private static final double HEAP_LIMIT = 1.05;
  private static final String BODY =
      "{\"GSW_APPLICATION_ID\": 101, \"GSW_CALLING_LIST\": \"Spring List\","
          + " \"GSW_CAMPAIGN_NAME\": \"Spring\", \"GSW_CALL_RESULT\": "
          + RESULT
          + "}";

  private final PrintStream out = System.out;

  /** A kind of request, with that of the baseline. */
  private record Sides(String name, Tally ours, Tally bare) {
    Sides(String name, int turns) {
      this(name, new Tally(turns * OF_TURN), new Tally(turns * OF_TURN));
    }
  }

  @Test
  void measure() throws Exception {
    ServerDirectory directory =
        ServerDirectory.create(Path.of(System.getProperty("ocs.test.servers"), "bench"));
    directory.addUser(ADMIN, "ocs-admin");
    directory.addUser(CLIENT, "ocs-application");
    directory.addUser(GATEWAY, "ocs-agent", "ocs-admin");
    BusyCampaign.prepare(directory, AGENTS);
    BareArchive.deployTo(directory);
    try (BenchDatabase database = BenchDatabase.of(directory)) {
      measure(directory);
      assertThat(
              database.number(
                  "SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 3"
                      + " AND \"call_result\" = "
                      + RESULT))
          .as("records that are done with, as the requests said")
          .isEqualTo((WARM_UP + TURNS) * OF_TURN);
    }
  }

  private void measure(ServerDirectory directory) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            directory,
            PORTS,
            Map.of("ocs.simulator.settings", directory.simulatorSettings().toString()))) {
      server.awaitDeployed(Duration.ofMinutes(3));
      try (PreviewedRecords records =
              new PreviewedRecords(
                  PORTS, ADMIN, GATEWAY, AGENTS, (WARM_UP + TURNS) * OF_TURN + BUFFERED);
          HttpLoad load = new HttpLoad(PORTS, CLIENT, CONNECTIONS);
          ServerHeap heap = new ServerHeap(server.pid())) {
        measure(records, load, heap);
      }
      server.stop();
    }
  }

  private void measure(PreviewedRecords records, HttpLoad load, ServerHeap heap) {
    Sides warmProcessed = new Sides("RecordProcessed", WARM_UP);
    Sides warmGroups = new Sides("campaigngroups", WARM_UP);
    for (int turn = 0; turn < WARM_UP; turn++) {
      turn(records, load, warmProcessed, warmGroups);
    }
    long before = heap.used();
    Sides processed = new Sides("RecordProcessed", TURNS);
    Sides groups = new Sides("campaigngroups", TURNS);
    for (int turn = 0; turn < TURNS; turn++) {
      turn(records, load, processed, groups);
    }
    long after = heap.used();
    tell(processed);
    tell(groups);
    out.printf(
        Locale.ROOT,
        "bench http connections=%d requests_per_connection=%d heap_before_mb=%.1f"
            + " heap_after_mb=%.1f heap_ratio=%.3f%n",
        CONNECTIONS,
        KINDS * TURNS * EACH,
        before / 1e6,
        after / 1e6,
        (double) after / before);
    for (Sides sides : List.of(warmProcessed, warmGroups, processed, groups)) {
      assertThat(sides.ours().refused()).as(sides.name()).isZero();
      assertThat(sides.bare().refused()).as(sides.name()).isZero();
    }
    assertThat((double) after / before).isLessThan(HEAP_LIMIT);
  }

  private static void turn(PreviewedRecords records, HttpLoad load, Sides processed, Sides groups) {
    List<Integer> handles = records.take(OF_TURN);
    Request process =
        (connection, number) ->
            connection.post("/records/" + handles.get(number) + "?req=RecordProcessed", BODY);
    load.turn(
        processed.bare(), EACH, (connection, number) -> connection.post(BareArchive.PATH, BODY));
    load.turn(processed.ours(), EACH, process);
    load.turn(groups.bare(), EACH, (connection, number) -> connection.get(BareArchive.PATH));
    load.turn(groups.ours(), EACH, (connection, number) -> connection.get("/campaigngroups"));
  }

  private void tell(Sides sides) {
    out.printf(
        Locale.ROOT,
        "bench http request=%s per_second=%.0f bare_per_second=%.0f p99_ms=%.2f bare_p99_ms=%.2f"
            + " ratio=%.2f%n",
        sides.name(),
        sides.ours().perSecond(),
        sides.bare().perSecond(),
        sides.ours().p99(),
        sides.bare().p99(),
        sides.ours().perSecond() / sides.bare().perSecond());
  }
}
