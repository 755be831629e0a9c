package org.ocserver.report;

import static org.ocserver.callinglist.ReservedKey.AGENT_ID;
import static org.ocserver.callinglist.ReservedKey.APPLICATION_ID;
import static org.ocserver.callinglist.ReservedKey.ATTEMPTS;
import static org.ocserver.callinglist.ReservedKey.BLOCKING_RULE;
import static org.ocserver.callinglist.ReservedKey.BLOCKING_RULE_TYPE;
import static org.ocserver.callinglist.ReservedKey.CALLING_LIST;
import static org.ocserver.callinglist.ReservedKey.CALL_ATTEMPT_GUID;
import static org.ocserver.callinglist.ReservedKey.CALL_RESULT;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_DBID;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_DESCRIPTION;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_GROUP_NAME;
import static org.ocserver.callinglist.ReservedKey.CAMPAIGN_NAME;
import static org.ocserver.callinglist.ReservedKey.CHAIN_ID;
import static org.ocserver.callinglist.ReservedKey.CHAIN_N;
import static org.ocserver.callinglist.ReservedKey.HIST_SEQUENCE_NUM;
import static org.ocserver.callinglist.ReservedKey.OPTIMIZE_BY;
import static org.ocserver.callinglist.ReservedKey.OPTIMIZE_GOAL;
import static org.ocserver.callinglist.ReservedKey.PHONE;
import static org.ocserver.callinglist.ReservedKey.RECORD_HANDLE;
import static org.ocserver.callinglist.ReservedKey.SCHEDULED_TIME;
import static org.ocserver.callinglist.ReservedKey.SWITCH_DBID;
import static org.ocserver.callinglist.ReservedKey.TENANT_NAME;
import static org.ocserver.callinglist.ReservedKey.TZ_NAME;
import static org.ocserver.callinglist.ReservedKey.TZ_OFFSET;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.AttemptDetails;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Tenant;
import org.ocserver.telephony.TKVList;

/**
 * A report as it is sent: the manual's keys; times in seconds since 1970.
 *
 * <p>Source: manual, "Default Record Information" and "Reserved Keys".
 */
final class HistoryMessage {
  private static final int START = 0;

  private HistoryMessage() {}

  /**
   * @param configuration gives names; what it no longer has is left out
   */
  static TKVList of(PendingReport report, Configuration configuration) {
    CallAttempt attempt = report.attempt();
    TKVList.Builder message =
        TKVList.builder()
            .put(HIST_SEQUENCE_NUM.key(), report.sequence())
            .put(CALL_ATTEMPT_GUID.key(), attempt.guid())
            .put(APPLICATION_ID.key(), attempt.applicationDbid());
    putNames(message, attempt, configuration);
    message
        .put(CHAIN_ID.key(), attempt.chainId())
        .put(CHAIN_N.key(), optional(attempt.details().chainN()))
        .put(RECORD_HANDLE.key(), attempt.recordHandle())
        .put(PHONE.key(), attempt.phone());
    putDetails(message, attempt, configuration);
    Optional<AttemptEnd> end = report.sequence() == START ? Optional.empty() : attempt.end();
    boolean counts = end.filter(AttemptEnd::dialed).isPresent();
    message.put(ATTEMPTS.key(), counts ? attempt.number() : attempt.number() - 1);
    end.ifPresent(present -> putEnd(message, present));
    moments(attempt, end)
        .forEach((moment, at) -> message.put(moment.key().key(), at.getEpochSecond()));
    return message.build();
  }

  private static void putNames(
      TKVList.Builder message, CallAttempt attempt, Configuration configuration) {
    configuration
        .campaign(attempt.campaignDbid())
        .ifPresent(
            campaign ->
                message
                    .put(CAMPAIGN_NAME.key(), campaign.name())
                    .put(CAMPAIGN_DESCRIPTION.key(), campaign.description()));
    message.put(CAMPAIGN_GROUP_DBID.key(), String.valueOf(attempt.campaignGroupDbid()));
    configuration
        .campaignGroup(attempt.campaignGroupDbid())
        .ifPresent(
            group ->
                message
                    .put(CAMPAIGN_GROUP_NAME.key(), group.name())
                    .put(CAMPAIGN_GROUP_DESCRIPTION.key(), group.description())
                    .put(SWITCH_DBID.key(), group.switchDbid())
                    .put(
                        TENANT_NAME.key(),
                        configuration.tenant(group.tenantDbid()).map(Tenant::name)));
    message.put(
        CALLING_LIST.key(), configuration.callingList(attempt.listDbid()).map(CallingList::name));
  }

  private static void putDetails(
      TKVList.Builder message, CallAttempt attempt, Configuration configuration) {
    AttemptDetails details = attempt.details();
    optional(details.timeZoneDbid())
        .flatMap(configuration::timeZone)
        .ifPresent(
            zone ->
                message
                    .put(TZ_NAME.key(), zone.name())
                    .put(
                        TZ_OFFSET.key(),
                        zone.zone().getRules().getOffset(attempt.begunAt()).getTotalSeconds()));
    message
        .put(SCHEDULED_TIME.key(), details.scheduledAt().map(Instant::getEpochSecond))
        .put(OPTIMIZE_BY.key(), optional(details.optimizeBy()))
        .put(OPTIMIZE_GOAL.key(), optional(details.optimizeGoal()));
  }

  private static void putEnd(TKVList.Builder message, AttemptEnd end) {
    message.put(CALL_RESULT.key(), end.callResult());
    putText(message, AGENT_ID, end.agentLogin());
    end.blockedBy()
        .ifPresent(
            rule -> {
              putText(message, BLOCKING_RULE, rule.name());
              message.put(BLOCKING_RULE_TYPE.key(), optional(rule.type()));
            });
  }

  private static Map<AttemptMoment, Instant> moments(
      CallAttempt attempt, Optional<AttemptEnd> end) {
    Map<AttemptMoment, Instant> moments = new EnumMap<>(AttemptMoment.class);
    moments.put(AttemptMoment.START_PROCESSING, attempt.begunAt());
    end.ifPresent(
        present -> {
          moments.put(AttemptMoment.COMPLETE_PROCESSING, present.at());
          moments.putAll(present.moments());
        });
    return moments;
  }

  private static void putText(TKVList.Builder message, ReservedKey key, String text) {
    if (!text.isEmpty()) {
      message.put(key.key(), text);
    }
  }

  private static Optional<Integer> optional(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }
}
