package org.ocserver.campaign.option;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.ocserver.campaign.option.OptionLevel.APPLICATION;
import static org.ocserver.campaign.option.OptionLevel.CALLING_LIST;
import static org.ocserver.campaign.option.OptionLevel.CAMPAIGN_GROUP;
import static org.ocserver.campaign.option.OptionType.bool;
import static org.ocserver.campaign.option.OptionType.duration;
import static org.ocserver.campaign.option.OptionType.integer;
import static org.ocserver.campaign.option.OptionType.optional;
import static org.ocserver.campaign.option.OptionType.text;

import java.time.Duration;
import java.util.Optional;

/** Options of treatments and of validation before a dial. */
public final class TreatmentOptions {
  static final OptionTopic TOPIC = new OptionTopic("Treatments and validation");

  public static final Option<Optional<String>> TREATMENT_URI =
      TOPIC.declare(
          new Option<>(
              "treatment-uri",
              CALLING_LIST,
              optional(text()),
              "URI",
              Optional.empty(),
              "The SCXML document that treats records.",
              "SCXML Architecture"));

  public static final Option<Integer> HTTP_CONNECTION_POOL_SIZE =
      TOPIC.declare(
          new Option<>(
              "http-connection-pool-size",
              CALLING_LIST,
              integer(1, 1000),
              "connections",
              10,
              "The most HTTP connections of SCXML treatments at once.",
              "SCXML Architecture"));

  public static final Option<Duration> HTTP_RESPONSE_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "http-response-timeout",
              CALLING_LIST,
              duration(SECONDS, 1, 600),
              "s",
              Duration.of(30, SECONDS),
              "How long an SCXML treatment waits for an HTTP response.",
              "SCXML Architecture"));

  public static final Option<Duration> TREATMENT_CHECK_INTERVAL =
      TOPIC.declare(
          new Option<>(
              "treatment-check-interval",
              CALLING_LIST,
              duration(SECONDS, 0, 86400),
              "s",
              Duration.of(60, SECONDS),
              "How often the SCXML document is asked for anew while the campaign is loaded; 0: never.",
              "ours"));

  public static final Option<Optional<String>> TREATMENT_DAYTIME_TABLE =
      TOPIC.declare(
          new Option<>(
              "treatment-daytime-table",
              CALLING_LIST,
              optional(text()),
              "statistical table",
              Optional.empty(),
              "The table by whose hours and holidays an SCXML document is told the intervals of the day; it keeps nobody from being dialed. Undefined: business-hours-table.",
              "ours"));

  public static final Option<Optional<String>> TREATMENT_PREFERRED_CONTACT_FIELD =
      TOPIC.declare(
          new Option<>(
              "treatment-preferred-contact-field",
              CALLING_LIST,
              optional(text()),
              "field",
              Optional.empty(),
              "The field that says of a record, by anything but 0, no or false, that it goes first.",
              "SCXML Architecture"));

  public static final Option<Integer> ACTION_QUEUE_QUOTA =
      TOPIC.declare(
          new Option<>(
              "action-queue-quota",
              APPLICATION,
              integer(11, Integer.MAX_VALUE),
              "items",
              10000,
              "The most steps of an SCXML machine in one turn; one that goes beyond ends, and standard treatments take over.",
              "ours"));

  public static final Option<Integer> TREATMENT_DOCUMENT_LENGTH =
      TOPIC.declare(
          new Option<>(
              "treatment-document-length",
              CALLING_LIST,
              integer(1_000, 100_000_000),
              "characters",
              1_048_576,
              "The longest SCXML document that is read.",
              "ours"));

  public static final Option<Integer> TREATMENT_SCRIPT_INSTRUCTIONS =
      TOPIC.declare(
          new Option<>(
              "treatment-script-instructions",
              CALLING_LIST,
              integer(10_000, 1_000_000_000),
              "instructions",
              2_000_000,
              "The most that the scripts of an SCXML machine may take in one turn; one that goes beyond this, or one of the next two, ends, and standard treatments take over.",
              "ours"));

  public static final Option<Duration> TREATMENT_SCRIPT_TIME =
      TOPIC.declare(
          new Option<>(
              "treatment-script-time",
              CALLING_LIST,
              duration(MILLIS, 10, 60_000),
              "ms",
              Duration.of(2_000, MILLIS),
              "The longest that they may take; the session does nothing else meanwhile.",
              "ours"));

  public static final Option<Integer> TREATMENT_SCRIPT_MEMORY =
      TOPIC.declare(
          new Option<>(
              "treatment-script-memory",
              CALLING_LIST,
              integer(4, 1_024),
              "MB",
              64,
              "The most memory that they may ask for, whether they keep it or not.",
              "ours"));

  public static final Option<Integer> TREATMENT_SCRIPT_LENGTH =
      TOPIC.declare(
          new Option<>(
              "treatment-script-length",
              CALLING_LIST,
              integer(1_000, 1_000_000),
              "characters or items",
              100_000,
              "The longest text or list that a script may make; a longer one is an error of the script.",
              "ours"));

  public static final Option<Integer> TREATMENT_DATA_LENGTH =
      TOPIC.declare(
          new Option<>(
              "treatment-data-length",
              CALLING_LIST,
              integer(1_000, 10_000_000),
              "characters",
              200_000,
              "The most that is stored of the variables of an SCXML machine, and that one of its events may carry, as JSON.",
              "ours"));

  public static final Option<Integer> TREATMENT_MAX_FAILURES =
      TOPIC.declare(
          new Option<>(
              "treatment-max-failures",
              CALLING_LIST,
              integer(1, 1_000),
              "machines",
              3,
              "So many machines that fail in turn leave a list to standard treatments until its document is another.",
              "ours"));

  public static final Option<Integer> TREATMENT_LOG_LINES =
      TOPIC.declare(
          new Option<>(
              "treatment-log-lines",
              CAMPAIGN_GROUP,
              integer(1, 10_000),
              "lines per minute",
              50,
              "The most that SCXML documents of a session may write to the log.",
              "ours"));

  public static final Option<Integer> TREATMENT_MACHINES_PER_SECOND =
      TOPIC.declare(
          new Option<>(
              "treatment-machines-per-second",
              CAMPAIGN_GROUP,
              integer(0, 10_000),
              "machines/s",
              100,
              "How many SCXML machines whose time has come go on without waiting for pacing; 0: none. What they want called waits for it.",
              "ours"));

  public static final Option<Duration> TREATMENT_SCHED_THRESHOLD =
      TOPIC.declare(
          new Option<>(
              "treatment_sched_threshold",
              CAMPAIGN_GROUP,
              duration(MINUTES, 0, Integer.MAX_VALUE),
              "min",
              Duration.of(30, MINUTES),
              "A record that waits longer for its treatment goes back to the database.",
              "ours"));

  public static final Option<Boolean> PRE_DIAL_VALIDATION =
      TOPIC.declare(
          new Option<>(
              "pre-dial-validation",
              CALLING_LIST,
              bool(),
              "",
              false,
              "Whether a third party is asked before each dial and may forbid it.",
              "SCXML Architecture"));

  public static final Option<Optional<String>> PRE_DIAL_VALIDATION_URI =
      TOPIC.declare(
          new Option<>(
              "pre-dial-validation-uri",
              CALLING_LIST,
              optional(text()),
              "URI",
              Optional.empty(),
              "Where it is asked.",
              "ours"));

  public static final Option<Duration> PRE_DIAL_VALIDATION_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "pre-dial-validation-timeout",
              CALLING_LIST,
              duration(SECONDS, 1, 600),
              "s",
              Duration.of(5, SECONDS),
              "How long its answer is awaited.",
              "ours"));

  public static final Option<Integer> VALIDATION_RACE_CONDITION_CALL_RESULT =
      TOPIC.declare(
          new Option<>(
              "validation-race-condition-call-result",
              CALLING_LIST,
              integer(0, Integer.MAX_VALUE),
              "call result",
              3,
              "Result of a record whose dial was forbidden.",
              "ours"));

  private TreatmentOptions() {}
}
