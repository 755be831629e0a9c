package org.ocserver.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A database in a PostgreSQL that lets everyone in, for servers of tests to keep their data in.
 *
 * @param url for JDBC, with the user
 */
public record ServerDatabase(String url) {
  /** Has a server use it that has not been started yet. */
  public void serve(ServerDirectory directory) throws IOException, InterruptedException {
    new ServerScripts(directory, Map.of())
        .run("../datasources/restore-h2", "../datasources/configure-postgresql");
    URI address = URI.create(url.substring("jdbc:".length()));
    Path configuration = directory.path().resolve("configuration/ocs.xml");
    Files.writeString(
        configuration,
        Files.readString(configuration)
            .replace("${env.OCS_DB_PORT:5432}", String.valueOf(address.getPort()))
            .replace("${env.OCS_DB_NAME:ocs}", address.getPath().substring(1))
            .replace("${env.OCS_DB_USER:ocs}", "postgres")
            .replace("${env.OCS_DB_PASSWORD}", "trusted"));
  }
}
