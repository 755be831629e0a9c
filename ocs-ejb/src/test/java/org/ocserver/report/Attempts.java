package org.ocserver.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ocserver.callinglist.AttemptDetails;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.Expectation;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.jdbc.BookedAlone;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.document.ConfigurationDocument;
import org.ocserver.session.SessionWorld;

/** Attempts for tests, of the campaign in the tests' configuration. */
public final class Attempts {
  public static final int SERVER = 101;
  public static final Instant BEGUN = Instant.parse("2026-11-24T09:00:00.125Z");
  public static final ListTable TABLE =
      new ListTable(1, "Spring List", "customers", List.of(), "customer_id", RecordFilter.ALL, 0);
  public static final AttemptDetails DETAILS =
      new AttemptDetails(
          OptionalInt.of(2),
          OptionalInt.of(122),
          Optional.of(Instant.parse("2026-11-24T08:59:00Z")),
          OptionalInt.of(2),
          OptionalInt.of(3));

  private Attempts() {}

  public static AttemptStart start(String guid, Instant at) {
    return new AttemptStart(
        guid,
        SERVER,
        139,
        SessionWorld.GROUP,
        TABLE,
        70,
        7,
        900,
        "+4955501",
        at,
        new Expectation(List.of(), Set.of(70)),
        DETAILS);
  }

  /** An attempt that an agent answered; each moment comes a second after the one before. */
  public static AttemptEnd talked(String guid, Instant at) {
    Map<AttemptMoment, Instant> moments = new EnumMap<>(AttemptMoment.class);
    for (AttemptMoment moment : AttemptMoment.values()) {
      moments.put(moment, at.minusSeconds(20).plusSeconds(moment.ordinal()));
    }
    moments.remove(AttemptMoment.ABANDONED);
    moments.remove(AttemptMoment.COMPLETE_PROCESSING);
    return new AttemptEnd(guid, true, 33, "agent1", at, moments, "redial in 5 minutes");
  }

  public static AttemptEnd blocked(String guid, Instant at, BlockingRule rule) {
    return new AttemptEnd(
        guid, false, 3, "", at, Map.of(), "forbidden by validation", Optional.of(rule), false);
  }

  /** The end alone, without a record to write back. */
  public static ChainUpdate closing(AttemptEnd end) {
    return new ChainUpdate(SERVER, SessionWorld.GROUP, TABLE, List.of(), Optional.of(end));
  }

  /** As the history gives it. */
  public static CallAttempt attempt(String guid, Instant at, Optional<AttemptEnd> end) {
    return new CallAttempt(
        guid,
        SERVER,
        139,
        SessionWorld.GROUP,
        1,
        70,
        7,
        900,
        "+4955501",
        BookedAlone.NUMBER,
        at,
        DETAILS,
        end);
  }

  public static Configuration configuration() {
    return configuration(text -> text);
  }

  public static Configuration configuration(UnaryOperator<String> change) {
    try (var in = SessionWorld.class.getResourceAsStream("configuration.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ConfigurationDocument.read(change.apply(text)).configuration().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tests' configuration with history sent to an address. */
  public static Configuration sendingTo(String uri) {
    return configuration(
        text ->
            text.replace(
                "connections: [102]}",
                "connections: [102], options: {default: {send-history: \"true\", history-uri: \"%s\"}}}"
                    .formatted(uri)));
  }
}
