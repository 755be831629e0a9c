package org.ocserver.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.LocalSchedule;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.TimeZones;

/** Which obstacles a record's own fields put in the way at one moment. Not thread safe. */
final class DialRules {
  private final TimeZones timeZones;
  private final BusinessHours hours;
  private final Instant at;
  private final Map<RecordState, Optional<Obstacle>> first = new HashMap<>();

  DialRules(TimeZones timeZones, BusinessHours hours, Instant at) {
    this.timeZones = timeZones;
    this.hours = hours;
    this.at = at;
  }

  /** What a record counts for; absent if its fields put nothing in the way. */
  Optional<Obstacle> obstacle(RecordState state) {
    return first.computeIfAbsent(state, unknown -> obstacles(state).stream().findFirst());
  }

  /** Everything that is in the way, in order. */
  List<Obstacle> obstacles(RecordState state) {
    List<Obstacle> obstacles = new ArrayList<>(lasting(state));
    add(obstacles, state.dueInHours() > 0, Obstacle.SCHEDULED);
    add(obstacles, isPossible(state) && !isOpen(state.window(), state, at), Obstacle.OUTSIDE_HOURS);
    add(obstacles, isZoneKnown(state) && !isOpen(hours, state, at), Obstacle.BUSINESS_CLOSED);
    obstacles.sort(null);
    return obstacles;
  }

  /** Whether it would be due and within its hours so many hours later, if nothing else changes. */
  boolean isOpenIn(RecordState state, int later) {
    Instant then = at.plusSeconds(later * 3600L);
    return lasting(state).isEmpty()
        && state.dueInHours() <= later
        && isOpen(state.window(), state, then)
        && isOpen(hours, state, then);
  }

  /** Those that do not go away with time alone. */
  private List<Obstacle> lasting(RecordState state) {
    List<Obstacle> obstacles = new ArrayList<>();
    add(obstacles, !state.isInList(), Obstacle.FILTERED_OUT);
    add(obstacles, state.status() != RecordStatus.READY.value(), Obstacle.STATUS);
    add(obstacles, state.isChainHeld(), Obstacle.CHAIN_HELD);
    add(
        obstacles,
        RecordType.of(state.type()).filter(RecordStatus.READY::allows).isEmpty(),
        Obstacle.TYPE);
    add(obstacles, state.isExhausted(), Obstacle.MAX_ATTEMPTS);
    add(obstacles, !isZoneKnown(state), Obstacle.UNKNOWN_TIME_ZONE);
    add(obstacles, !isWindowPossible(state), Obstacle.IMPOSSIBLE_WINDOW);
    return obstacles;
  }

  private static void add(List<Obstacle> obstacles, boolean isMet, Obstacle obstacle) {
    if (isMet) {
      obstacles.add(obstacle);
    }
  }

  private boolean isPossible(RecordState state) {
    return isZoneKnown(state) && isWindowPossible(state);
  }

  private boolean isZoneKnown(RecordState state) {
    return timeZones.zone(state.timeZoneDbid()).isPresent();
  }

  private boolean isOpen(LocalSchedule schedule, RecordState state, Instant moment) {
    return timeZones
        .zone(state.timeZoneDbid())
        .filter(zone -> schedule.isOpen(moment, zone))
        .isPresent();
  }

  private static boolean isWindowPossible(RecordState state) {
    return state.window().problem().isEmpty();
  }
}
