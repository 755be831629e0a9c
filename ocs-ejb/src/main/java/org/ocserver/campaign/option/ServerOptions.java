package org.ocserver.campaign.option;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.ocserver.campaign.option.OptionLevel.APPLICATION;
import static org.ocserver.campaign.option.OptionLevel.CALLING_LIST;
import static org.ocserver.campaign.option.OptionLevel.CAMPAIGN_GROUP;
import static org.ocserver.campaign.option.OptionLevel.DN;
import static org.ocserver.campaign.option.OptionType.bool;
import static org.ocserver.campaign.option.OptionType.duration;
import static org.ocserver.campaign.option.OptionType.optional;
import static org.ocserver.campaign.option.OptionType.setOf;
import static org.ocserver.campaign.option.OptionType.text;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ocserver.campaign.DialMode;

/** Options of the server as a whole, of its interfaces and its history. */
public final class ServerOptions {
  static final OptionTopic TOPIC = new OptionTopic("The server and what it reports");

  public static final Option<Boolean> SEND_HISTORY =
      TOPIC.declare(
          new Option<>(
              "send-history",
              APPLICATION,
              bool(),
              "",
              false,
              "Whether each call attempt is sent by HTTP POST, once at its start and once at its end.",
              "ours"));

  public static final Option<Optional<String>> HISTORY_URI =
      TOPIC.declare(
          new Option<>(
              "history-uri",
              APPLICATION,
              optional(text()),
              "URI",
              Optional.empty(),
              "Where call attempts are sent.",
              "ours"));

  public static final Option<Optional<String>> CAMPAIGNGROUP_STATES_URI =
      TOPIC.declare(
          new Option<>(
              "campaigngroup-states-uri",
              APPLICATION,
              optional(text()),
              "URI",
              Optional.empty(),
              "Where the states of campaign groups are sent by HTTP POST; several with commas between them.",
              "ours"));

  public static final Option<Duration> CAMPAIGNGROUP_STATES_INTERVAL =
      TOPIC.declare(
          new Option<>(
              "campaigngroup-states-interval",
              APPLICATION,
              duration(SECONDS, 0, 86400),
              "s",
              Duration.of(0, SECONDS),
              "How often the states are sent; 0 = only when they change.",
              "ours"));

  public static final Option<Set<DialMode>> LICENSED_DIAL_MODES =
      TOPIC.declare(
          new Option<>(
              "licensed_dial_modes",
              APPLICATION,
              setOf(DialMode.class),
              "",
              EnumSet.allOf(DialMode.class),
              "The dial modes in which campaigns may be started.",
              "Enumeration Values for GSW_CM_AttrError: 15"));

  public static final Option<Boolean> CAMPAIGNGROUP_AUTO_COMPLETE =
      TOPIC.declare(
          new Option<>(
              "campaigngroup-auto-complete",
              CAMPAIGN_GROUP,
              bool(),
              "",
              false,
              "Whether a session stops by itself when no record is left to dial.",
              "GSW_AUTO_COMPLETION"));

  public static final Option<Optional<String>> DIAL_LOG_DESTINATION =
      TOPIC.declare(
          new Option<>(
              "dial_log_destination",
              CALLING_LIST,
              optional(text()),
              "file",
              Optional.empty(),
              "Where the history of records is written.",
              "ours"));

  public static final Option<String> DIAL_LOG_DELIMITER =
      TOPIC.declare(
          new Option<>(
              "dial_log_delimiter",
              CALLING_LIST,
              text(),
              "",
              "tab",
              "What separates the fields of the history: tab, or the text itself.",
              "ours"));

  public static final Option<Optional<Boolean>> OUTBOUND_CONTACT_SERVER =
      TOPIC.declare(
          new Option<>(
              "outbound_contact_server",
              DN,
              optional(bool()),
              "",
              Optional.empty(),
              "Whether this server uses the communication DN: one set to true excludes all not set to true.",
              "Special OCS Option"));

  public static final Option<Optional<String>> HTTP_RECORD_URI_BASE =
      TOPIC.declare(
          new Option<>(
              "http-record-uri-base",
              APPLICATION,
              optional(text()),
              "URI",
              Optional.empty(),
              "What GSW_RECORD_URI begins with, such as https://ocs.example.com: without it, the address at which the server listens for HTTP.",
              "URI Delivery to the Client"));

  public static final Option<Boolean> HTTP_HONOR_CONNECTION_CLOSE =
      TOPIC.declare(
          new Option<>(
              "http_honor_connection_close",
              APPLICATION,
              bool(),
              "",
              false,
              "Whether Connection: close of a request ends the connection; the manual asks to ignore it.",
              "HTTP"));

  public static final Option<Boolean> RESUME_AFTER_RESTART =
      TOPIC.declare(
          new Option<>(
              "resume-after-restart",
              APPLICATION,
              bool(),
              "",
              true,
              "Whether sessions do again what they were told before the server came down or another took over: load, dial, mode, targets, priorities. Sessions of a sequence are the sequence's affair.",
              "ours"));

  public static final Option<Duration> HTTP_BODY_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "http-body-timeout",
              APPLICATION,
              duration(SECONDS, 1, 3600),
              "s",
              Duration.ofSeconds(30),
              "How long each MiB of a request's body may take to arrive, if it is longer than 64 KiB; beyond that the connection is closed.",
              "ours"));

  public static final Option<Duration> IDEMPOTENCY_KEY_RETENTION =
      TOPIC.declare(
          new Option<>(
              "idempotency-key-retention",
              APPLICATION,
              duration(HOURS, 1, 8760),
              "h",
              Duration.ofHours(24),
              "How long the answer to a request with an Idempotency-Key is given again.",
              "ours"));

  public static final Option<Duration> LEASE_DURATION =
      TOPIC.declare(
          new Option<>(
              "lease-duration",
              APPLICATION,
              duration(SECONDS, 2, 600),
              "s",
              Duration.ofSeconds(6),
              "How long the lease on the application runs by which a server is the one that works for it: so long a standby waits after the owner was last heard of.",
              "ours"));

  public static final Option<Duration> LEASE_RENEWAL =
      TOPIC.declare(
          new Option<>(
              "lease-renewal",
              APPLICATION,
              duration(SECONDS, 1, 300),
              "s",
              Duration.ofSeconds(2),
              "How often the owner renews the lease; at most half of lease-duration counts.",
              "ours"));

  public static final Option<Duration> OUTAGE_PATIENCE =
      TOPIC.declare(
          new Option<>(
              "outage-patience",
              APPLICATION,
              duration(SECONDS, 1, 60),
              "s",
              Duration.ofSeconds(3),
              "How long the database, the message broker or the switch may do nothing before the log and health say that it is missing.",
              "ours"));

  public static final Option<Duration> SHUTDOWN_DRAIN_TIMEOUT =
      TOPIC.declare(
          new Option<>(
              "shutdown-drain-timeout",
              APPLICATION,
              duration(SECONDS, 0, 3600),
              "s",
              Duration.ofSeconds(60),
              "How long a stop of the server waits for calls and desktops to finish; what is left then is unloaded by force. The server's suspend time-out must be longer (operations.md).",
              "ours"));

  private ServerOptions() {}
}
