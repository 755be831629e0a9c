package org.ocserver.campaign.option;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.ocserver.campaign.option.OptionLevel.APPLICATION;
import static org.ocserver.campaign.option.OptionLevel.CALLING_LIST;
import static org.ocserver.campaign.option.OptionLevel.CAMPAIGN_GROUP;
import static org.ocserver.campaign.option.OptionLevel.DN;
import static org.ocserver.campaign.option.OptionType.bool;
import static org.ocserver.campaign.option.OptionType.duration;
import static org.ocserver.campaign.option.OptionType.integer;
import static org.ocserver.campaign.option.OptionType.oneOf;
import static org.ocserver.campaign.option.OptionType.optional;
import static org.ocserver.campaign.option.OptionType.text;

import java.time.Duration;
import java.util.Optional;
import org.ocserver.telephony.MergeMethod;

/** Options of making, analysing and connecting calls. */
public final class CallOptions {
  static final OptionTopic TOPIC = new OptionTopic("Calls");

  public static final Option<Duration> CALL_WAIT_CONNECTED_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "call_wait_connected_timeout",
              CAMPAIGN_GROUP,
              duration(SECONDS, 1, 600),
              "s",
              Duration.of(45, SECONDS),
              "From the dial to the answer; also the longest that a LogOut is postponed.",
              "LogOut Request"));

  public static final Option<Integer> CALL_RESULT_FEEDBACK_RATE =
      TOPIC.declare(
          new Option<>(
              "call-result-feedback-rate",
              CAMPAIGN_GROUP,
              integer(0, 100),
              "%",
              0,
              "How many calls are tests of the answering machine detection: they reach an agent, who tells the true result, even if a machine was detected.",
              "Reserved Keys (GSW_CALL_RESULT_FEEDBACK)"));

  public static final Option<Duration> CALL_WAIT_AGENT_CONNECTED_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "call_wait_agent_connected_timeout",
              CAMPAIGN_GROUP,
              duration(SECONDS, 1, 600),
              "s",
              Duration.of(30, SECONDS),
              "How long an agent's phone may ring for an engaging call.",
              "ours"));

  public static final Option<Duration> CALL_WAIT_IN_QUEUE_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "call_wait_in_queue_timeout",
              CAMPAIGN_GROUP,
              duration(SECONDS, 0, 600),
              "s",
              Duration.of(30, SECONDS),
              "How long an answered call waits in the queue; then it is Dropped (26).",
              "Call Result Types (Dropped)"));

  public static final Option<Duration> CALL_WAIT_ORIGINAL_ESTABLISH_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "call_wait_original_establish_timeout",
              CAMPAIGN_GROUP,
              duration(SECONDS, 1, 600),
              "s",
              Duration.of(10, SECONDS),
              "How long the dialed leg may take to be established before the transfer; then it is Dropped (26).",
              "Call Result Types (Dropped)"));

  public static final Option<Duration> CALL_TIMEGUARD_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "call_timeguard_timeout",
              CAMPAIGN_GROUP,
              duration(MILLIS, 0, 60000),
              "ms",
              Duration.of(3000, MILLIS),
              "The longest call progress analysis after the connect; 0 = no limit.",
              "TMakePredictiveCall Extensions"));

  public static final Option<AnswerTypeRecognition> CALL_ANSWER_TYPE_RECOGNITION =
      TOPIC.declare(
          new Option<>(
              "call_answer_type_recognition",
              CALLING_LIST,
              oneOf(AnswerTypeRecognition.class),
              "",
              AnswerTypeRecognition.POSITIVE_AM_DETECTION,
              "How much call progress analysis is done.",
              "TMakePredictiveCall Extensions"));

  public static final Option<Boolean> CPD_ON_CONNECT =
      TOPIC.declare(
          new Option<>(
              "cpd-on-connect",
              CALLING_LIST,
              bool(),
              "",
              false,
              "Whether the analysis begins only when the call is connected.",
              "TMakePredictiveCall Extensions"));

  public static final Option<Boolean> CPD_RECORDING =
      TOPIC.declare(
          new Option<>(
              "cpd-recording",
              CALLING_LIST,
              bool(),
              "",
              false,
              "Whether the analysis is recorded.",
              "TMakePredictiveCall Extensions"));

  public static final Option<Optional<String>> CPD_RECORDING_DIRECTORY =
      TOPIC.declare(
          new Option<>(
              "cpd_recording_directory",
              APPLICATION,
              optional(text()),
              "directory",
              Optional.empty(),
              "Where the recordings go.",
              "ours"));

  public static final Option<Boolean> AM_BEEP_DETECTION =
      TOPIC.declare(
          new Option<>(
              "am-beep-detection",
              CALLING_LIST,
              bool(),
              "",
              false,
              "Whether a message is played only after the beep of an answering machine.",
              "TApplyTreatment Extensions"));

  public static final Option<Boolean> BEEP_ON_MERGE =
      TOPIC.declare(
          new Option<>(
              "beep-on-merge",
              CALLING_LIST,
              bool(),
              "",
              true,
              "Whether the agent hears a beep before an engaging call is bridged.",
              "TMakeCall Extensions"));

  public static final Option<MergeMethod> MERGE_METHOD =
      TOPIC.declare(
          new Option<>(
              "merge-method",
              DN,
              oneOf(MergeMethod.class),
              "",
              MergeMethod.BRIDGING,
              "How an engaging call and a customer call become one.",
              "TMergeCall Extensions"));

  public static final Option<Optional<String>> CPN_DIGITS =
      TOPIC.declare(
          new Option<>(
              "CPNDigits",
              CALLING_LIST,
              optional(text()),
              "number",
              Optional.empty(),
              "The caller ID that customers see.",
              "Caller ID Per Campaign"));

  public static final Option<Optional<String>> CPN_DISPLAY_NAME =
      TOPIC.declare(
          new Option<>(
              "CPNDisplayName",
              CALLING_LIST,
              optional(text()),
              "name",
              Optional.empty(),
              "The name that customers see.",
              "ours"));

  public static final Option<Optional<String>> CPN_PLAN =
      TOPIC.declare(
          new Option<>(
              "CPNPlan",
              CALLING_LIST,
              optional(text()),
              "",
              Optional.empty(),
              "Numbering plan of the caller ID.",
              "Caller ID Per Campaign"));

  public static final Option<Optional<String>> CPN_PRESENTATION =
      TOPIC.declare(
          new Option<>(
              "CPNPresentation",
              CALLING_LIST,
              optional(text()),
              "",
              Optional.empty(),
              "Whether the caller ID may be shown.",
              "Caller ID Per Campaign"));

  public static final Option<Optional<String>> CPN_SCREENING =
      TOPIC.declare(
          new Option<>(
              "CPNScreening",
              CALLING_LIST,
              optional(text()),
              "",
              Optional.empty(),
              "Who vouches for the caller ID.",
              "Caller ID Per Campaign"));

  public static final Option<Optional<String>> CPN_TYPE =
      TOPIC.declare(
          new Option<>(
              "CPNType",
              CALLING_LIST,
              optional(text()),
              "",
              Optional.empty(),
              "Type of number of the caller ID.",
              "ours"));

  public static final Option<Optional<String>> CALLER_ID_SETS =
      TOPIC.declare(
          new Option<>(
              "caller-id-sets",
              CAMPAIGN_GROUP,
              optional(text()),
              "script names",
              Optional.empty(),
              "Sets of caller IDs, separated by commas, to be used in turn.",
              "Reserved Keys (GSW_CPN_DIGITS_SET)"));

  public static final Option<Optional<String>> CALLER_ID_ROTATION =
      TOPIC.declare(
          new Option<>(
              "caller-id-rotation",
              CAMPAIGN_GROUP,
              optional(text()),
              "",
              Optional.empty(),
              "How the caller IDs of the sets take turns.",
              "ours"));

  public static final Option<Boolean> IVR_GROUP =
      TOPIC.declare(
          new Option<>(
              "ivr_group",
              CAMPAIGN_GROUP,
              bool(),
              "",
              false,
              "Whether calls go to an IVR instead of agents; read when the session is loaded.",
              "Virtual Agent Support for Notifications"));

  public static final Option<Boolean> IVR_UPDATE_ON_RELEASE =
      TOPIC.declare(
          new Option<>(
              "ivr_update_on_release",
              CAMPAIGN_GROUP,
              bool(),
              "",
              false,
              "Whether user data of a call that an IVR released updates the record.",
              "Virtual Agent Support for Notifications"));

  public static final Option<Boolean> ASSURED_CONNECT =
      TOPIC.declare(
          new Option<>(
              "assured-connect",
              CALLING_LIST,
              bool(),
              "",
              false,
              "Whether, in the modes with seizing, a record is dialed only when an agent was engaged for this very record.",
              "Reserved Keys (GSW_ASSURED_HANDLE)"));

  public static final Option<Duration> CALL_WAIT_ENGAGED_AGENT_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "call_wait_engaged_agent_timeout",
              CAMPAIGN_GROUP,
              duration(SECONDS, 0, 600),
              "s",
              Duration.of(2, SECONDS),
              "In the modes with seizing, how long a person who answered waits for an agent who is being engaged; then the call is overdialed.",
              "Reserved Keys (GSW_ASM_OVERDIAL)"));

  public static final Option<Optional<String>> VOICE_APPLICATION_URI =
      TOPIC.declare(
          new Option<>(
              "voice_application_uri",
              CAMPAIGN_GROUP,
              optional(text()),
              "URI",
              Optional.empty(),
              "The application that talks to customers in the modes Progressive GVP and Power GVP; none: the switch's own.",
              "Outbound Contact with GVP 8.1"));

  private CallOptions() {}
}
