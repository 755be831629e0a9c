package org.ocserver.outage;

import java.time.Instant;

/**
 * Something is missing.
 *
 * @param since when it last did its work
 * @param reason what is known of why, for people
 */
public record Outage(Dependency missing, Instant since, String reason) {
  /** In words, such as "database missing since …: no answer". */
  public String description() {
    return missing.words() + " missing since " + since + ": " + reason;
  }
}
