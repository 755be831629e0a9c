package org.ocserver.pacinglog;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.session.port.PacingLog;
import org.ocserver.session.run.Mailbox;

/**
 * A log in a file of its own, named by the session and by the moment of its first event. It is open
 * only while something is written.
 */
public final class PacingLogFile implements PacingLog {
  private static final Logger LOG = System.getLogger(PacingLogFile.class.getName());
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private record Line(long at, Supplier<String> text) {}

  private final Path folder;
  private final String name;
  private final Mailbox<Line> lines;
  private final StringBuilder unwritten = new StringBuilder();
  private Optional<Path> file = Optional.empty();
  private boolean broken;

  /**
   * @param name of the session
   * @param threads where it is written
   */
  public PacingLogFile(Path folder, String name, Executor threads) {
    this.folder = folder;
    this.name = name.replaceAll("[^A-Za-z0-9._@-]", "_");
    lines = new Mailbox<>(threads, this::take, this::write);
  }

  @Override
  public void on(PacingEvent event) {
    lines.post(new Line(event.at(), () -> PacingLines.of(event)));
  }

  @Override
  public void result(long at, long call, int callResult) {
    lines.post(new Line(at, () -> PacingLines.ofResult(at, call, callResult)));
  }

  private void take(Line line) {
    if (file.isEmpty()) {
      String moment = MOMENT.format(Instant.ofEpochMilli(line.at()));
      file = Optional.of(folder.resolve(name + "-" + moment + ".jsonl"));
    }
    unwritten.append(line.text().get()).append('\n');
  }

  private void write() {
    try {
      if (!unwritten.isEmpty() && !broken) {
        Files.createDirectories(folder);
        Files.writeString(
            file.orElseThrow(), unwritten, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException failure) {
      broken = true;
      LOG.log(Level.ERROR, "The pacing of {0} is no longer logged: {1}", name, failure);
    }
    unwritten.setLength(0);
  }
}
