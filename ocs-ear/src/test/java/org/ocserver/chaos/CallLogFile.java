package org.ocserver.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.chaos.audit.CallLogLines;
import org.ocserver.chaos.audit.Dial;

/** The switch's call log, read on from where it was read last. */
final class CallLogFile {
  private static final int DIALED_FIELD = 1;

  private final Path path;
  private final List<String> lines = new ArrayList<>();
  private long position;

  CallLogFile(Path path) {
    this.path = path;
  }

  List<Dial> dials() throws IOException {
    read();
    return CallLogLines.dials(lines);
  }

  /** The first dial after a moment. */
  Optional<Instant> firstDialAfter(Instant moment) throws IOException {
    read();
    Optional<Instant> first = Optional.empty();
    for (int i = lines.size() - 1; i > 0; i--) {
      String[] fields = lines.get(i).split(",");
      Instant at = Instant.parse(fields[0]);
      if (!at.isAfter(moment)) {
        break;
      }
      if (fields[DIALED_FIELD].equals("DIALED")) {
        first = Optional.of(at);
      }
    }
    return first;
  }

  /** Takes in the lines that have been completed. */
  private void read() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (FileChannel file = FileChannel.open(path)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size() - position));
      while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
        continue;
      }
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      int end = text.lastIndexOf('\n') + 1;
      text.substring(0, end).lines().forEach(lines::add);
      position += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }
  }
}
