package org.ocserver.session.state;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;

/**
 * What treatment documents have to tell, in the server's log: so much of it in a minute and no
 * more, for each of thousands of chains may say the same.
 */
final class TreatmentLog {
  private static final Logger LOG = System.getLogger(TreatmentLog.class.getName());
  private static final int MOST_CHARACTERS = 500;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final String session;
  private final int mostLines;
  private Instant until = Instant.MIN;
  private int lines;

  /**
   * @param mostLines in a minute
   */
  TreatmentLog(String session, int mostLines) {
    this.session = session;
    this.mostLines = mostLines;
  }

  void warn(String line) {
    lines++;
    if (lines <= mostLines) {
      LOG.log(Level.WARNING, "{0}: {1}", session, shortened(line));
    }
  }

  private static String shortened(String line) {
    return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
  }

  void tick(Instant now) {
    if (!now.isBefore(until)) {
      if (lines > mostLines) {
        LOG.log(Level.WARNING, "{0}: treatments had {1} more to say", session, lines - mostLines);
      }
      lines = 0;
      until = now.plus(PERIOD);
    }
  }
}
