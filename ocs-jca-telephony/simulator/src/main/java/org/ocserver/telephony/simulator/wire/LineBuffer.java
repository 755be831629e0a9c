package org.ocserver.telephony.simulator.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of the bytes that arrive, in whatever pieces they come. */
final class LineBuffer {
  private final int longest;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  /**
   * @param longest how many bytes a line may have
   */
  LineBuffer(int longest) {
    this.longest = longest;
  }

  /**
   * The lines that are whole now, without their ends.
   *
   * @param bytes in an array
   * @throws BadLineException if a line is too long or no UTF-8; nothing more can be read then
   */
  List<String> add(ByteBuffer bytes) throws BadLineException {
    List<String> lines = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int end = endOfLine(bytes);
      int length = end - bytes.position();
      if (begun.size() + length > longest) {
        throw new BadLineException("a line has more than " + longest + " bytes");
      }
      begun.write(bytes.array(), bytes.arrayOffset() + bytes.position(), length);
      bytes.position(end);
      if (bytes.hasRemaining()) {
        bytes.get();
        lines.add(text());
        begun.reset();
      }
    }
    return lines;
  }

  /** How many bytes of a line came whose end did not. */
  int begun() {
    return begun.size();
  }

  /** Where the line feed is, or where the bytes end. */
  private static int endOfLine(ByteBuffer bytes) {
    int end = bytes.position();
    while (end < bytes.limit() && bytes.get(end) != '\n') {
      end++;
    }
    return end;
  }

  private String text() throws BadLineException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(begun.toByteArray()))
          .toString();
    } catch (CharacterCodingException unread) {
      throw new BadLineException("a line is not in UTF-8");
    }
  }
}
