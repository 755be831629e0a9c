package org.ocserver.chaos;

import java.time.Duration;
import java.util.Set;
import org.ocserver.chaos.audit.Rules;
import org.ocserver.demo.DemoCampaign;

/**
 * The demonstration's campaign with several treatments, contact limits, and desktops that must
 * finish each record.
 */
final class ChaosCampaign {
  private static final int MOST_ATTEMPTS = 5;

  private static final String TREATMENTS =
      """
      treatments:
        - {dbid: 1, tenantDbid: 1, name: Retry busy, callResult: 6, recordAction: retry_in, intervalMinutes: 1, cycleAttempt: 2}
        - {dbid: 2, tenantDbid: 1, name: Next after no answer, callResult: 7, sequence: 1, recordAction: next_in_chain}
        - {dbid: 3, tenantDbid: 1, name: Retry no answer, callResult: 7, sequence: 2, recordAction: retry_in, intervalMinutes: 1}
        - {dbid: 4, tenantDbid: 1, name: Retry machine, callResult: 9, recordAction: retry_in, intervalMinutes: 2}
        - {dbid: 5, tenantDbid: 1, name: Next after wrong number, callResult: 11, recordAction: next_in_chain}
      """;

  private static final String LIST_OPTIONS =
      "maxAttempts: %d, treatmentDbids: [1, 2, 3, 4, 5], options: {default: {record_processed: true, contact-number-limits: \"8/24h\"}}"
          .formatted(MOST_ATTEMPTS);

  static final Rules RULES =
      new Rules(Set.of(6, 7, 9, 11), MOST_ATTEMPTS, Duration.ofSeconds(1), Duration.ofSeconds(240));

  private ChaosCampaign() {}

  static String configuration() {
    return DemoCampaign.configuration()
        .replaceFirst("(?s)treatments:\n.*?callingLists:", TREATMENTS + "callingLists:")
        .replace("dailyTill: 86400}", "dailyTill: 86400, " + LIST_OPTIONS + "}")
        .replace(
            "        history_length: 30",
            "        history_length: 30\n        predictive_callback: true\n        stale_clean_timeout: 1");
  }
}
