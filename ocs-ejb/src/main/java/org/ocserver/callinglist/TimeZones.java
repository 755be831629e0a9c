package org.ocserver.callinglist;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The zones that records name by DBID ({@code tz_dbid}). DBID 0, or none, is the server's own zone.
 */
public final class TimeZones {
  private final Map<Integer, ZoneId> zones;

  public TimeZones(Map<Integer, ZoneId> zones, ZoneId own) {
    Map<Integer, ZoneId> all = new HashMap<>(zones);
    all.put(0, own);
    this.zones = Map.copyOf(all);
  }

  private TimeZones(Map<Integer, ZoneId> zones) {
    this.zones = Map.copyOf(zones);
  }

  /** Those zones only for which the condition holds; the others are then as if not known. */
  public TimeZones where(Predicate<ZoneId> condition) {
    Map<Integer, ZoneId> some = new HashMap<>(zones);
    some.values().removeIf(condition.negate());
    return new TimeZones(some);
  }

  /** The zone, if it is known. */
  public Optional<ZoneId> zone(int dbid) {
    return Optional.ofNullable(zones.get(dbid));
  }

  /** All zones; the server's own, if it is among them, under 0. */
  public Map<Integer, ZoneId> all() {
    return zones;
  }
}
