package org.ocserver.idempotency;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request and its key, as numbers of fixed length.
 *
 * @param id the same for the same key of the same user, SHA-256 in hexadecimal digits
 * @param fingerprint the same for the same request, likewise
 */
public record KeyedRequest(String id, String fingerprint) {

  /**
   * @param user whose key it is; keys of different users have nothing to do with each other
   * @param method as POST
   * @param target path and query as the client wrote them
   * @param contentType empty if the client did not say
   */
  public static KeyedRequest of(
      String user,
      IdempotencyKey key,
      String method,
      String target,
      String contentType,
      byte[] body) {
    return new KeyedRequest(
        digest(bytes(user), bytes(key.value())),
        digest(bytes(method), bytes(target), bytes(contentType), body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Each part goes with its length, so that no two sequences look alike. */
  private static String digest(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      all.writeBytes(part);
    }
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
