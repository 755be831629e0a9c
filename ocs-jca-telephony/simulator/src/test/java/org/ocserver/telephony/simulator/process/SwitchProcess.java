package org.ocserver.telephony.simulator.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A simulated switch in a process of its own, by its main class. It ends with this JVM at the
 * latest.
 */
public final class SwitchProcess implements AutoCloseable {
  private static final long END_SECONDS = 20;

  private final Process process;
  private final Path log;
  private final int port;

  private SwitchProcess(Process process, Path log) throws IOException {
    this.process = process;
    this.log = log;
    BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
    String said = String.valueOf(output.readLine());
    if (!said.startsWith("listening on 127.0.0.1:")) {
      process.destroyForcibly();
      throw new IOException("the switch did not start: " + said + " " + Files.readString(log));
    }
    this.port = Integer.parseInt(said.substring(said.lastIndexOf(':') + 1));
  }

  /**
   * Starts a switch and waits until it listens.
   *
   * @param directory for its settings and its log
   * @param port 0 takes a free one
   * @param settings as key, value, key, value…
   */
  public static SwitchProcess start(Path directory, int port, String... settings)
      throws IOException {
    Properties properties = new Properties();
    for (int i = 0; i < settings.length; i += 2) {
      properties.setProperty(settings[i], settings[i + 1]);
    }
    Path file = directory.resolve("switch.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    return launched(directory, "--settings=" + file, "--port=" + port);
  }

  static SwitchProcess launched(Path directory, String... arguments) throws IOException {
    return new SwitchProcess(launch(directory, arguments), log(directory));
  }

  static SwitchProcess ofJar(Path jar, Path directory) throws IOException {
    return new SwitchProcess(java(directory, "-jar", jar.toString()), log(directory));
  }

  static Process launch(Path directory, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SimulatorProcess.class.getName());
    command.addAll(List.of(arguments));
    return java(directory, command.toArray(String[]::new));
  }

  private static Process java(Path directory, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log(directory).toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  static Path log(Path directory) {
    return directory.resolve("switch.log");
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** What it has logged. */
  public List<String> logged() throws IOException {
    return Files.readAllLines(log);
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Stops all its threads, as kill -STOP does. */
  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets it go on. */
  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /**
   * Ends it in good order (SIGTERM).
   *
   * @throws IllegalStateException if it does not end
   */
  public void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the switch did not end in " + END_SECONDS + " s");
    }
  }

  /** Kills it if it still runs. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", name, String.valueOf(process.pid())).start().waitFor();
  }
}
