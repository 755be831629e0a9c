package org.ocserver.server;

import java.io.IOException;

/** One user for each role, for tests. */
public final class TestUsers {
  public static final Credentials ADMIN = new Credentials("test-admin", "admin-secret");
  public static final Credentials SUPERVISOR =
      new Credentials("test-supervisor", "supervisor-secret");
  public static final Credentials AGENT = new Credentials("test-agent", "agent-secret");
  public static final Credentials APPLICATION =
      new Credentials("test-application", "application-secret");

  private TestUsers() {}

  /** Makes them known to a server; best before its start. */
  public static void addTo(ServerDirectory directory) throws IOException {
    directory.addUser(ADMIN, "ocs-admin");
    directory.addUser(SUPERVISOR, "ocs-supervisor");
    directory.addUser(AGENT, "ocs-agent");
    directory.addUser(APPLICATION, "ocs-application");
  }
}
