package org.ocserver.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.HttpReadiness;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;
import org.ocserver.server.TestUsers;

/** One of two servers, with a broker whose disk can be full, and the desktops at this broker. */
final class ChaosServer implements AutoCloseable {
  private static final int BROKER_MEGABYTES = 96;

  /** Longer than a stop may take, with its drain. */
  private static final Duration TO_STOP = Duration.ofSeconds(150);

  private final String name;
  private final ServerPorts ports;
  private final ServerDirectory directory;
  private final Map<String, String> properties;
  private final FillableDisk brokerDisk;
  private final HttpApi http;
  private final DemoCampaign campaign;
  private final HttpReadiness readiness;
  private Optional<Desks> desks = Optional.empty();
  private Optional<ServerProcess> process = Optional.empty();

  ChaosServer(String name, int portOffset, ServerDirectory directory, String switchAddress)
      throws IOException {
    this.name = name;
    this.directory = directory;
    ports = new ServerPorts(portOffset);
    properties =
        Map.of(
            "jboss.node.name", name,
            "jboss.tx.node.id", name,
            "ocs.simulator.address", switchAddress);
    brokerDisk = FillableDisk.at(directory.path().resolve("data/activemq"), BROKER_MEGABYTES);
    http = new HttpApi(ports, TestUsers.ADMIN);
    campaign = new DemoCampaign(http);
    readiness = new HttpReadiness(ports);
  }

  /** A folder for a server, whose database is still that of the build. */
  static ServerDirectory folder(Path path) throws IOException {
    ServerDirectory directory = ServerDirectory.create(path);
    TestUsers.addTo(directory);
    DemoCampaign.addAgents(directory);
    return directory;
  }

  String name() {
    return name;
  }

  /** Puts a configuration in force. */
  void configure(String yaml) {
    http.mustPost("admin/configuration", "application/yaml", yaml);
  }

  DemoCampaign campaign() {
    return campaign;
  }

  /** Starts it, and has the agents' desktops connect to it from now on. */
  void start(List<AgentWork> agents) throws IOException {
    process = Optional.of(ServerProcess.start(directory, ports, properties));
    if (desks.isEmpty()) {
      desks = Optional.of(new Desks(ports, agents));
    }
  }

  boolean isRunning() {
    return process.filter(ServerProcess::isRunning).isPresent();
  }

  /** Whether it answers, and works. */
  boolean isWorking() {
    try {
      return isRunning() && readiness.isWorking();
    } catch (IOException noAnswer) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean isStandby() {
    try {
      return isRunning() && readiness.isStandby();
    } catch (IOException noAnswer) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void kill() {
    process.ifPresent(ServerProcess::kill9);
  }

  /** Ends it in good order; tells whether it ended by itself. It is killed if not. */
  boolean stop() throws InterruptedException {
    if (!isRunning()) {
      return true;
    }
    try {
      process.orElseThrow().stop(TO_STOP);
      return true;
    } catch (IllegalStateException killed) {
      return false;
    }
  }

  void freeze() throws IOException, InterruptedException {
    process.orElseThrow().freeze();
  }

  void thaw() throws IOException, InterruptedException {
    process.orElseThrow().thaw();
  }

  void fillBroker() throws IOException {
    brokerDisk.fill(processes());
  }

  void freeBroker() throws IOException {
    brokerDisk.free(processes());
  }

  private List<ProcessHandle> processes() {
    return process.flatMap(running -> ProcessHandle.of(running.pid())).stream().toList();
  }

  @Override
  public void close() {
    kill();
    desks.ifPresent(Desks::close);
    brokerDisk.close();
  }
}
