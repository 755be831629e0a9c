package org.ocserver.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A server in a process of its own. It ends with this JVM at the latest. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration STOP = Duration.ofSeconds(60);

  private final ServerDirectory directory;
  private final ServerPorts ports;
  private final Process process;

  private ServerProcess(ServerDirectory directory, ServerPorts ports, Process process) {
    this.directory = directory;
    this.ports = ports;
    this.process = process;
  }

  /**
   * Starts a server on a directory that no other server uses at the time; it may be one that was
   * used before. What the server prints goes to {@code console.log} there.
   *
   * @param properties system properties of the server
   */
  public static ServerProcess start(
      ServerDirectory directory, ServerPorts ports, Map<String, String> properties)
      throws IOException {
    Files.deleteIfExists(directory.deployedMarker());
    Files.deleteIfExists(directory.failedMarker());
    StandaloneCommandBuilder command =
        StandaloneCommandBuilder.of(ServerDirectory.installation())
            .setBaseDirectory(directory.path())
            .setServerConfiguration("ocs.xml")
            .addServerArgument("-Djboss.socket.binding.port-offset=" + ports.offset());
    properties.forEach((name, value) -> command.addServerArgument("-D" + name + "=" + value));
    Path console = directory.path().resolve("console.log");
    Process process =
        Launcher.of(command)
            .setRedirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
            .launch();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new ServerProcess(directory, ports, process);
  }

  public ServerPorts ports() {
    return ports;
  }

  public ServerDirectory directory() {
    return directory;
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /**
   * Waits until the EAR is deployed and does its work.
   *
   * @throws IllegalStateException if the server ended or the EAR cannot be deployed
   */
  public void awaitDeployed(Duration limit) {
    await("deployment of the EAR")
        .atMost(limit)
        .pollInterval(POLL)
        .until(() -> isDeployed() && readiness().isWorking());
  }

  /** How it answers on HTTP. */
  public HttpReadiness readiness() {
    return new HttpReadiness(ports);
  }

  private boolean isDeployed() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the server ended, see " + directory.path());
    }
    if (Files.exists(directory.failedMarker())) {
      throw new IllegalStateException(Files.readString(directory.failedMarker()));
    }
    return Files.exists(directory.deployedMarker());
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  public void kill9() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * Ends it in good order.
   *
   * @throws IllegalStateException if it does not end in a minute; it is killed then
   */
  public void stop() throws InterruptedException {
    stop(STOP);
  }

  /**
   * Ends it in good order (SIGTERM).
   *
   * @throws IllegalStateException if it does not end within the limit; it is killed then
   */
  public void stop(Duration limit) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
      kill9();
      throw new IllegalStateException("the server did not stop in " + limit);
    }
  }

  /** Stops it where it is, as a machine that hangs; what it has open stays open. */
  public void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets it go on. */
  public void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).inheritIO().start().waitFor();
  }

  /** Kills it if it still runs. */
  @Override
  public void close() {
    kill9();
  }
}
