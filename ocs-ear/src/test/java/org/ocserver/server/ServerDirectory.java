package org.ocserver.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one server keeps its configuration, users, deployments and data ({@code
 * jboss.server.base.dir}).
 */
public final class ServerDirectory {
  private static final String EAR = "ocs.ear";
  private static final String REALM = "ApplicationRealm";

  private final Path path;

  private ServerDirectory(Path path) {
    this.path = path;
  }

  /** Where the build unpacked the server. */
  public static Path installation() {
    return Path.of(System.getProperty("ocs.wildfly.home", "target/wildfly")).toAbsolutePath();
  }

  /** A new directory with configuration and EAR as the build made them, and no data. */
  public static ServerDirectory create(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    if (Files.exists(absolute)) {
      deleteAll(absolute);
    }
    Path original = installation().resolve("standalone");
    copyFlat(original.resolve("configuration"), absolute.resolve("configuration"));
    Path deployments = Files.createDirectories(absolute.resolve("deployments"));
    Files.copy(original.resolve("deployments").resolve(EAR), deployments.resolve(EAR));
    return new ServerDirectory(absolute);
  }

  /** A directory that was created before. */
  public static ServerDirectory at(Path path) {
    return new ServerDirectory(path.toAbsolutePath());
  }

  public Path path() {
    return path;
  }

  /** The file that says that the EAR is deployed. */
  Path deployedMarker() {
    return path.resolve("deployments").resolve(EAR + ".deployed");
  }

  /** The file that says why the EAR could not be deployed. */
  Path failedMarker() {
    return path.resolve("deployments").resolve(EAR + ".failed");
  }

  /** The JDBC URL of its H2 database, for use while the server does not run. */
  public String databaseUrl() {
    return "jdbc:h2:file:" + path.resolve("data/ocs/ocs");
  }

  /**
   * What the simulated switch is told; a server hears of it by the property ocs.simulator.settings.
   */
  public Path simulatorSettings() {
    return path.resolve("simulator.properties");
  }

  /** The file in which the simulated switch notes each number that it dials. */
  public Path callLog() {
    return path.resolve("calls.csv");
  }

  /**
   * Writes the settings of the simulated switch; it will note its calls in {@link #callLog()}.
   *
   * @param settings key and value in turn
   */
  public void writeSimulatorSettings(String... settings) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("call.log=" + callLog());
    for (int i = 0; i < settings.length; i += 2) {
      lines.add(settings[i] + "=" + settings[i + 1]);
    }
    Files.write(simulatorSettings(), lines);
  }

  /** The lines of the server's log with a message of that number. */
  public List<String> logged(String number) throws IOException {
    return Files.readAllLines(path.resolve("log/server.log")).stream()
        .filter(line -> line.contains(number))
        .toList();
  }

  /** Adds a user, as {@code add-user.sh -a} does. */
  public void addUser(Credentials user, String... roles) throws IOException {
    append("application-users.properties", user.name() + "=" + hash(user));
    append("application-roles.properties", user.name() + "=" + String.join(",", roles));
  }

  private void append(String file, String line) throws IOException {
    Files.write(
        path.resolve("configuration").resolve(file), List.of(line), StandardOpenOption.APPEND);
  }

  /** The form in which WildFly keeps passwords: of the digest mechanism of HTTP. */
  private static String hash(Credentials user) {
    String secret = user.name() + ":" + REALM + ":" + user.password();
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void copyFlat(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void deleteAll(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
