package org.ocserver.campaign;

import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.option.Options;

/**
 * Records to dial, in a table of their own.
 *
 * @param dailyFrom seconds since midnight: the earliest a new record may be dialed
 * @param dailyTill seconds since midnight: the latest a new record may be dialed
 * @param maxAttempts the most attempts for one record; 0 = no limit
 */
public record CallingList(
    int dbid,
    @Refers(ObjectType.TENANT) int tenantDbid,
    String name,
    @Default("") String description,
    @Refers(ObjectType.TABLE_ACCESS) int tableAccessDbid,
    @Refers(ObjectType.FILTER) Optional<Integer> filterDbid,
    @Refers(ObjectType.TREATMENT) List<Integer> treatmentDbids,
    @Default("" + CallingList.DEFAULT_DAILY_FROM) int dailyFrom,
    @Default("" + CallingList.DEFAULT_DAILY_TILL) int dailyTill,
    @Default("0") int maxAttempts,
    @Refers(ObjectType.SCRIPT) Optional<Integer> scriptDbid,
    Options options)
    implements TenantObject {
  /** 8:00, if a list does not say otherwise. */
  static final int DEFAULT_DAILY_FROM = 8 * 3600;

  /** 18:00, if a list does not say otherwise. */
  static final int DEFAULT_DAILY_TILL = 18 * 3600;

  public CallingList {
    treatmentDbids = List.copyOf(treatmentDbids);
  }
}
