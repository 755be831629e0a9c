package org.ocserver.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/** A connection that stays open from request to request; costs as little as a client can. */
final class KeptConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int STATUS_BEGIN = "HTTP/1.1 ".length();
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final String headers;
  private final StringBuilder line = new StringBuilder();

  KeptConnection(ServerPorts ports, Credentials user) throws IOException {
    URI server = ports.http("");
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
    byte[] secret = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
    headers =
        " HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(secret)
            + "\r\n";
  }

  /** Sends a GET and takes in the whole answer; its status. */
  int get(String target) throws IOException {
    return exchange("GET " + target + headers + "\r\n");
  }

  /** Sends a POST of JSON, of ASCII characters, and takes in the whole answer; its status. */
  int post(String target, String json) throws IOException {
    return exchange(
        "POST "
            + target
            + headers
            + "Content-Type: application/json\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n"
            + json);
  }

  private int exchange(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    readLine();
    int status = Integer.parseInt(line.substring(STATUS_BEGIN, STATUS_BEGIN + 3));
    int length = 0;
    for (readLine(); line.length() > 0; readLine()) {
      if (line.length() > LENGTH.length()
          && line.substring(0, LENGTH.length()).toLowerCase(Locale.ROOT).equals(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private void readLine() throws IOException {
    line.setLength(0);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server closed the connection after: " + line);
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
