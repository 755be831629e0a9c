package org.ocserver.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.ocserver.campaign.jdbc.LocalPostgres;
import org.ocserver.server.ServerDatabase;

/** A PostgreSQL that keeps what it commits, on a disk that can be full. */
final class ChaosDatabase implements AutoCloseable {
  private static final Map<String, String> SETTINGS =
      Map.of("shared_buffers", "128MB", "max_wal_size", "96MB", "min_wal_size", "32MB");

  private final FillableDisk disk;
  private final LocalPostgres postgres;
  private List<ProcessHandle> frozen = List.of();

  ChaosDatabase(Path folder, int megabytes) throws IOException {
    disk = FillableDisk.at(folder, megabytes);
    Path data = Files.createDirectory(disk.path().resolve("data"));
    postgres = LocalPostgres.start(LocalPostgres.installed().orElseThrow(), data, SETTINGS);
  }

  ServerDatabase address() {
    return new ServerDatabase(postgres.url());
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(postgres.url() + "&connectTimeout=10&socketTimeout=60");
  }

  boolean isRunning() {
    return !postgres.processes().isEmpty();
  }

  void crash() {
    postgres.crash();
  }

  void restart() {
    postgres.restart();
  }

  void freeze() throws IOException {
    frozen = postgres.processes();
    Signals.freeze(frozen);
  }

  void thaw() throws IOException {
    Signals.thaw(frozen);
    frozen = List.of();
  }

  void fill() throws IOException {
    disk.fill(postgres.processes());
  }

  void free() throws IOException {
    disk.free(postgres.processes());
  }

  /** Ends all connections but the one that says so. */
  void cut() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
    }
  }

  @Override
  public void close() throws IOException {
    thaw();
    free();
    postgres.close();
    disk.close();
  }
}
