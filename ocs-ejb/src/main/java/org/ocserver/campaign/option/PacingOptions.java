package org.ocserver.campaign.option;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.ocserver.campaign.option.OptionLevel.CAMPAIGN;
import static org.ocserver.campaign.option.OptionLevel.CAMPAIGN_GROUP;
import static org.ocserver.campaign.option.OptionType.duration;
import static org.ocserver.campaign.option.OptionType.integer;
import static org.ocserver.campaign.option.OptionType.oneOf;
import static org.ocserver.campaign.option.OptionType.optional;
import static org.ocserver.campaign.option.OptionType.text;

import java.time.Duration;
import java.util.Optional;
import org.ocserver.pacing.AbandonmentFormula;

/** Options of pacing, and of the buffer of records. */
public final class PacingOptions {
  static final OptionTopic TOPIC = new OptionTopic("Pacing and buffers");

  public static final Option<PredictiveAlgorithm> PREDICTIVE_ALGORITHM =
      TOPIC.declare(
          new Option<>(
              "predictive_algorithm",
              CAMPAIGN_GROUP,
              oneOf(PredictiveAlgorithm.class),
              "",
              PredictiveAlgorithm.SMALL_GROUP,
              "How the predictive modes decide how many calls to start. With busy factor or wait time it is always classical.",
              "ReadyTime Request"));

  public static final Option<Integer> SMALL_GROUP_SIZE =
      TOPIC.declare(
          new Option<>(
              "small_group_size",
              CAMPAIGN_GROUP,
              integer(1, 1000),
              "agents",
              30,
              "The most available agents for which the group algorithms act.",
              "ours"));

  public static final Option<Integer> PREDICTIVE_MAX_OVERDIAL_RATE =
      TOPIC.declare(
          new Option<>(
              "predictive_max_overdial_rate",
              CAMPAIGN_GROUP,
              integer(0, 100),
              "%",
              3,
              "Cap over the target: the share of answered calls that were abandoned or dropped stays below it.",
              "ours"));

  public static final Option<AbandonmentFormula> ABANDONMENT_FORMULA =
      TOPIC.declare(
          new Option<>(
              "abandonment-formula",
              CAMPAIGN_GROUP,
              oneOf(AbandonmentFormula.class),
              "",
              AbandonmentFormula.FTC,
              "How the share of lost calls is reckoned: lost of answered calls (16 CFR 310.4), or by Ofcom with people taken for machines. Read when the session is loaded.",
              "ours"));

  public static final Option<Duration> ABANDONMENT_WINDOW =
      TOPIC.declare(
          new Option<>(
              "abandonment-window",
              CAMPAIGN_GROUP,
              duration(HOURS, 0, 8784),
              "h",
              Duration.ZERO,
              "In any time of this length the share of lost calls stays below the cap; 0 = that of the formula: 30 days, or 24 hours by Ofcom. Read when the session is loaded.",
              "ours"));

  public static final Option<Integer> ABANDONMENT_FALSE_POSITIVES =
      TOPIC.declare(
          new Option<>(
              "abandonment-false-positives",
              CAMPAIGN_GROUP,
              integer(0, 1000),
              "‰",
              0,
              "How many of the answering machines that were detected are thought to be people: by Ofcom's formula they count as lost. Read when the session is loaded.",
              "ours"));

  public static final Option<Duration> ABANDONMENT_REFRESH =
      TOPIC.declare(
          new Option<>(
              "abandonment-refresh",
              CAMPAIGN_GROUP,
              duration(SECONDS, 1, 3600),
              "s",
              Duration.of(30, SECONDS),
              "How often a session asks the database whom the campaign's other sessions have reached and lost meanwhile. Read when the session is loaded.",
              "ours"));

  public static final Option<Optional<String>> SAFE_HARBOUR_MESSAGE =
      TOPIC.declare(
          new Option<>(
              "safe-harbour-message",
              CAMPAIGN_GROUP,
              optional(text()),
              "",
              Optional.empty(),
              "The switch's name of the recorded message for a person for whom no agent is there in time; the call then ends, Abandoned (21). None: he goes on waiting.",
              "ours"));

  public static final Option<Duration> SAFE_HARBOUR_AFTER =
      TOPIC.declare(
          new Option<>(
              "safe-harbour-after",
              CAMPAIGN_GROUP,
              duration(MILLIS, 0, 60000),
              "ms",
              Duration.of(2000, MILLIS),
              "How long a person who answered waits for an agent until that message begins; it begins up to 250 ms sooner, never later.",
              "ours"));

  public static final Option<Optional<String>> PACING_LOG =
      TOPIC.declare(
          new Option<>(
              "pacing-log",
              CAMPAIGN_GROUP,
              optional(text()),
              "folder",
              Optional.empty(),
              "Where a session writes what its pacing hears, a file for each load, so that it can be replayed. Read when the session is loaded.",
              "ours"));

  public static final Option<Integer> HISTORY_LENGTH =
      TOPIC.declare(
          new Option<>(
              "history_length",
              CAMPAIGN_GROUP,
              integer(1, 10000),
              "calls",
              50,
              "How many outcomes a session must have seen before it changes from Progressive to Predictive.",
              "ours"));

  public static final Option<Integer> PROGRESSIVE_BLENDING_RESERVED_AGENTS =
      TOPIC.declare(
          new Option<>(
              "progressive_blending_reserved_agents",
              CAMPAIGN_GROUP,
              integer(0, Integer.MAX_VALUE),
              "agents",
              0,
              "Ready agents kept free for inbound calls.",
              "ours"));

  public static final Option<Integer> DIALING_RATE_LIMIT =
      TOPIC.declare(
          new Option<>(
              "dialing_rate_limit",
              CAMPAIGN_GROUP,
              integer(0, Integer.MAX_VALUE),
              "calls/s",
              0,
              "The most dials per second; 0 = no limit.",
              "ours"));

  public static final Option<Integer> REC_BUFFER_MIN =
      TOPIC.declare(
          new Option<>(
              "rec_buffer_min",
              CAMPAIGN,
              integer(1, 1000),
              "records per agent",
              4,
              "The buffer is refilled when it holds fewer.",
              "ours"));

  public static final Option<Integer> REC_BUFFER_OPTIMAL =
      TOPIC.declare(
          new Option<>(
              "rec_buffer_optimal",
              CAMPAIGN,
              integer(1, 1000),
              "records per agent",
              6,
              "How far the buffer is refilled.",
              "ours"));

  private PacingOptions() {}
}
