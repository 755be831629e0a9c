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
  private final Map<Integer, ZoneId> open;

  /** Zones in all of which the business is open. */
  public TimeZones(Map<Integer, ZoneId> zones, ZoneId own) {
    Map<Integer, ZoneId> all = new HashMap<>(zones);
    all.put(0, own);
    this.zones = Map.copyOf(all);
    this.open = this.zones;
  }

  private TimeZones(Map<Integer, ZoneId> zones, Map<Integer, ZoneId> open) {
    this.zones = zones;
    this.open = Map.copyOf(open);
  }

  /** The same zones, of which those are open for which the condition holds. */
  public TimeZones openWhere(Predicate<ZoneId> condition) {
    Map<Integer, ZoneId> some = new HashMap<>(zones);
    some.values().removeIf(condition.negate());
    return new TimeZones(zones, some);
  }

  /** The zone, if it is known. */
  public Optional<ZoneId> zone(int dbid) {
    return Optional.ofNullable(zones.get(dbid));
  }

  /** All zones that are known, the server's own under 0. */
  public Map<Integer, ZoneId> all() {
    return zones;
  }

  /** Those in which the business is open, and records may be dialed. */
  public Map<Integer, ZoneId> open() {
    return open;
  }
}
