package org.ocserver.campaign.option;

import static java.time.temporal.ChronoUnit.MINUTES;
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

/** Options of records, callbacks and do-not-call lists. */
public final class RecordOptions {
  static final OptionTopic TOPIC = new OptionTopic("Records and do-not-call");

  public static final Option<String> CUSTOMER_ID =
      TOPIC.declare(
          new Option<>(
              "customer_id",
              CALLING_LIST,
              text(),
              "field",
              "customer_id",
              "The field that holds the customer's id.",
              "DoNotCall Requests from a Third-Party Application"));

  public static final Option<Boolean> CHECK_DNC_LIST =
      TOPIC.declare(
          new Option<>(
              "check_dnc_list",
              CALLING_LIST,
              bool(),
              "",
              true,
              "Whether the do-not-call lists are checked before a dial.",
              "ours"));

  public static final Option<Boolean> CHECK_DNC_CALLBACK =
      TOPIC.declare(
          new Option<>(
              "check_dnc_callback",
              CALLING_LIST,
              bool(),
              "",
              true,
              "Whether they are checked before a callback too.",
              "ours"));

  public static final Option<Duration> DNC_REREAD_INTERVAL =
      TOPIC.declare(
          new Option<>(
              "dnc_reread_interval",
              APPLICATION,
              duration(MINUTES, 0, Integer.MAX_VALUE),
              "min",
              Duration.of(0, MINUTES),
              "How often the do-not-call tables are read again; 0 = on demand.",
              "ours"));

  public static final Option<Boolean> PREDICTIVE_CALLBACK =
      TOPIC.declare(
          new Option<>(
              "predictive_callback",
              CAMPAIGN_GROUP,
              bool(),
              "",
              false,
              "Whether campaign callbacks are dialed like other calls; otherwise they are delivered to an agent's desktop.",
              "RecordReschedule"));

  public static final Option<Boolean> CALLBACK_OBSERVE_CAMPAIGN =
      TOPIC.declare(
          new Option<>(
              "callback-observe-campaign",
              CAMPAIGN_GROUP,
              bool(),
              "",
              true,
              "Whether a callback is delivered only in its campaign.",
              "ours"));

  public static final Option<Boolean> CALLBACK_OBSERVE_GROUP =
      TOPIC.declare(
          new Option<>(
              "callback-observe-group",
              CAMPAIGN_GROUP,
              bool(),
              "",
              true,
              "Whether a callback is delivered only in its group.",
              "ours"));

  public static final Option<Integer> DEFAULT_GENERAL_PRIORITY =
      TOPIC.declare(
          new Option<>(
              "default_general_priority",
              APPLICATION,
              integer(0, Integer.MAX_VALUE),
              "",
              1,
              "Priority of General records; higher first.",
              "ours"));

  public static final Option<Integer> DEFAULT_CAMPAIGNRESCHEDULED_PRIORITY =
      TOPIC.declare(
          new Option<>(
              "default_campaignrescheduled_priority",
              APPLICATION,
              integer(0, Integer.MAX_VALUE),
              "",
              2,
              "Priority of Campaign Rescheduled records; higher first.",
              "ours"));

  public static final Option<Integer> DEFAULT_CAMPAIGNCALLBACK_PRIORITY =
      TOPIC.declare(
          new Option<>(
              "default_campaigncallback_priority",
              APPLICATION,
              integer(0, Integer.MAX_VALUE),
              "",
              3,
              "Priority of Campaign CallBack records; higher first.",
              "ours"));

  public static final Option<Optional<String>> BUSINESS_HOURS_TABLE =
      TOPIC.declare(
          new Option<>(
              "business-hours-table",
              CALLING_LIST,
              optional(text()),
              "statistical table",
              Optional.empty(),
              "The table of business hours and holidays within which records are dialed, by the clock at the record's place; undefined = always.",
              "ours"));

  private RecordOptions() {}
}
