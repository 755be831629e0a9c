package org.ocserver.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.ocserver.campaign.jdbc.LocalPostgres;
import org.ocserver.server.ServerDatabase;
import org.ocserver.server.ServerDirectory;

/**
 * Where a benchmark's server keeps its data: in H2, or as {@code -Ddatabase=postgresql} has it, in
 * a PostgreSQL of this machine's packages that keeps what it commits.
 */
final class BenchDatabase implements AutoCloseable {
  private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "512MB");

  private final String url;
  private final Optional<LocalPostgres> postgres;

  private BenchDatabase(String url, Optional<LocalPostgres> postgres) {
    this.url = url;
    this.postgres = postgres;
  }

  /** Sets up the server of a directory, which has not been started yet. */
  static BenchDatabase of(ServerDirectory directory) throws IOException, InterruptedException {
    if (!System.getProperty("database", "h2").equals("postgresql")) {
      return new BenchDatabase(
          directory.databaseUrl() + ";USER=ocs;PASSWORD=ocs", Optional.empty());
    }
    LocalPostgres postgres = LocalPostgres.start(LocalPostgres.installed().orElseThrow(), SETTINGS);
    new ServerDatabase(postgres.url()).serve(directory);
    return new BenchDatabase(postgres.url(), Optional.of(postgres));
  }

  /** A number that a query tells; of H2, while the server is down. */
  int number(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Override
  public void close() {
    postgres.ifPresent(LocalPostgres::close);
  }
}
