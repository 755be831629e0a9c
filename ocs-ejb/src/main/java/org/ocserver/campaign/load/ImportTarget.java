package org.ocserver.campaign.load;

import java.util.Map;
import java.util.TreeMap;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.TableAccess;
import org.ocserver.campaign.TimeZone;

/**
 * What is loaded into.
 *
 * @param timeZones DBIDs of the tenant's time zones by name; names are taken in any case
 */
public record ImportTarget(
    CallingList list, TableAccess access, Format format, Map<String, Integer> timeZones) {

  /**
   * The target for a list of a checked configuration.
   *
   * @throws java.util.NoSuchElementException if its table or format is not in the configuration
   */
  public static ImportTarget of(Configuration configuration, CallingList list) {
    TableAccess access = configuration.tableAccess(list.tableAccessDbid()).orElseThrow();
    Map<String, Integer> zones = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    configuration.timeZones().stream()
        .filter(zone -> zone.tenantDbid() == list.tenantDbid())
        .forEach((TimeZone zone) -> zones.put(zone.name(), zone.dbid()));
    return new ImportTarget(
        list, access, configuration.format(access.formatDbid()).orElseThrow(), zones);
  }
}
