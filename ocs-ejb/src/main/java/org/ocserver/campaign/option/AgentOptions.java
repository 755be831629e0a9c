package org.ocserver.campaign.option;

import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.ocserver.campaign.option.OptionLevel.APPLICATION;
import static org.ocserver.campaign.option.OptionLevel.CALLING_LIST;
import static org.ocserver.campaign.option.OptionLevel.CAMPAIGN_GROUP;
import static org.ocserver.campaign.option.OptionType.bool;
import static org.ocserver.campaign.option.OptionType.duration;
import static org.ocserver.campaign.option.OptionType.integer;
import static org.ocserver.campaign.option.OptionType.oneOf;
import static org.ocserver.campaign.option.OptionType.text;

import java.time.Duration;

/** Options of agents and their desktops. */
public final class AgentOptions {
  static final OptionTopic TOPIC = new OptionTopic("Agents and desktops");

  public static final Option<Boolean> AGENT_PREVIEW_MODE_START =
      TOPIC.declare(
          new Option<>(
              "agent_preview_mode_start",
              CAMPAIGN_GROUP,
              bool(),
              "",
              false,
              "Whether a desktop must send PreviewDialingModeStart before it gets preview and scheduled records.",
              "PreviewDialingModeStart Request"));

  public static final Option<Integer> AGENT_LOGOUT_PREVIEW_CALL_RESULT =
      TOPIC.declare(
          new Option<>(
              "agent_logout_preview_call_result",
              CAMPAIGN_GROUP,
              integer(-1, Integer.MAX_VALUE),
              "call result",
              -1,
              "Result of the records that are still on the desktop when the agent logs out; -1 leaves it as it is.",
              "ours"));

  public static final Option<Boolean> AGENT_ASSIGNMENT =
      TOPIC.declare(
          new Option<>(
              "agent-assignment",
              CAMPAIGN_GROUP,
              bool(),
              "",
              false,
              "Whether agents are moved among sessions as load asks.",
              "ours"));

  public static final Option<Integer> AGENT_ASSIGNMENT_MIN_NUM =
      TOPIC.declare(
          new Option<>(
              "agent-assignment-min-num",
              CAMPAIGN_GROUP,
              integer(-1, Integer.MAX_VALUE),
              "agents",
              0,
              "Fewer agents are too few; 0 = always too few, -1 = always enough.",
              "ours"));

  public static final Option<Integer> AGENT_ASSIGNMENT_MAX_NUM =
      TOPIC.declare(
          new Option<>(
              "agent-assignment-max-num",
              CAMPAIGN_GROUP,
              integer(0, Integer.MAX_VALUE),
              "agents",
              0,
              "The most agents assigned to the session; 0 = no limit.",
              "ours"));

  public static final Option<Integer> AGENT_ASSIGNMENT_PRIORITY =
      TOPIC.declare(
          new Option<>(
              "agent-assignment-priority",
              CAMPAIGN_GROUP,
              integer(1, Integer.MAX_VALUE),
              "",
              1,
              "Sessions of higher priority get agents first.",
              "ours"));

  public static final Option<Boolean> AGENT_ASSIGNMENT_NOTIFICATION =
      TOPIC.declare(
          new Option<>(
              "agent_assignment_notification",
              APPLICATION,
              bool(),
              "",
              true,
              "Whether CampaignGroupAssigned is sent to desktops.",
              "ours"));

  public static final Option<Boolean> RECORD_PROCESSED =
      TOPIC.declare(
          new Option<>(
              "record_processed",
              CALLING_LIST,
              bool(),
              "",
              false,
              "Whether a desktop must send RecordProcessed in every mode.",
              "RecordProcessed"));

  public static final Option<Duration> STALE_CLEAN_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "stale_clean_timeout",
              CAMPAIGN_GROUP,
              duration(MINUTES, 0, 10080),
              "min",
              Duration.of(30, MINUTES),
              "A record on a desktop without news for so long becomes Stale; 0 = never.",
              "Call Result Types (Stale)"));

  public static final Option<ReleaseAction> OUTBOUND_RELEASE_ACTION =
      TOPIC.declare(
          new Option<>(
              "outbound_release_action",
              CAMPAIGN_GROUP,
              oneOf(ReleaseAction.class),
              "",
              ReleaseAction.SOFT,
              "What an agent's release of an outbound call does while RecordProcessed has not come: soft keeps the record open until the agent goes ready, finalize closes it, ready also counts the agent as ready.",
              "Virtual Agent Support for Notifications"));

  public static final Option<String> LOGOUT_TIME_EVENT_NAME =
      TOPIC.declare(
          new Option<>(
              "logout_time_event_name",
              APPLICATION,
              text(),
              "",
              "LogOut",
              "GSW_USER_EVENT of the answer to a LogOut request; LogOutTime for clients that expect the name of the event list.",
              "LogOutTime"));

  public static final Option<Duration> CALLBACK_WAIT_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "callback_wait_timeout",
              CAMPAIGN_GROUP,
              duration(SECONDS, 0, 86400),
              "s",
              Duration.of(900, SECONDS),
              "How long a callback that is due waits for its agent, or for any agent, who is logged in but busy; then it is missed.",
              "ours"));

  public static final Option<Duration> PUSH_PREVIEW_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "push_preview_timeout",
              CAMPAIGN_GROUP,
              duration(SECONDS, 0, 3600),
              "s",
              Duration.ZERO,
              "How long a desktop may be silent about a record that was pushed to it; then others get the record, and its agent none until he goes ready anew. 0 = as long as stale_clean_timeout allows.",
              "ours"));

  private AgentOptions() {}
}
