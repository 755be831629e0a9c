package org.ocserver.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A server in a process of its own. It ends with this JVM at the latest. */
public final class ServerProcess implements AutoCloseable {
  private static final int UNAVAILABLE = 503;
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
   * Waits until the EAR is deployed and HTTP is served.
   *
   * @throws IllegalStateException if the server ended or the EAR cannot be deployed
   */
  public void awaitDeployed(Duration limit) {
    HttpClient client = HttpClient.newHttpClient();
    await("deployment of the EAR")
        .atMost(limit)
        .pollInterval(POLL)
        .until(() -> isDeployed() && isServing(client));
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

  private boolean isServing(HttpClient client) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(ports.http("")).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
          != UNAVAILABLE;
    } catch (ConnectException notYet) {
      return false;
    }
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
    process.destroy();
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      kill9();
      throw new IllegalStateException("the server did not stop in " + STOP);
    }
  }

  /** Kills it if it still runs. */
  @Override
  public void close() {
    kill9();
  }
}
