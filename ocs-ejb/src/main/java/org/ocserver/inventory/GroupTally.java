package org.ocserver.inventory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ocserver.dialrule.DialRules;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.dialrule.RecordState;

/** Adds up groups of records by what their fields put in the way. */
final class GroupTally {
  static final int HOURS = 24;

  private final DialRules rules;
  private final Map<Obstacle, Long> obstacles = new EnumMap<>(Obstacle.class);
  private final Map<Integer, Long> notReady = new TreeMap<>();
  private final Long[] openByHour = new Long[HOURS];
  private long records;
  private long unhindered;

  GroupTally(DialRules rules) {
    this.rules = rules;
    Arrays.fill(openByHour, 0L);
  }

  void add(RecordState state, long count) {
    records += count;
    Optional<Obstacle> obstacle = rules.obstacle(state);
    obstacle.ifPresentOrElse(
        met -> obstacles.merge(met, count, Long::sum), () -> unhindered += count);
    if (obstacle.filter(met -> met == Obstacle.STATUS).isPresent()) {
      notReady.merge(state.status(), count, Long::sum);
    }
    for (int hour = 0; hour < HOURS; hour++) {
      if (rules.isOpenIn(state, hour)) {
        openByHour[hour] += count;
      }
    }
  }

  long records() {
    return records;
  }

  /** Those whose fields put nothing in the way. */
  long unhindered() {
    return unhindered;
  }

  Map<Obstacle, Long> obstacles() {
    return obstacles;
  }

  Map<Integer, Long> notReady() {
    return notReady;
  }

  List<Long> openByHour() {
    return List.of(openByHour);
  }
}
