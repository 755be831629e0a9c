package org.ocserver.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/**
 * The ports of a server, on the loopback interface.
 *
 * @param offset added to each port's usual number
 */
public record ServerPorts(int offset) {
  /** A place below the root context, as {@code campaigngroups}. */
  public URI http(String path) {
    return URI.create("http://127.0.0.1:" + (8080 + offset) + "/" + path);
  }

  /** A place on the management port. */
  public URI management(String path) {
    return URI.create("http://127.0.0.1:" + (9990 + offset) + "/" + path);
  }

  /** The same over HTTPS. */
  public URI https(String path) {
    return URI.create("https://127.0.0.1:" + (8443 + offset) + "/" + path);
  }

  /** Whether some process listens on the HTTP port already. */
  public boolean isHttpTaken() {
    URI http = http("");
    try (Socket socket = new Socket(http.getHost(), http.getPort())) {
      return socket.isConnected();
    } catch (IOException nobodyListens) {
      return false;
    }
  }

  /** For {@code ActiveMQConnectionFactory}. */
  public String messagingUrl() {
    return "tcp://127.0.0.1:" + (61616 + offset);
  }
}
