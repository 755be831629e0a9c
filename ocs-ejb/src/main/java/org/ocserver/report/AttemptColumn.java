package org.ocserver.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;

/**
 * A column of the export: docs/history.md lists them.
 *
 * @param value an Integer, Long or String, where it is known
 */
record AttemptColumn(String name, Value value) {
  /** What stands in the column. */
  @FunctionalInterface
  interface Value {
    Optional<?> of(CallAttempt attempt, Configuration configuration);
  }

  private static final List<AttemptColumn> ALL =
      Stream.of(beginning(), moments(), ending()).flatMap(List::stream).toList();

  private static final List<String> NAMES = ALL.stream().map(AttemptColumn::name).toList();

  static List<String> names() {
    return NAMES;
  }

  static List<Optional<?>> values(CallAttempt attempt, Configuration configuration) {
    return ALL.stream()
        .<Optional<?>>map(column -> column.value.of(attempt, configuration))
        .toList();
  }

  private static List<AttemptColumn> beginning() {
    return List.of(
        column("guid", CallAttempt::guid),
        column("application_dbid", CallAttempt::applicationDbid),
        column("campaign_dbid", CallAttempt::campaignDbid),
        named("campaign", (a, c) -> c.campaign(a.campaignDbid()).map(Campaign::name)),
        column("campaign_group_dbid", CallAttempt::campaignGroupDbid),
        named(
            "campaign_group",
            (a, c) -> c.campaignGroup(a.campaignGroupDbid()).map(CampaignGroup::name)),
        column("list_dbid", CallAttempt::listDbid),
        named("list", (a, c) -> c.callingList(a.listDbid()).map(CallingList::name)),
        column("record_id", CallAttempt::recordId),
        column("chain_id", CallAttempt::chainId),
        number("chain_n", a -> a.details().chainN()),
        column("record_handle", CallAttempt::recordHandle),
        column("phone", CallAttempt::phone),
        column("attempt", CallAttempt::number),
        number("tz_dbid", a -> a.details().timeZoneDbid()),
        time("scheduled_at", a -> a.details().scheduledAt()),
        number("optimize_by", a -> a.details().optimizeBy()),
        number("optimize_goal", a -> a.details().optimizeGoal()),
        time("begun_at", a -> Optional.of(a.begunAt())));
  }

  private static List<AttemptColumn> moments() {
    return Stream.of(AttemptMoment.values())
        .map(
            moment ->
                time(
                    moment.column(),
                    a -> a.end().map(AttemptEnd::moments).map(all -> all.get(moment))))
        .toList();
  }

  private static List<AttemptColumn> ending() {
    return List.of(
        time("ended_at", a -> a.end().map(AttemptEnd::at)),
        ending("dialed", end -> Optional.of(end.dialed() ? 1 : 0)),
        ending("call_result", end -> Optional.of(end.callResult())),
        ending("agent_id", end -> text(end.agentLogin())),
        ending("blocking_rule", end -> end.blockedBy().map(BlockingRule::name)),
        ending("blocking_rule_type", end -> end.blockedBy().flatMap(rule -> optional(rule.type()))),
        ending("remark", end -> text(end.remark())));
  }

  private static AttemptColumn column(String name, Function<CallAttempt, Object> value) {
    return new AttemptColumn(name, (attempt, names) -> Optional.of(value.apply(attempt)));
  }

  private static AttemptColumn named(String name, Value value) {
    return new AttemptColumn(name, value);
  }

  private static AttemptColumn number(String name, Function<CallAttempt, OptionalInt> value) {
    return new AttemptColumn(name, (attempt, names) -> optional(value.apply(attempt)));
  }

  private static AttemptColumn time(String name, Function<CallAttempt, Optional<Instant>> value) {
    return new AttemptColumn(name, (attempt, names) -> value.apply(attempt).map(Instant::toString));
  }

  private static AttemptColumn ending(String name, Function<AttemptEnd, Optional<?>> value) {
    return new AttemptColumn(name, (attempt, names) -> attempt.end().flatMap(value));
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(present -> !present.isEmpty());
  }

  private static Optional<Integer> optional(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }
}
