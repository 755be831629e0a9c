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
  private final Map<String, String> settings;
  private final Thread atExit = new Thread(this::stop);

  private LocalPostgres(Path bin, Path data, int port, Map<String, String> settings) {
    this.bin = bin;
    this.data = data;
    this.port = port;
    this.settings = Map.copyOf(settings);
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
      return start(bin, Files.createTempDirectory("ocs-postgresql"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a server on a data folder.
   *
   * @param data a folder that is empty
   * @param settings as in postgresql.conf
   */
  public static LocalPostgres start(Path bin, Path data, Map<String, String> settings) {
    try {
      if (ROOT) {
        Files.setOwner(
            data,
            data.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(SERVER_USER));
      }
      LocalPostgres server = new LocalPostgres(bin, data, freePort(), settings);
      server.run(
          "initdb", "-A", "trust", "-U", SERVER_USER, "-E", "UTF8", "--locale=C.UTF-8", "-N");
      Runtime.getRuntime().addShutdownHook(server.atExit);
      server.restart();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again after it went down. */
  public void restart() {
    try {
      run("pg_ctl", "-w", "-l", data.resolve("log").toString(), "-o", options(), "start");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends all its processes at once, as a crash does. */
  public void crash() {
    try {
      run("pg_ctl", "-w", "-m", "immediate", "stop");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its processes: the one that listens, and those that it has made. None if it is down. */
  public List<ProcessHandle> processes() {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip())).stream()
          .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds all its processes where they are; what is connected stays so. */
  public void freeze() {
    signal("-STOP");
  }

  /** Lets them go on. */
  public void thaw() {
    signal("-CONT");
  }

  /** One that has just ended costs an error of the program; the others have their signal. */
  private void signal(String name) {
    List<String> command = new ArrayList<>(List.of("kill", name));
    processes().forEach(process -> command.add(String.valueOf(process.pid())));
    try {
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String options() {
    StringBuilder options = new StringBuilder("-p " + port);
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
      if (!processes().isEmpty()) {
        crash();
      }
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
