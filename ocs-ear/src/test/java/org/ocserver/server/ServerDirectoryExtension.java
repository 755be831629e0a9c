package org.ocserver.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.ocserver.demo.DemoCampaign;

/**
 * Makes the directory of the server that Arquillian starts, before it starts it. {@code
 * arquillian.xml} names the same directory.
 */
public final class ServerDirectoryExtension implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Preparation.class);
  }

  /** Comes before the observers that start containers. */
  public static final class Preparation {
    private static final int FIRST = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * A quick switch with agents who leave their desktops time to speak; how a call ends is said by
     * the last digits of its number.
     */
    private static final String[] SETTINGS = {
      "speed", "20",
      "patience.seconds", "fixed(3600)",
      "ring.seconds", "uniform(1,10)",
      "acw.seconds", "fixed(60)",
      "outcome.ANSWER", "1",
      "customer.suffix.01", "BUSY",
      "customer.suffix.02", "NO_ANSWER",
      "customer.suffix.03", "ANSWERING_MACHINE",
      "customer.suffix.04", "FAX",
      "customer.suffix.05", "SIT_INVALID_NUMBER",
    };

    void prepare(@Observes(precedence = FIRST) BeforeSuite event) throws IOException {
      Path servers = Path.of(System.getProperty("ocs.test.servers", "target/test-servers"));
      ServerDirectory directory = ServerDirectory.create(servers.resolve("arquillian"));
      TestUsers.addTo(directory);
      DemoCampaign.addAgents(directory);
      directory.writeSimulatorSettings(SETTINGS);
    }

    /** The EAR is deployed then, but its work begins when it holds the lease. */
    void awaitWork(@Observes AfterStart event) {
      new HttpReadiness(new ServerPorts(0)).awaitWork(PATIENCE);
    }
  }
}
