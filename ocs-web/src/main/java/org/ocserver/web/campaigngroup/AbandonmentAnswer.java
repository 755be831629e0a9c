package org.ocserver.web.campaigngroup;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Locale;
import org.ocserver.pacing.AbandonmentLedger;

/** The ledger of lost calls as JSON: shares from 0 to 1, numbers of calls, moments in UTC. */
public final class AbandonmentAnswer {
  private AbandonmentAnswer() {}

  public static JsonObjectBuilder of(AbandonmentLedger ledger) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("formula", ledger.rule().formula().name().toLowerCase(Locale.ROOT))
            .add("windowHours", ledger.window().toHours())
            .add("cap", ledger.cap())
            .add("answered", ledger.answered())
            .add("budget", ledger.budget())
            .add("spent", ledger.spent())
            .add("left", ledger.left())
            .add("projected", ledger.projected())
            .add("rate", ledger.rate())
            .add("rateLow", ledger.low())
            .add("rateHigh", ledger.high());
    ledger
        .worst()
        .ifPresent(
            worst ->
                json.add("worstRate", worst.rate())
                    .add("worstAt", Instant.ofEpochMilli(worst.at()).toString()));
    return json;
  }
}
