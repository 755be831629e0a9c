package org.ocserver.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/** A connection on which requests go out byte by byte as they are written here. */
public final class WireConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final String authorization;

  /**
   * @param user whose Authorization header is added to each request
   */
  public WireConnection(ServerPorts ports, Credentials user) throws IOException {
    URI server = ports.http("");
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
    authorization = "Authorization: " + HttpApi.authorization(user) + "\r\n";
  }

  /**
   * Sends a request and waits for the whole answer.
   *
   * @param head request line and headers, each with its end of line
   */
  public String exchange(String head, String body) throws IOException {
    return exchange(head, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Likewise, with a body that need not be text. */
  public String exchange(String head, byte[] body) throws IOException {
    send(head + authorization + "\r\n", body);
    return answer();
  }

  /** The line that says who sends a request, for those that are written as a whole. */
  public String authorization() {
    return authorization;
  }

  /** Sends something, be it a request or not, and waits for nothing. */
  public void send(String head, byte[] body) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    socket.getOutputStream().write(request.toByteArray());
  }

  /**
   * Waits for the next answer.
   *
   * @throws EOFException if the server closes the connection instead
   */
  public String answer() throws IOException {
    StringBuilder answer = new StringBuilder();
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      answer.append(line).append('\n');
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    byte[] answered = in.readNBytes(length);
    return answer.append('\n').append(new String(answered, StandardCharsets.UTF_8)).toString();
  }

  /** All that the server still sends until it closes the connection. */
  public String rest() throws IOException {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException cutOff) {
      return "";
    }
  }

  /** Ends what is sent; answers are heard still. */
  public void sendNoMore() throws IOException {
    socket.shutdownOutput();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server closed the connection after: " + line);
      }
      line.append((char) next);
    }
    if (line.length() == 0 || line.charAt(line.length() - 1) != '\r') {
      throw new IOException("a line does not end as lines of HTTP do: " + line);
    }
    return line.substring(0, line.length() - 1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
