package org.ocserver.campaign.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of this machine's packages, started on a port and in a data folder of its own, for
 * the user of the tests only. Stopped and deleted when it is closed, at the latest with the JVM.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  /** PostgreSQL does not run as root; its package comes with this user. */
  private static final String SERVER_USER = "postgres";

  /** For tests: what is written need not outlive them. */
  public static final Map<String, String> FORGETFUL =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

  private final Path bin;
  private final Path data;
  private final int port;
  private String options = "";
  private final Thread atExit = new Thread(this::stop);

  private LocalPostgres(Path bin, Path data, int port) {
    this.bin = bin;
    this.data = data;
    this.port = port;
  }

  /** The programs of the newest version that is installed; none if none is. */
  public static Optional<Path> installed() {
    if (!Files.isDirectory(PACKAGES)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions
          .filter(version -> version.getFileName().toString().matches("[0-9]+"))
          .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
          .max(Comparator.comparing(version -> Integer.valueOf(version.getFileName().toString())))
          .map(version -> version.resolve("bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a server.
   *
   * @param settings as in postgresql.conf
   */
  public static LocalPostgres start(Path bin, Map<String, String> settings) {
    try {
      Path data = Files.createTempDirectory("ocs-postgresql");
      if (ROOT) {
        Files.setOwner(
            data,
            data.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(SERVER_USER));
      }
      LocalPostgres server = new LocalPostgres(bin, data, freePort());
      server.run(
          "initdb", "-A", "trust", "-U", SERVER_USER, "-E", "UTF8", "--locale=C.UTF-8", "-N");
      Runtime.getRuntime().addShutdownHook(server.atExit);
      server.startAs(options(server, settings));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startAs(String options) throws IOException {
    this.options = options;
    run("pg_ctl", "-w", "-l", data.resolve("log").toString(), "-o", options, "start");
  }

  /** Ends it at once, and keeps its data. */
  public void down() throws IOException {
    run("pg_ctl", "-w", "-m", "immediate", "stop");
  }

  /** Starts it again on its data. */
  public void up() throws IOException {
    startAs(options);
  }

  /** Holds all its processes where they are; what is connected stays so. */
  public void freeze() throws IOException {
    signal("-STOP");
  }

  /** Lets them go on. */
  public void thaw() throws IOException {
    signal("-CONT");
  }

  private void signal(String name) throws IOException {
    long first = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    List<String> command = new ArrayList<>(List.of("kill", name, String.valueOf(first)));
    ProcessHandle.of(first).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(process -> command.add(String.valueOf(process.pid())));
    try {
      // One that has just ended costs an error; the others have their signal.
      new ProcessBuilder(command).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String options(LocalPostgres server, Map<String, String> settings) {
    StringBuilder options = new StringBuilder("-p " + server.port);
    options.append(
        " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300");
    settings.forEach(
        (name, value) -> options.append(" -c ").append(name).append('=').append(value));
    return options.toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + SERVER_USER;
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (ROOT) {
      command.addAll(List.of("runuser", "-u", SERVER_USER, "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of("-D", data.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("ocs-postgresql", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(data.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(program + " failed: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(output);
    }
  }

  private void stop() {
    try {
      run("pg_ctl", "-w", "-m", "immediate", "stop");
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    stop();
  }
}
