package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the log of customers, when the database refuses what is written of them. */
class PrivateLogTest {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (line.getLevel().intValue() >= Level.INFO.intValue()) {
            lines.add(new SimpleFormatter().formatMessage(line) + printed(line.getThrown()));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(text));
    }
    return text.toString();
  }

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    Logger.getLogger("").removeHandler(listener);
  }

  @Test
  void shouldNameNoNumberOfTheListWhenTheDatabaseRefusesDialsAndResults() {
    try (SessionWorld world = new SessionWorld("agents", "5")) {
      world.addMany(30);
      world.load();
      world.start();
      for (int i = 0; i < 600 && world.dialed().size() < 3; i++) {
        world.advance(Duration.ofMillis(100));
      }
      assertThat(world.dialed()).hasSizeGreaterThanOrEqualTo(3);

      world.execute("UPDATE \"customers\" SET \"attempt\" = 7 WHERE \"record_status\" = 2");
      world.execute(
          "ALTER TABLE \"customers\" ADD CONSTRAINT refused CHECK (\"attempt\" IN (0, 7))");
      world.execute(
          "ALTER TABLE \"customers\" ADD CONSTRAINT no_result CHECK (\"call_result\" = 28)");
      world.advance(Duration.ofMinutes(5));

      List<String> numbers =
          world.rows("SELECT \"contact_info\" AS phone FROM \"customers\"").stream()
              .map(row -> String.valueOf(row.values().iterator().next()))
              .toList();
      assertThat(lines).anyMatch(line -> line.contains("SQL state 23"));
      assertThat(lines).noneMatch(line -> numbers.stream().anyMatch(line::contains));
    }
  }
}
