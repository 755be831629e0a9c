package org.ocserver.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A request's body as text. */
public final class RequestText {
  private RequestText() {}

  /**
   * Reads a body; no more than one byte beyond the bound.
   *
   * @param maxBytes the longest body that is taken
   * @throws UnreadableBody if it is longer, not UTF-8, or breaks off
   */
  public static String read(InputStream body, int maxBytes) throws UnreadableBody {
    byte[] bytes;
    try {
      bytes = body.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw new UnreadableBody("the body cannot be read: " + e.getMessage(), false);
    }
    if (bytes.length > maxBytes) {
      throw new UnreadableBody("the body is longer than " + maxBytes + " bytes", true);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableBody("the body is not UTF-8", false);
    }
  }
}
