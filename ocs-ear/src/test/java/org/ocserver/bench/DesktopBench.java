package org.ocserver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.bench.AgentRequests.Answer;
import org.ocserver.bench.AgentRequests.AtWork;
import org.ocserver.bench.RequestLoad.Outcome;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;

/**
 * The desktop protocol over the embedded broker: agents with records at work ask at an even rate,
 * then as fast as they are answered; beside it, in the same server, a bean that echoes.
 */
@EnabledIfSystemProperty(named = "bench", matches = "desktop")
class DesktopBench {
  private static final ServerPorts PORTS = new ServerPorts(300);
  private static final Credentials ADMIN = new Credentials("bench", "bench-secret");

  /** Named as an application of the configuration: a gateway. */
  private static final Credentials GATEWAY = new Credentials("CRM", "crm-secret");

  private static final int AGENTS = Integer.getInteger("agents", 1_000);
  private static final int RATE = Integer.getInteger("rate", 500);
  private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("seconds", 60));
  private static final int UTMOST = Integer.getInteger("utmost", 20_000);
  private static final int TURNS = 3;
  private static final double LIMIT_MILLIS = 100;

  private final PrintStream out = System.out;

  @Test
  void measure() throws Exception {
    ServerDirectory directory =
        ServerDirectory.create(Path.of(System.getProperty("ocs.test.servers"), "bench"));
    directory.addUser(ADMIN, "ocs-admin");
    directory.addUser(GATEWAY, "ocs-agent", "ocs-admin");
    BusyCampaign.prepare(directory, AGENTS);
    ShrinkWrap.create(JavaArchive.class, "echo.jar")
        .addClass(EchoBean.class)
        .as(ZipExporter.class)
        .exportTo(directory.path().resolve("deployments/echo.jar").toFile());
    try (ServerProcess server =
        ServerProcess.start(
            directory,
            PORTS,
            Map.of("ocs.simulator.settings", directory.simulatorSettings().toString()))) {
      server.awaitDeployed(Duration.ofMinutes(3));
      measure(new BusyCampaign(PORTS, ADMIN, AGENTS).begin(GATEWAY));
      server.stop();
    }
  }

  private void measure(List<AtWork> agents) throws Exception {
    desktop(agents, 0).utmost(UTMOST);
    echo(agents).utmost(UTMOST);
    double desktopRate = 0;
    double echoRate = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      double ofDesktop = desktop(agents, 0).utmost(UTMOST).perSecond();
      double ofEcho = echo(agents).utmost(UTMOST).perSecond();
      out.printf(
          Locale.ROOT,
          "bench desktop turn=%d per_second=%.0f echo_per_second=%.0f%n",
          turn + 1,
          ofDesktop,
          ofEcho);
      desktopRate += ofDesktop / TURNS;
      echoRate += ofEcho / TURNS;
    }
    Outcome echoed = echo(agents).steady(RATE, LENGTH);
    Outcome answered = desktop(agents, agents.size() / 2).steady(RATE, LENGTH);
    out.printf(
        Locale.ROOT,
        "bench desktop agents=%d rate=%d median_ms=%.1f echo_median_ms=%.1f unexpected=%d"
            + " per_second=%.0f echo_per_second=%.0f%n",
        agents.size(),
        RATE,
        answered.median(),
        echoed.median(),
        answered.unexpected(),
        desktopRate,
        echoRate);
    out.printf(
        Locale.ROOT,
        "bench desktop requests=%d lost=%d p99_ms=%.1f echo_p99_ms=%.1f ratio=%.2f%n",
        answered.requests(),
        answered.lost(),
        answered.p99(),
        echoed.p99(),
        desktopRate / echoRate);
    assertThat(answered.lost()).isZero();
    assertThat(answered.unexpected()).isZero();
    assertThat(answered.p99()).isLessThan(LIMIT_MILLIS);
  }

  private static RequestLoad desktop(List<AtWork> agents, int processed) {
    return new RequestLoad(
        PORTS,
        GATEWAY,
        "jms.queue.ocs.desktop.requests",
        new AgentRequests(agents, processed, Answer.ACKNOWLEDGED));
  }

  private static RequestLoad echo(List<AtWork> agents) {
    return new RequestLoad(
        PORTS, GATEWAY, "jms.queue.echo", new AgentRequests(agents, 0, Answer.ECHOED));
  }
}
