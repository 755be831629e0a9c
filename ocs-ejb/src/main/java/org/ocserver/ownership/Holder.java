package org.ocserver.ownership;

import java.util.UUID;

/**
 * Who may hold a lease: one process of one server.
 *
 * @param node the server's name, for people
 * @param process a random number; a copy of a server, and a server started again, has another
 */
public record Holder(String node, String process) {
  /** A holder that there has not been before. */
  public static Holder of(String node) {
    return new Holder(node, UUID.randomUUID().toString());
  }
}
