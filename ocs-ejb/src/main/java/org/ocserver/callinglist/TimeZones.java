package org.ocserver.callinglist;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

  /** The zone, if it is known. */
  public Optional<ZoneId> zone(int dbid) {
    return Optional.ofNullable(zones.get(dbid));
  }

  /** All zones, the server's own under 0. */
  public Map<Integer, ZoneId> all() {
    return zones;
  }
}
