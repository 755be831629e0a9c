package org.ocserver.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;

/**
 * The first message of a TLS client, made by hand: no client of today sends one of an old version.
 *
 * <p>Source: RFC 5246, sections 6.2.1, 7.2 and 7.4.1.2.
 */
public final class TlsHello {
  /** The record with which a server goes on. */
  public static final int HANDSHAKE = 22;

  /** The record with which a server declines. */
  public static final int ALERT = 21;

  private static final int CLIENT_HELLO = 1;
  private static final int PATIENCE_MILLIS = 10_000;

  /** ECDHE and ECDSA, with AES-GCM for TLS 1.2 and AES-CBC for those before it. */
  private static final int[] CIPHERS = {0xC02B, 0xC009};

  /** supported_groups: secp256r1; signature_algorithms: ECDSA with SHA-256. */
  private static final int[][] EXTENSIONS = {
    {0x000A, 4, 0x0002, 0x0017}, {0x000D, 4, 0x0002, 0x0403},
  };

  private TlsHello() {}

  /**
   * Offers one version of TLS alone, and returns the type of the record that answers.
   *
   * @param minor 1 is TLS 1.0, 2 is TLS 1.1, 3 is TLS 1.2
   */
  public static int answerTo(URI server, int minor) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(hello(minor));
      InputStream in = socket.getInputStream();
      return in.read();
    }
  }

  private static byte[] hello(int minor) {
    ByteBuffer body = ByteBuffer.allocate(128);
    body.put((byte) 3).put((byte) minor).put(new byte[32]).put((byte) 0);
    body.putShort((short) (2 * CIPHERS.length));
    for (int cipher : CIPHERS) {
      body.putShort((short) cipher);
    }
    body.put((byte) 1).put((byte) 0);
    body.putShort((short) (8 * EXTENSIONS.length));
    for (int[] extension : EXTENSIONS) {
      for (int word : extension) {
        body.putShort((short) word);
      }
    }
    int length = body.flip().remaining();
    ByteBuffer record = ByteBuffer.allocate(length + 9);
    record.put((byte) HANDSHAKE).put((byte) 3).put((byte) minor).putShort((short) (length + 4));
    record.put((byte) CLIENT_HELLO).put((byte) 0).putShort((short) length).put(body);
    return record.array();
  }
}
