package org.ocserver.dialrule;

import java.time.LocalTime;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.RecordType;

/** What was found of a record, in words for people. */
public final class DialWords {
  private DialWords() {}

  /** What was found where an obstacle was looked for, whether or not it was met. */
  public static String found(Obstacle obstacle, RecordState state, DialingTerms terms) {
    ChainState chain = state.chain();
    return switch (obstacle) {
      case NO_KEY ->
          state.hasKey()
              ? "the table keeps record_id unique"
              : "the table lets two records have one record_id, or a record have none";
      case FILTERED_OUT ->
          state.isInList() ? "the list takes it" : "the list's filter leaves it out";
      case TYPE -> type(state.type());
      case OTHER_GROUP -> owner(state);
      case NO_TIME ->
          state.dueInHours() == RecordState.NO_TIME
              ? type(state.type()) + " without dial_sched_time"
              : "it needs none, or has one";
      case NO_CONTACT -> state.hasContact() ? "contact_info is there" : "contact_info is empty";
      case NO_CHAIN -> chain.isThere() ? "chain_id is there" : "chain_id is null";
      case CHAIN_PLACE ->
          chain.hasPlaces()
              ? "each record of the chain has a chain_n of its own"
              : "a chain_n of the chain is null or there twice";
      case LONG_CHAIN ->
          "the chain has %s than %d records"
              .formatted(chain.isShort() ? "no more" : "more", ChainState.LONGEST);
      case CHAIN_MATE ->
          chain.areMatesSound()
              ? "no other record of the chain is in the way"
              : "another record of the chain has no contact, no known time zone or no hours";
      case UNKNOWN_TIME_ZONE -> zone(state.timeZoneDbid(), terms);
      case IMPOSSIBLE_WINDOW -> window(state);
      case BUSINESS_CLOSED -> "by the statistical table of business hours";
      case STATUS,
          CHAIN_HELD,
          SCHEDULED,
          MAX_ATTEMPTS,
          OUTSIDE_HOURS,
          DO_NOT_CALL_NUMBER,
          DO_NOT_CALL_CUSTOMER,
          CONTACT_LIMIT,
          NO_SESSION ->
          obstacle.text();
    };
  }

  /** A type with its number. */
  public static String type(int type) {
    return "%s (%d)"
        .formatted(RecordType.of(type).map(RecordType::description).orElse("unknown"), type);
  }

  private static String owner(RecordState state) {
    return state.keptForCampaign() == 0 && state.keptForGroup() == 0
        ? "it is kept for nobody in particular"
        : "it is kept for campaign %d, campaign group %d; 0 is any"
            .formatted(state.keptForCampaign(), state.keptForGroup());
  }

  private static String zone(int dbid, DialingTerms terms) {
    return terms
        .timeZones()
        .zone(dbid)
        .map(Object::toString)
        .orElseGet(() -> "there is no time zone " + dbid);
  }

  private static String window(RecordState state) {
    return state
        .window()
        .flatMap(DailyWindow::problem)
        .orElseGet(() -> "its hours are " + hours(state));
  }

  /** A record's hours, as {@code 08:00 to 18:00}. */
  public static String hours(RecordState state) {
    return state
        .window()
        .map(window -> "%s to %s".formatted(time(window.from()), time(window.till())))
        .orElse("missing: daily_from or daily_till is null");
  }

  private static String time(int second) {
    return second >= 0 && second < DailyWindow.DAY
        ? LocalTime.ofSecondOfDay(second).toString()
        : second == DailyWindow.DAY ? "24:00" : "second " + second;
  }
}
